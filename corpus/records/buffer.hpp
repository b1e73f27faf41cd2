// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/byte_source.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Bytes without a record after which an input of this size is given up: more than 256 MiB only
/// where it does not expand to more than itself.
[[nodiscard]] constexpr std::uint64_t most_wasted(std::uint64_t input_size) {
    return std::max(std::uint64_t{256} << 20U, input_size);
}

/// A window on the bytes of a source, from which records are cut without copying. Grows with the
/// longest record, to `limits::record` at most.
class RecordBuffer {
  public:
    explicit RecordBuffer(std::unique_ptr<ByteSource> source);

    /// What is in the window. Valid until the next call of fill() or discard().
    [[nodiscard]] std::string_view window() const {
        return {buffer_.data() + begin_, end_ - begin_};
    }
    /// Whether nothing follows the window.
    [[nodiscard]] bool at_end() const { return at_end_; }
    /// Whether the window is as large as a record may be.
    [[nodiscard]] bool is_full() const { return end_ - begin_ > limits::record; }

    /// Adds bytes behind the window unless it is full or nothing follows. Throws InputError.
    void fill();
    /// Takes bytes off the front of the window.
    void discard(std::size_t count) { begin_ += count; }

  private:
    void make_room();

    std::unique_ptr<ByteSource> source_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    bool at_end_ = false;
};

} // namespace lacuna::corpus
