// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/page_digests.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lacuna {

namespace {

/// The file of this name, if there is one.
std::optional<PagedFile> open_file(const PinnedDirectory& directory, const char* name,
                                   std::uint64_t mark) {
    const int descriptor = directory.open_needed(name);
    if (descriptor < 0) return std::nullopt;
    return PagedFile(descriptor, mark);
}

} // namespace

PageDigests::PageDigests(PagedFile file) : file_(std::move(file)) {
    base_ = header_ = file_.value_at<digests::Header>(file_.directory());
    if (base_.entries > rows_.size()) throw_nonsense();
    for (std::uint64_t i = 0; i < base_.entries; ++i) {
        const auto row = file_.value_at<digests::Row>(file_.directory() + sizeof(digests::Header) +
                                                      i * sizeof(digests::Row));
        if (row.table >= rows_.size() || row.offset % digests::alignment != 0 ||
            row.offset > file_.size() ||
            row.blocks > (file_.size() - row.offset) / sizeof(std::uint64_t))
            throw_nonsense();
        rows_[row.table] = row;
    }
}

void PageDigests::read_since(PagedFile file) {
    const auto header = file.value_at<digests::Header>(file.directory());
    // Of a collection that was written as a whole again, or of a change that never was.
    if (header.uuid != base_.uuid || header.base != base_.revision) return;
    if (header.entries > file.size() / sizeof(digests::Changed)) throw_nonsense();
    header_ = header;
    since_.emplace(std::move(file));
}

std::optional<PageDigests> PageDigests::open(const PinnedDirectory& directory,
                                             const glass::Version& version) {
    auto file = open_file(directory, digests::file_name, digests::mark);
    if (!file) return std::nullopt;
    PageDigests opened(std::move(*file));
    if (opened.base_.uuid != version.uuid) return std::nullopt;
    if (auto since = open_file(directory, digests::since_name, digests::since_mark))
        opened.read_since(std::move(*since));
    return opened;
}

std::span<const std::uint64_t> PageDigests::checksums(std::size_t table, std::uint64_t first,
                                                      std::uint64_t count) {
    const auto& row = rows_.at(table);
    const auto bytes =
        file_.bytes(row.offset + first * sizeof(std::uint64_t), count * sizeof(std::uint64_t));
    return {reinterpret_cast<const std::uint64_t*>(bytes.data()), static_cast<std::size_t>(count)};
}

std::span<const digests::Changed> PageDigests::changed() {
    if (!since_) return {};
    const auto bytes = since_->bytes(0, header_.entries * sizeof(digests::Changed));
    return {reinterpret_cast<const digests::Changed*>(bytes.data()),
            static_cast<std::size_t>(header_.entries)};
}

std::uint64_t PageDigests::blocks_of(std::size_t table) {
    const auto list = changed();
    const auto end = std::partition_point(
        list.begin(), list.end(), [&](const auto& element) { return element.table <= table; });
    const bool is_changed = end != list.begin() && std::prev(end)->table == table;
    return std::max<std::uint64_t>(rows_.at(table).blocks,
                                   is_changed ? std::prev(end)->block + std::uint64_t{1} : 0);
}

std::optional<std::uint64_t> PageDigests::find(std::size_t table, std::uint32_t block) {
    const digests::Changed wanted{static_cast<std::uint32_t>(table), block, 0};
    const auto list = changed();
    const auto found = std::lower_bound(list.begin(), list.end(), wanted, digests::is_before);
    if (found != list.end() && !digests::is_before(wanted, *found)) return found->checksum;
    if (block >= rows_.at(table).blocks) return std::nullopt;
    return checksums(table, block, 1).front();
}

std::vector<std::uint64_t> PageDigests::all_of(std::size_t table, std::uint32_t blocks) {
    const auto stored =
        checksums(table, 0, std::min<std::uint64_t>(rows_.at(table).blocks, blocks));
    std::vector<std::uint64_t> all(blocks);
    std::copy(stored.begin(), stored.end(), all.begin());
    for (const auto& changed_block : changed())
        if (changed_block.table == table && changed_block.block < blocks)
            all[changed_block.block] = changed_block.checksum;
    return all;
}

} // namespace lacuna
