// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/tag_reader.hpp"

#include "common/glass/errors.hpp"

namespace lacuna::glass {

bool TagReader::find(std::string_view key) {
    is_over_ = true;
    if (!cursor_.find(key)) return false;
    key_ = key;
    piece_ = 0;
    given_ = 0;
    is_compressed_ = cursor_.item().is_compressed;
    is_last_ = false;
    is_over_ = false;
    if (!is_compressed_) return true;
    if (inflater_)
        inflater_->restart();
    else
        inflater_.emplace();
    return true;
}

std::string_view TagReader::next() {
    std::string_view part;
    while (part.empty() && !is_over_) part = is_compressed_ ? next_inflated() : next_piece();
    given_ += part.size();
    if (given_ > most_tag_bytes) throw Damaged("a tag is larger than any");
    return part;
}

std::string_view TagReader::next_piece() {
    if (piece_ > 0 && !cursor_.next()) throw Damaged("a table ends within a tag");
    const LeafItem item = cursor_.item();
    ++piece_;
    if (item.place != Place{key_, piece_} || item.is_compressed != is_compressed_)
        throw Damaged("a piece of a tag is missing");
    is_last_ = item.is_last;
    is_over_ = item.is_last && !is_compressed_;
    return item.tag;
}

std::string_view TagReader::next_inflated() {
    if (inflater_->needs_piece()) {
        const auto piece = next_piece();
        inflater_->give(piece, is_last_ ? Inflater::Piece::last : Inflater::Piece::more_follow);
    }
    const auto part = inflater_->next();
    is_over_ = inflater_->is_at_end();
    return part;
}

} // namespace lacuna::glass
