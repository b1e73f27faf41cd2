// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/article_reader.hpp"

#include <cstddef>
#include <exception>
#include <memory>
#include <string>

namespace lacuna::corpus {

/// How much of an input is looked at to recognise its format and charset.
inline constexpr std::size_t beginning_size = 64U << 10U;

/// The first bytes of a source, and the whole source again. `failure` is what ended the beginning
/// early; the source throws it again at that place.
struct Peeked {
    std::string beginning;
    std::unique_ptr<ByteSource> source;
    std::exception_ptr failure;
};

/// Reads up to `beginning_size` bytes ahead. Throws nothing that reading throws: see `failure`.
[[nodiscard]] Peeked peek(std::unique_ptr<ByteSource> source);

/// The bytes of `source`, gzip or Zstandard (any number of members or frames) undone, once: what is
/// compressed twice stays compressed. Damage and truncation are an InputError after the last good
/// byte.
[[nodiscard]] std::unique_ptr<ByteSource> decompressed(std::unique_ptr<ByteSource> source);

/// The same bytes; an InputError beyond `most` of them.
[[nodiscard]] std::unique_ptr<ByteSource> limited(std::unique_ptr<ByteSource> source,
                                                  std::uint64_t most);

/// The text of `source` as UTF-8 where its beginning shows another charset (UTF-16, windows-1251
/// …). Without a byte order mark. What begins as UTF-8 is passed on as it is, later damage
/// included.
[[nodiscard]] std::unique_ptr<ByteSource> utf8_source(std::unique_ptr<ByteSource> source);

} // namespace lacuna::corpus
