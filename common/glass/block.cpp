// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/block.hpp"

#include "common/glass/errors.hpp"

namespace lacuna::glass {

namespace {

namespace form = block_form;

/// Items are in order, but those of a hostile block: then any index below `items` is found.
template <class PlaceOf>
std::size_t last_not_behind(std::size_t items, const Place& place, const PlaceOf& place_of) {
    std::size_t low = 0;
    std::size_t high = items;
    while (high - low > 1) {
        const std::size_t middle = low + (high - low) / 2;
        if (place_of(middle) <= place)
            low = middle;
        else
            high = middle;
    }
    return low;
}

} // namespace

Block::Block(std::span<const std::byte> bytes)
    : bytes_(bytes),
      directory_end_(number_at(bytes, form::directory_end_at, form::directory_step)) {
    if (directory_end_ < form::directory_at + form::directory_step || directory_end_ > bytes.size())
        throw Damaged("a block has no directory");
}

std::size_t Block::item_at(std::size_t index) const {
    const std::size_t item =
        number_at(bytes_, form::directory_at + index * form::directory_step, form::directory_step);
    if (item < directory_end_) throw Damaged("an item lies in the directory of its block");
    return item;
}

std::string_view Block::text(std::size_t offset, std::size_t length) const {
    if (offset > bytes_.size() || length > bytes_.size() - offset)
        throw Damaged("an item leads out of its block");
    return {reinterpret_cast<const char*>(bytes_.data()) + offset, length};
}

LeafItem Block::leaf_item(std::size_t index) const {
    const std::size_t item = item_at(index);
    const std::uint32_t flags = number_at(bytes_, item, form::size_bytes);
    const auto whole = text(item, (flags & form::size_mask) + form::size_beyond);
    const std::size_t key_at = form::size_bytes + form::length_bytes;
    const std::size_t key_length = number_at(bytes_, item + form::size_bytes, form::length_bytes);
    const bool is_first_piece = (flags & form::is_first) != 0;
    const std::size_t tag_at = key_at + key_length + (is_first_piece ? 0 : form::piece_bytes);
    if (tag_at > whole.size()) throw Damaged("an item is shorter than its key");
    const std::uint32_t piece =
        is_first_piece ? 1 : number_at(bytes_, item + key_at + key_length, form::piece_bytes);
    return {{whole.substr(key_at, key_length), piece},
            whole.substr(tag_at),
            (flags & form::is_last) != 0,
            (flags & form::is_compressed) != 0};
}

BranchItem Block::branch_item(std::size_t index) const {
    const std::size_t item = item_at(index);
    const std::size_t key_at = item + form::child_bytes + form::length_bytes;
    const std::size_t key_length = number_at(bytes_, item + form::child_bytes, form::length_bytes);
    const auto key = text(key_at, key_length + form::piece_bytes).substr(0, key_length);
    return {{key, number_at(bytes_, key_at + key_length, form::piece_bytes)},
            number_at(bytes_, item, form::child_bytes)};
}

std::size_t Block::last_of_leaf(const Place& place) const {
    return last_not_behind(items(), place, [&](std::size_t i) { return leaf_item(i).place; });
}

std::size_t Block::last_of_branch(const Place& place) const {
    return last_not_behind(items(), place, [&](std::size_t i) { return branch_item(i).least; });
}

} // namespace lacuna::glass
