// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/opening_check.hpp"

#include "common/error.hpp"
#include "common/store/checksum.hpp"
#include "common/store/glass_blocks.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <set>
#include <span>
#include <sys/stat.h>
#include <utility>

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
    throw Error(ErrorKind::database, fmt::format("cannot open {}: {}", name, std::strerror(error)));
}

/// The root at least must be there.
std::uint64_t least_blocks(const glass::Table& table, PageDigests* digests, std::size_t number) {
    const std::uint64_t known = digests == nullptr ? 0 : digests->blocks_of(number);
    return std::max(known, table.root + std::uint64_t{1});
}

std::string problem_of(const PinnedDirectory& directory, std::size_t number,
                       const glass::Table& table, PageDigests* digests) {
    const char* const name = glass::table_files.at(number);
    const auto file = glass::open_table(directory, number, table.block_size);
    if (!file && errno == ENOENT) return fmt::format("{} is missing", name);
    if (!file) throw_unopened(name, errno);
    const auto least = least_blocks(table, digests, number);
    if (file->blocks() >= least) return {};
    return fmt::format("{} is cut off: it has {} of {} blocks", name, file->blocks(), least);
}

/// A file, whatever its name.
using FileId = std::pair<dev_t, ino_t>;

/// All files that this process has open. Descriptors are given out from the lowest on, so that a
/// long gap is the end of them.
std::set<FileId> open_files() {
    constexpr int longest_gap = 64;
    std::set<FileId> files;
    for (int descriptor = 0, gap = 0; gap < longest_gap; ++descriptor) {
        struct stat status {};
        if (fstat(descriptor, &status) == 0) {
            files.emplace(status.st_dev, status.st_ino);
            gap = 0;
        } else {
            ++gap;
        }
    }
    return files;
}

} // namespace

std::string unopened_table(const PinnedDirectory& directory, const glass::Version& version,
                           Require require) {
    const auto files = open_files();
    for (std::size_t number = 0; number < version.tables.size(); ++number) {
        if (!version.tables.at(number).has_tree || !is_required(number, require)) continue;
        const std::string path = directory.path() + "/" + glass::table_files.at(number);
        struct stat status {};
        if (stat(path.c_str(), &status) != 0 || !files.contains({status.st_dev, status.st_ino}))
            return glass::table_files.at(number);
    }
    return {};
}

std::string missing_table(const PinnedDirectory& directory, const glass::Version& version,
                          PageDigests* digests, Require require) {
    for (std::size_t number = 0; number < version.tables.size(); ++number) {
        const glass::Table& table = version.tables.at(number);
        if (!table.has_tree || !is_required(number, require)) continue;
        auto problem = problem_of(directory, number, table, digests);
        if (!problem.empty()) return problem;
    }
    return {};
}

bool is_version_sound(const glass::Version& version, const PageDigests& digests,
                      std::string_view content) {
    if (version.revision > digests.revision()) return true;
    return version.revision == digests.revision() &&
           checksum_of(std::as_bytes(std::span(content))) == digests.version_checksum();
}

} // namespace lacuna
