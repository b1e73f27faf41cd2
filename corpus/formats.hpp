// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/article_reader.hpp"

#include <memory>
#include <span>
#include <string_view>

namespace lacuna::corpus {

/// Whether the beginning of an input looks like a format: `surely` beats the name of the file,
/// `maybe` is used when the name agrees or nothing else fits.
enum class Recognised : unsigned char { no, maybe, surely };

/// Whether an input of the format is one article, which is held in memory, or a stream of them.
enum class Holds : unsigned char { one_article, articles };

/// One row of the formats table: all that is said about a format in one place.
struct Format {
    std::string_view name;       ///< for --format and `formats`, e.g. "jsonl"
    std::string_view mime;       ///< value of the `format` field
    std::string_view extensions; ///< without dots, separated by spaces
    std::string_view help;       ///< one line
    Holds holds;
    /// Looks at up to 64 KiB from the beginning, decompressed.
    Recognised (*recognise)(std::string_view beginning);
    /// A reader over `source`, which it owns.
    std::unique_ptr<ArticleReader> (*open)(std::unique_ptr<ByteSource> source, ReadContext context);
};

/// THE TABLE, in order of recognition.
[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format* find_format(std::string_view name);
/// By content first, then by the file's name (any .gz or .zst ending removed); null: no format
/// fits.
[[nodiscard]] const Format* recognise_format(std::string_view beginning,
                                             std::string_view file_name);

} // namespace lacuna::corpus
