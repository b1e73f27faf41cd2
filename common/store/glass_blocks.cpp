// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/glass_blocks.hpp"

#include "common/store/checksum.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace lacuna::glass {

namespace {

// Where things are in a block. Numbers have their highest byte first.
constexpr std::size_t level_at = 4;
constexpr std::size_t directory_end_at = 9;
constexpr std::size_t directory_at = 11;
constexpr std::size_t directory_step = 2;
constexpr std::size_t free_list_at = 8;
constexpr std::size_t word = 4;

/// Reads up to `length` bytes and returns how many there were.
std::size_t read_at(int descriptor, void* into, std::size_t length, std::uint64_t offset) {
    auto* next = static_cast<char*>(into);
    std::size_t done = 0;
    while (done < length) {
        const auto got =
            pread(descriptor, next + done, length - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

std::uint32_t number_at(std::span<const std::byte> bytes, std::size_t offset, std::size_t length) {
    std::uint32_t number = 0;
    for (std::size_t i = offset; i < offset + length && i < bytes.size(); ++i)
        number = number << 8U | std::to_integer<std::uint32_t>(bytes[i]);
    return number;
}

/// A child of a branch, with the least key that can be below it.
struct Child {
    std::uint32_t block;
    std::string_view least;
};

std::vector<Child> keyed_children_of(std::span<const std::byte> branch) {
    const std::size_t end =
        std::min<std::size_t>(number_at(branch, directory_end_at, directory_step), branch.size());
    const std::string_view text(reinterpret_cast<const char*>(branch.data()), branch.size());
    std::vector<Child> children;
    for (std::size_t entry = directory_at; entry + directory_step <= end; entry += directory_step) {
        const std::size_t item = number_at(branch, entry, directory_step);
        if (item + word >= branch.size()) continue;
        const std::size_t length = number_at(branch, item + word, 1);
        children.push_back({number_at(branch, item, word), text.substr(item + word + 1, length)});
    }
    return children;
}

} // namespace

std::string version_content(const PinnedDirectory& directory) {
    const int descriptor = directory.open_needed(version_file);
    if (descriptor < 0) return {};
    constexpr std::size_t longest = 4096;
    std::string content(longest, '\0');
    content.resize(read_at(descriptor, content.data(), longest, 0));
    ::close(descriptor);
    return content;
}

std::optional<TableFile> TableFile::open(const PinnedDirectory& directory, std::size_t table,
                                         std::uint32_t block_size) {
    const int descriptor = directory.open_needed(table_files.at(table));
    if (descriptor < 0) return std::nullopt;
    return TableFile(descriptor, block_size);
}

TableFile::TableFile(int descriptor, std::uint32_t block_size)
    : descriptor_(descriptor), block_(block_size) {}

TableFile::~TableFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

TableFile::TableFile(TableFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), block_(std::move(other.block_)) {}

std::span<const std::byte> TableFile::read(std::uint32_t block) {
    const std::uint64_t offset = std::uint64_t{block} * block_.size();
    if (read_at(descriptor_, block_.data(), block_.size(), offset) < block_.size()) return {};
    return block_;
}

std::uint32_t TableFile::revision_of(std::uint32_t block) const {
    std::array<std::byte, word> bytes{};
    const std::uint64_t offset = std::uint64_t{block} * block_.size();
    if (read_at(descriptor_, bytes.data(), bytes.size(), offset) < bytes.size()) return 0;
    return glass::revision_of(bytes);
}

std::uint64_t TableFile::blocks() const {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
    return static_cast<std::uint64_t>(status.st_size) / block_.size();
}

std::uint32_t revision_of(std::span<const std::byte> block) { return number_at(block, 0, word); }

unsigned level_of(std::span<const std::byte> block) { return number_at(block, level_at, 1); }

std::vector<std::uint32_t> children_of(std::span<const std::byte> branch) {
    std::vector<std::uint32_t> children;
    for (const Child& child : keyed_children_of(branch)) children.push_back(child.block);
    return children;
}

std::vector<std::uint32_t> children_within(std::span<const std::byte> branch,
                                           const KeyRange& keys) {
    const auto all = keyed_children_of(branch);
    std::vector<std::uint32_t> within;
    for (std::size_t i = 0; i < all.size(); ++i) {
        // Long keys are cut in branches, so that the least key of the next may be below it, too.
        const bool ends_before = i + 1 < all.size() && all[i + 1].least < keys.low;
        if (!ends_before && all[i].least <= keys.high) within.push_back(all[i].block);
    }
    return within;
}

KeyRange document_key(std::uint32_t document) {
    // As many bytes as the number needs beside one bit for each byte beyond the second and a zero.
    constexpr std::array<std::uint64_t, 4> limits{0x8000, 0x400000, 0x20000000, 0x1000000000};
    std::size_t length = 2;
    while (document >= limits.at(length - 2)) ++length;
    const std::uint64_t marks = 0xFFU << (10 - length) & 0xFFU;
    const std::uint64_t number = document | marks << (8 * (length - 1));
    std::string key;
    for (std::size_t i = length; i-- > 0;) key += static_cast<char>(number >> (8 * i) & 0xFFU);
    return {key, key};
}

KeyRange posting_keys(std::string_view term) {
    std::string key;
    for (const char c : term) {
        key += c;
        if (c == '\0') key += '\xFF';
    }
    // What follows a term in a key of its further postings begins with a zero and the number of a
    // document.
    std::string last = key;
    last.append(1, '\0').append(1, '\xF0');
    return {std::move(key), std::move(last)};
}

std::vector<FreeListPart> free_list_of(TableFile& file, const Table& table) {
    std::vector<FreeListPart> parts;
    if (table.free_list_end == 0) return parts;
    std::uint32_t block = table.first_free_list;
    // A list that leads in a circle ends as well.
    while (parts.size() < table.blocks) {
        const auto bytes = file.read(block);
        const bool is_last = block == table.last_free_list;
        const std::size_t end = is_last ? table.free_list_end : bytes.size();
        if (end < free_list_at || end > bytes.size()) break;
        parts.push_back({block, checksum_of(bytes.subspan(free_list_at, end - free_list_at))});
        if (is_last) break;
        block = number_at(bytes, bytes.size() - word, word);
    }
    return parts;
}

} // namespace lacuna::glass
