// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/version.hpp"

#include "common/glass/packed_numbers.hpp"

#include <algorithm>

namespace lacuna::glass {

namespace {

constexpr std::string_view magic("\x0f\x0dXapian Glass\x04\x6e", 16);

/// Block sizes are written as multiples of this.
constexpr std::uint64_t block_unit = 2048;
constexpr std::uint64_t largest_block = 65536;

/// Revision, blocks, and where the list of free blocks begins and ends: block and place in it.
bool read_free_list(Table& table, std::string_view text) {
    PackedNumbers numbers(text);
    static_cast<void>(numbers.next());
    table.blocks = numbers.next_small();
    table.first_free_list = numbers.next_small();
    static_cast<void>(numbers.next());
    table.last_free_list = numbers.next_small();
    constexpr std::uint32_t word = 4; // In which places are counted.
    const std::uint32_t end = numbers.next_small();
    table.free_list_end = end * word;
    return !numbers.has_failed() && end <= largest_block / word;
}

bool read_table(Table& table, PackedNumbers& numbers) {
    constexpr std::uint64_t fake_root = 1;
    table.root = numbers.next_small();
    const std::uint64_t levels_and_flags = numbers.next();
    table.has_tree = (levels_and_flags & fake_root) == 0;
    table.levels = static_cast<std::uint32_t>(levels_and_flags >> 2U);
    table.entries = numbers.next();
    const std::uint64_t block_size = numbers.next() * block_unit;
    static_cast<void>(numbers.next()); // From which length on entries are compressed.
    const auto free_list = numbers.next_text();
    constexpr std::uint64_t most_levels = 16;
    if (numbers.has_failed() || block_size == 0 || block_size > largest_block ||
        levels_and_flags >> 2U > most_levels)
        return false;
    table.block_size = static_cast<std::uint32_t>(block_size);
    return free_list.empty() ? !table.has_tree : read_free_list(table, free_list);
}

} // namespace

bool has_known_form(std::string_view content) { return content.starts_with(magic); }

std::optional<Version> read_version(std::string_view content) {
    Version version;
    if (content.size() < magic.size() + version.uuid.size() || !has_known_form(content))
        return std::nullopt;
    content.remove_prefix(magic.size());
    std::copy_n(content.begin(), version.uuid.size(), version.uuid.begin());
    PackedNumbers numbers(content.substr(version.uuid.size()));
    version.revision = numbers.next();
    for (Table& table : version.tables)
        if (!read_table(table, numbers)) return std::nullopt;
    return version;
}

} // namespace lacuna::glass
