// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/opening_check.hpp"

#include "common/error.hpp"
#include "common/store/checksum.hpp"
#include "common/store/glass_blocks.hpp"
#include "common/store/page_digests.hpp"

#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <span>

namespace lacuna {

namespace {

bool is_required(std::size_t table, Require require) {
    switch (require) {
    case Require::everything:
        return true;
    case Require::articles:
        return table == glass::postlist || table == glass::docdata;
    case Require::nothing:
        return false;
    }
    return true;
}

[[noreturn]] void throw_unopened(const char* name, int error) {
    throw Error(is_exhaustion(error) ? ErrorKind::resources : ErrorKind::database,
                fmt::format("cannot open {}: {}", name, std::strerror(error)));
}

std::string problem_of(const PinnedDirectory& directory, std::size_t number,
                       const glass::Table& table) {
    const char* const name = glass::table_files.at(number);
    const auto file = glass::TableFile::open(directory, number, table.block_size);
    if (!file && errno == ENOENT) return fmt::format("{} is missing", name);
    if (!file) throw_unopened(name, errno);
    if (file->blocks() >= table.blocks) return {};
    return fmt::format("{} is cut off: it has {} of {} blocks", name, file->blocks(), table.blocks);
}

} // namespace

std::string missing_table(const PinnedDirectory& directory, const glass::Version& version,
                          Require require) {
    for (std::size_t number = 0; number < version.tables.size(); ++number) {
        const glass::Table& table = version.tables.at(number);
        if (!table.has_tree || !is_required(number, require)) continue;
        if (auto problem = problem_of(directory, number, table); !problem.empty()) return problem;
    }
    return {};
}

bool is_version_sound(const PinnedDirectory& directory, const glass::Version& version,
                      std::string_view content) {
    try {
        const auto digests = PageDigests::open(directory, version);
        if (!digests || version.revision > digests->revision()) return true;
        return version.revision == digests->revision() &&
               checksum_of(std::as_bytes(std::span(content))) == digests->version_checksum();
    } catch (const DamagedFile&) {
        return true; // Nothing is known, then.
    }
}

} // namespace lacuna
