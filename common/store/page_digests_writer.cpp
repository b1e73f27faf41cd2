// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/page_digests_writer.hpp"

#include "common/error.hpp"
#include "common/store/checksum.hpp"
#include "common/store/glass_blocks.hpp"
#include "common/store/page_digests.hpp"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <optional>
#include <span>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace lacuna {

namespace {

using Blocks = std::vector<std::uint32_t>;
using Changes = std::vector<digests::Changed>;

/// With more changed blocks than this, both files are made one.
constexpr std::size_t most_changed = 65'536;

std::uint64_t checksum_of_text(const std::string& text) {
    return checksum_of(std::as_bytes(std::span(text)));
}

/// What is in `left` and not in `right`, both in any order.
Blocks without(Blocks left, Blocks right) {
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    Blocks rest;
    std::set_difference(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(rest));
    return rest;
}

Blocks children_of(glass::TableFile& file, const Blocks& branches) {
    Blocks children;
    for (const auto branch : branches) {
        const auto more = glass::children_of(file.read(branch));
        children.insert(children.end(), more.begin(), more.end());
    }
    return children;
}

/// The blocks of a tree that it has not in common with the tree of the commit before, which is
/// still there, as glass overwrites nothing that the last commit knew. Found level by level from
/// the roots: below a block that both have, all is the same.
Blocks new_blocks(glass::TableFile& file, const glass::Table& before, const glass::Table& after) {
    Blocks found;
    Blocks next;
    Blocks former;
    for (auto level = std::max(before.levels, after.levels) + 1; level-- > 0;) {
        if (after.has_tree && after.levels == level) next.push_back(after.root);
        if (before.has_tree && before.levels == level) former.push_back(before.root);
        const Blocks changed = without(next, former);
        const Blocks left = without(std::move(former), next);
        found.insert(found.end(), changed.begin(), changed.end());
        if (level == 0) break;
        next = children_of(file, changed);
        former = children_of(file, left);
    }
    return found;
}

void add_free_list(Changes& changes, glass::TableFile& file, const glass::Table& table,
                   std::uint32_t number) {
    for (const auto& [block, checksum] : glass::free_list_of(file, table))
        changes.push_back({number, block, checksum});
}

/// Of all tables, in order; nothing if a block cannot be read.
std::optional<Changes> changes_between(const PinnedDirectory& directory,
                                       const glass::Version& before, const glass::Version& after) {
    Changes changes;
    for (std::uint32_t number = 0; number < after.tables.size(); ++number) {
        const glass::Table& table = after.tables.at(number);
        if (!table.has_tree) continue;
        auto file = glass::open_table(directory, number, table.block_size);
        if (!file) return std::nullopt;
        for (const auto block : new_blocks(*file, before.tables.at(number), table)) {
            const auto bytes = file->read(block);
            if (bytes.empty()) return std::nullopt;
            changes.push_back({number, block, checksum_of(bytes)});
        }
        add_free_list(changes, *file, table, number);
    }
    std::sort(changes.begin(), changes.end(), digests::is_before);
    return changes;
}

/// Of two lists in order, that of the newer where both tell of a block.
Changes joined(const Changes& newer, std::span<const digests::Changed> older) {
    Changes all;
    std::set_union(newer.begin(), newer.end(), older.begin(), older.end(), std::back_inserter(all),
                   digests::is_before);
    return all;
}

digests::Header header_of(const glass::Version& version, std::uint64_t base,
                          const std::string& content, std::uint64_t entries) {
    return {version.uuid, base, version.revision, checksum_of_text(content), entries};
}

void write_since(const std::string& path, const digests::Header& header, const Changes& changes) {
    PagedFileWriter file(path + "/" + digests::since_name);
    file.write(std::as_bytes(std::span(changes)));
    file.align(digests::alignment);
    const auto directory = file.size();
    file.write(std::as_bytes(std::span(&header, 1)));
    file.finish(digests::since_mark, directory, Written::cached);
}

/// The checksums of a table's blocks.
using TableSums = std::pair<digests::Row, std::vector<std::uint64_t>>;

void write_all(const std::string& path, digests::Header header, std::vector<TableSums> tables) {
    PagedFileWriter file(path + "/" + digests::file_name);
    header.entries = tables.size();
    for (auto& [row, checksums] : tables) {
        file.align(digests::alignment);
        row.offset = file.size();
        row.blocks = checksums.size();
        file.write(std::as_bytes(std::span(checksums)));
    }
    file.align(digests::alignment);
    const auto directory = file.size();
    file.write(std::as_bytes(std::span(&header, 1)));
    for (const auto& table : tables) file.write(std::as_bytes(std::span(&table.first, 1)));
    file.finish(digests::mark, directory, Written::cached);
}

[[noreturn]] void throw_unread(const PinnedDirectory& directory, std::uint32_t number) {
    throw std::system_error(errno != 0 ? errno : EIO, std::generic_category(),
                            directory.path() + "/" + glass::table_files.at(number));
}

std::vector<std::uint64_t> checksums_of(const PinnedDirectory& directory, const glass::Table& table,
                                        std::uint32_t number) {
    auto file = glass::open_table(directory, number, table.block_size);
    if (!file) throw_unread(directory, number);
    std::vector<std::uint64_t> checksums(std::min<std::uint64_t>(file->blocks(), table.blocks));
    for (std::uint32_t block = 0; block < checksums.size(); ++block) {
        errno = 0;
        const auto bytes = file->read(block);
        if (bytes.empty()) throw_unread(directory, number);
        checksums[block] = checksum_of(bytes);
    }
    for (const auto& [block, checksum] : glass::free_list_of(*file, table))
        if (block < checksums.size()) checksums[block] = checksum;
    return checksums;
}

void write_all_anew(const std::string& path, const PinnedDirectory& directory) {
    const std::string content = glass::version_content(directory);
    const auto version = glass::read_version(content);
    if (!version) return;
    std::vector<TableSums> tables;
    for (std::uint32_t number = 0; number < version->tables.size(); ++number) {
        const glass::Table& table = version->tables.at(number);
        if (!table.has_tree) continue;
        tables.emplace_back(digests::Row{number, table.block_size, 0, 0},
                            checksums_of(directory, table, number));
    }
    write_all(path, header_of(*version, version->revision, content, 0), std::move(tables));
}

/// The same digests in one file.
void write_all_joined(const std::string& path, const glass::Version& version,
                      const std::string& content, PageDigests& known, const Changes& changes) {
    std::vector<TableSums> tables;
    for (std::uint32_t number = 0; number < version.tables.size(); ++number) {
        const glass::Table& table = version.tables.at(number);
        if (!table.has_tree) continue;
        tables.emplace_back(digests::Row{number, table.block_size, 0, 0},
                            known.all_of(number, table.blocks));
        for (const auto& changed : changes)
            if (changed.table == number && changed.block < table.blocks)
                tables.back().second[changed.block] = changed.checksum;
        // What was never written has no checksum.
        auto& checksums = tables.back().second;
        while (!checksums.empty() && checksums.back() == 0) checksums.pop_back();
    }
    write_all(path, header_of(version, version.revision, content, 0), std::move(tables));
    unlink((path + "/" + digests::since_name).c_str());
}

void note_changes(const std::string& path, const glass::Version& before) {
    const PinnedDirectory directory(path);
    auto known = PageDigests::open(directory, before);
    const std::string content = glass::version_content(directory);
    const auto after = glass::read_version(content);
    // What another program wrote between is not known.
    if (!known || known->revision() != before.revision || !after || after->uuid != before.uuid ||
        after->revision != before.revision + 1)
        return;
    const auto written = changes_between(directory, before, *after);
    if (!written) return;
    const Changes changes = joined(*written, known->changed());
    if (changes.size() > most_changed)
        write_all_joined(path, *after, content, *known, changes);
    else
        write_since(path, header_of(*after, known->base_revision(), content, changes.size()),
                    changes);
}

} // namespace

void write_page_digests(const std::string& path) { write_all_anew(path, PinnedDirectory(path)); }

std::optional<glass::Version> glass_version_at(const std::string& path) {
    return glass::read_version(glass::version_content(PinnedDirectory(path)));
}

void note_changed_pages(const std::string& path, const glass::Version& before) {
    try {
        note_changes(path, before);
    } catch (const std::system_error&) {
        // A full disk and the like.
    } catch (const DamagedFile&) {
        // Digests that are damaged are none.
    } catch (const Error&) {
        // Too many open files.
    }
}

} // namespace lacuna
