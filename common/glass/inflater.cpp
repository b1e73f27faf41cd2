// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/inflater.hpp"

#include "common/glass/errors.hpp"

#include <cstddef>
#include <new>
#include <zlib.h>

namespace lacuna::glass {

namespace {

/// Of nearly all articles the whole list: then zlib needs no window.
constexpr std::size_t part_bytes = 32768;
/// Raw deflate, without a header.
constexpr int window_bits = -15;

} // namespace

Inflater::Inflater() : stream_(std::make_unique<z_stream>()), part_(part_bytes) {
    if (inflateInit2(stream_.get(), window_bits) != Z_OK) throw std::bad_alloc();
}

Inflater::~Inflater() {
    if (stream_) inflateEnd(stream_.get());
}

Inflater::Inflater(Inflater&& other) noexcept = default;

void Inflater::restart() {
    inflateReset(stream_.get());
    stream_->avail_in = 0;
    piece_ = Piece::more_follow;
    is_at_end_ = false;
}

void Inflater::give(std::string_view deflated, Piece piece) {
    // zlib does not write there.
    stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(deflated.data()));
    stream_->avail_in = static_cast<uInt>(deflated.size());
    piece_ = piece;
}

bool Inflater::needs_piece() const {
    return stream_->avail_in == 0 && piece_ == Piece::more_follow && !is_at_end_;
}

std::string_view Inflater::next() {
    if (is_at_end_) return {};
    stream_->next_out = reinterpret_cast<Bytef*>(part_.data());
    stream_->avail_out = static_cast<uInt>(part_.size());
    inflate_part();
    const std::size_t length = part_.size() - stream_->avail_out;
    if (length == 0 && !is_at_end_ && !needs_piece()) throw Damaged("a compressed tag is cut off");
    return {part_.data(), length};
}

void Inflater::inflate_part() {
    const int result = inflate(stream_.get(), piece_ == Piece::last ? Z_FINISH : Z_NO_FLUSH);
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    if (result != Z_OK && result != Z_BUF_ERROR && result != Z_STREAM_END)
        throw Damaged("a compressed tag makes no sense");
    is_at_end_ = result == Z_STREAM_END;
    if (is_at_end_ && (stream_->avail_in > 0 || piece_ != Piece::last))
        throw Damaged("a compressed tag ends before its last piece");
}

} // namespace lacuna::glass
