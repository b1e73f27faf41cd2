// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/glass_version.hpp"

#include <algorithm>
#include <limits>

namespace lacuna::glass {

namespace {

constexpr std::string_view magic("\x0f\x0dXapian Glass\x04\x6e", 16);

/// Block sizes are written as multiples of this.
constexpr std::uint64_t block_unit = 2048;
constexpr std::uint64_t largest_block = 65536;

/// Numbers of seven bits a byte, the lowest first. What does not fit is remembered as a failure.
class Numbers {
  public:
    explicit Numbers(std::string_view text) : rest_(text) {}

    [[nodiscard]] std::uint64_t next() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 63; shift += 7) {
            if (rest_.empty()) break;
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80U) return number;
        }
        has_failed_ = true;
        return 0;
    }
    [[nodiscard]] std::uint32_t next_small() {
        const std::uint64_t number = next();
        if (number > std::numeric_limits<std::uint32_t>::max()) has_failed_ = true;
        return static_cast<std::uint32_t>(number);
    }
    /// As many bytes as the next number says.
    [[nodiscard]] std::string_view next_text() {
        const auto length = next();
        if (length > rest_.size()) has_failed_ = true;
        const auto text = rest_.substr(0, std::min<std::uint64_t>(length, rest_.size()));
        rest_.remove_prefix(text.size());
        return text;
    }
    [[nodiscard]] bool has_failed() const { return has_failed_; }

  private:
    std::string_view rest_;
    bool has_failed_ = false;
};

/// Revision, blocks, and where the list of free blocks begins and ends: block and place in it.
bool read_free_list(Table& table, std::string_view text) {
    Numbers numbers(text);
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

bool read_table(Table& table, Numbers& numbers) {
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

std::optional<Version> read_version(std::string_view content) {
    Version version;
    if (content.size() < magic.size() + version.uuid.size() || !content.starts_with(magic))
        return std::nullopt;
    content.remove_prefix(magic.size());
    std::copy_n(content.begin(), version.uuid.size(), version.uuid.begin());
    Numbers numbers(content.substr(version.uuid.size()));
    version.revision = numbers.next();
    for (Table& table : version.tables)
        if (!read_table(table, numbers)) return std::nullopt;
    return version;
}

} // namespace lacuna::glass
