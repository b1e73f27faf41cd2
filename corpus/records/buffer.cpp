// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/buffer.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t chunk_size = 256U << 10U;

} // namespace

RecordBuffer::RecordBuffer(std::unique_ptr<ByteSource> source, std::size_t padding)
    : source_(std::move(source)), padding_(padding), buffer_(chunk_size + padding) {}

void RecordBuffer::fill() {
    if (at_end_ || is_full()) return;
    make_room();
    const auto room = std::span(buffer_).subspan(end_, buffer_.size() - padding_ - end_);
    const auto count = source_->read(room);
    at_end_ = count == 0;
    end_ += count;
}

void RecordBuffer::make_room() {
    const auto usable = buffer_.size() - padding_;
    if (end_ < usable) return;
    if (begin_ > 0) {
        std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
                  buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ > usable / 2)
        buffer_.resize(std::min(2 * usable, limits::record + chunk_size) + padding_);
}

} // namespace lacuna::corpus
