// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/byte_source.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lacuna::corpus {

/// Where in `text` the next record begins, at the beginning of a line; npos if none does there.
using FindRecord = std::size_t (*)(std::string_view text);

/// Bytes that are taken in lines and in blocks of a known length, or up to what looks like the next
/// record. Where the source fails the bytes end, until its failure is taken.
class RecordStream {
  public:
    /// How far a `FindRecord` must see to be sure.
    static constexpr std::size_t record_sight = 4096;

    explicit RecordStream(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

    /// What comes, at least `size` bytes unless the end is nearer; valid until the next call.
    [[nodiscard]] std::string_view ahead(std::size_t size);
    void skip(std::size_t size) { begin_ += size; }

    /// A line without its end, cut at 64 KiB; empty at the end of all.
    [[nodiscard]] std::optional<std::string> line();
    /// That many bytes, or fewer at the end of all.
    [[nodiscard]] std::string block(std::uint64_t size);
    /// What stands before the next record: up to `most` bytes of it, the rest is passed over.
    [[nodiscard]] std::string up_to_record(FindRecord find, std::size_t most);
    /// Puts bytes before those that come.
    void put_back(std::string_view bytes) {
        buffer_.replace(0, begin_, bytes);
        begin_ = 0;
    }

    /// Why the bytes ended, if the source failed; then those behind the failure come.
    [[nodiscard]] std::optional<std::string> take_failure() {
        return std::exchange(failure_, std::nullopt);
    }
    /// Bytes that were got from the source.
    [[nodiscard]] std::uint64_t received() const { return received_; }

  private:
    /// Gets some more bytes; false at the end of all.
    bool receive();
    [[nodiscard]] std::string_view held() const { return std::string_view(buffer_).substr(begin_); }

    std::unique_ptr<ByteSource> source_;
    std::string buffer_;
    std::size_t begin_ = 0;
    std::uint64_t received_ = 0;
    std::optional<std::string> failure_;
};

} // namespace lacuna::corpus
