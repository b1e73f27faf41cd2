// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/buffer.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t chunk_size = 256U << 10U;

} // namespace

RecordBuffer::RecordBuffer(std::unique_ptr<ByteSource> source)
    : source_(std::move(source)), buffer_(chunk_size) {}

void RecordBuffer::fill() {
    if (at_end_ || is_full()) return;
    make_room();
    const auto room = std::span(buffer_).subspan(end_);
    const auto count = source_->read(room);
    at_end_ = count == 0;
    end_ += count;
}

void RecordBuffer::make_room() {
    if (end_ < buffer_.size()) return;
    if (begin_ > 0) {
        std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
                  buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ > buffer_.size() / 2)
        buffer_.resize(std::min(2 * buffer_.size(), limits::record + chunk_size));
}

} // namespace lacuna::corpus
