// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/read_result.hpp"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace lacuna::corpus {

/// Bytes of a file as it is stored, at any place. By one thread at a time.
class StoredBytes {
  public:
    StoredBytes() = default;
    StoredBytes(const StoredBytes&) = delete;
    StoredBytes& operator=(const StoredBytes&) = delete;
    virtual ~StoredBytes() = default;

    [[nodiscard]] virtual std::uint64_t size() const = 0;
    /// Fills up to `to.size()` bytes and returns how many; 0 at the end. Throws InputError.
    [[nodiscard]] virtual std::size_t read_at(std::uint64_t place, std::span<char> to) const = 0;
};

/// Bytes of one input, already decompressed, front to back.
class ByteSource {
  public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// Fills up to `to.size()` bytes and returns how many; 0 at the end. Throws InputError when the
    /// bytes cannot be had (unreadable, damaged compression, a limit). Behind damage of one gzip
    /// member the next call goes on with the next one.
    [[nodiscard]] virtual std::size_t read(std::span<char> to) = 0;

    /// The same bytes at any place, if they are stored so in a file; else null. Lives as long as
    /// the source, and leaves `read` as it is.
    [[nodiscard]] virtual const StoredBytes* stored() const { return nullptr; }
};

/// How much of an input is looked at to recognise its format and charset.
inline constexpr std::size_t beginning_size = 64U << 10U;

/// The first bytes of a source, and the whole source again. `failure` is what ended the beginning
/// early; the source throws it once again at that place.
struct Peeked {
    std::string beginning;
    std::unique_ptr<ByteSource> source;
    std::exception_ptr failure;
};

/// Reads up to `beginning_size` bytes ahead. Throws nothing that reading throws: see `failure`.
[[nodiscard]] Peeked peek(std::unique_ptr<ByteSource> source);

/// The bytes of `source`, gzip, Zstandard, xz or bzip2 (any number of members, frames or streams)
/// undone, once: what is compressed twice stays compressed. Damage and truncation are an InputError
/// after the last good byte.
[[nodiscard]] std::unique_ptr<ByteSource> decompressed(std::unique_ptr<ByteSource> source);

/// Whether `decompressed` finds something to undo in bytes that begin so.
[[nodiscard]] bool is_compressed(std::string_view beginning);

/// The same bytes; an InputError beyond `most` of them.
[[nodiscard]] std::unique_ptr<ByteSource> limited(std::unique_ptr<ByteSource> source,
                                                  std::uint64_t most);

/// The text of `source` as UTF-8 where its beginning shows another charset (UTF-16, windows-1251
/// …). Without a byte order mark. What begins as UTF-8 is passed on as it is, later damage
/// included.
[[nodiscard]] std::unique_ptr<ByteSource> utf8_source(std::unique_ptr<ByteSource> source);

/// A source of UTF-8, and what is to be told of its charset.
struct Utf8Source {
    std::unique_ptr<ByteSource> source;
    std::string note; ///< or empty
};

/// `utf8_source`, with what it was taken for. The charset that is `declared` counts where the bytes
/// do not contradict, and decides where all of the beginning is ASCII.
[[nodiscard]] Utf8Source told_utf8_source(std::unique_ptr<ByteSource> source,
                                          std::string_view declared = {});

/// The bytes of a string, for records inside other formats.
[[nodiscard]] std::unique_ptr<ByteSource> string_source(std::string bytes);

/// All bytes of `source`, at most `limits::record`; throws InputError beyond.
[[nodiscard]] std::string read_all(ByteSource& source);

} // namespace lacuna::corpus
