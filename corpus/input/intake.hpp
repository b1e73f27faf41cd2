// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/byte_source.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace lacuna::corpus {

/// The compressed bytes that a decoder works through.
class Intake {
  public:
    static constexpr std::size_t chunk_size = 128U << 10U;

    explicit Intake(std::unique_ptr<ByteSource> source)
        : source_(std::move(source)), buffer_(chunk_size) {}

    /// Has bytes unless the source is at its end.
    bool refill() {
        if (begin_ == end_) {
            begin_ = 0;
            end_ = source_->read(buffer_);
        }
        return begin_ < end_;
    }
    /// Adds to the bytes there are, which are fewer than a chunk; false at the end of the source.
    bool add() {
        std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
                  buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
        end_ -= std::exchange(begin_, 0);
        const auto count = source_->read(std::span(buffer_).subspan(end_));
        end_ += count;
        return count > 0;
    }
    [[nodiscard]] std::span<char> bytes() {
        return std::span(buffer_).subspan(begin_, end_ - begin_);
    }
    void consume(std::size_t count) { begin_ += count; }
    /// Takes back what was consumed, as far as it is still held.
    void restore(std::size_t count) { begin_ -= std::min(begin_, count); }

  private:
    std::unique_ptr<ByteSource> source_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

/// Undo one compression; what is behind damage is an InputError (byte_source.hpp).
[[nodiscard]] std::unique_ptr<ByteSource> xz_source(std::unique_ptr<ByteSource> source);
[[nodiscard]] std::unique_ptr<ByteSource> bzip2_source(std::unique_ptr<ByteSource> source);

} // namespace lacuna::corpus
