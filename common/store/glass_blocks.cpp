// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/glass_blocks.hpp"

#include "common/glass/block.hpp"
#include "common/glass/keys.hpp"
#include "common/store/checksum.hpp"

#include <algorithm>
#include <unistd.h>
#include <utility>

namespace lacuna::glass {

namespace {

namespace form = block_form;

constexpr std::size_t free_list_at = 8;

/// A child of a branch, with the least key that can be below it.
struct Child {
    std::uint32_t block;
    std::string_view least;
};

std::vector<Child> keyed_children_of(std::span<const std::byte> branch) {
    const std::size_t end = std::min<std::size_t>(
        number_at(branch, form::directory_end_at, form::directory_step), branch.size());
    const std::string_view text(reinterpret_cast<const char*>(branch.data()), branch.size());
    std::vector<Child> children;
    for (std::size_t entry = form::directory_at; entry + form::directory_step <= end;
         entry += form::directory_step) {
        const std::size_t item = number_at(branch, entry, form::directory_step);
        if (item + form::child_bytes >= branch.size()) continue;
        const std::size_t length = number_at(branch, item + form::child_bytes, form::length_bytes);
        children.push_back({number_at(branch, item, form::child_bytes),
                            text.substr(item + form::child_bytes + form::length_bytes, length)});
    }
    return children;
}

} // namespace

std::string version_content(const PinnedDirectory& directory) {
    const int descriptor = directory.open_needed(version_file);
    if (descriptor < 0) return {};
    constexpr std::size_t longest = 4096;
    std::string content = beginning_of(descriptor, longest);
    ::close(descriptor);
    return content;
}

std::optional<TableFile> open_table(const PinnedDirectory& directory, std::size_t table,
                                    std::uint32_t block_size) {
    const int descriptor = directory.open_needed(table_files.at(table));
    if (descriptor < 0) return std::nullopt;
    return TableFile(descriptor, block_size);
}

std::uint32_t revision_of(std::span<const std::byte> block) {
    return number_at(block, 0, form::revision_bytes);
}

unsigned level_of(std::span<const std::byte> block) { return number_at(block, form::level_at, 1); }

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
    const std::string key = key_of_document(document);
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
        block = number_at(bytes, bytes.size() - form::child_bytes, form::child_bytes);
    }
    return parts;
}

} // namespace lacuna::glass
