// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "common/stored_article.hpp"
#include "corpus/input/set_aside.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace lacuna::corpus {

/// Limits on what one input may make us do.
namespace limits {
inline constexpr std::size_t text = 16U << 20U;     ///< bytes of one article's text
inline constexpr std::size_t record = 64U << 20U;   ///< bytes of one record or one-article file
inline constexpr std::size_t metadata = 64U << 10U; ///< bytes of one metadata value
inline constexpr std::size_t values = 1'000;        ///< of one field of an article
inline constexpr int depth = 256;                   ///< nesting of JSON, HTML, YAML
} // namespace limits

/// A record that could not be read; the rest of the input goes on. `place` is where in the input:
/// "line 12", "article 3", or empty for all of it. `reason` is lower case without full stop.
struct Reject {
    std::string place;
    std::string reason;
};

/// Something kept but worth a line in the report, e.g. "cut at 16 MiB".
struct Note {
    std::string place;
    std::string text;
};

/// An article of a dump, with the identity and provenance that it had: only a format that is one
/// by name or first line gives it.
struct Restored {
    StoredArticle stored;
};

using ReadResult = std::variant<Article, Reject, Note, Restored>;

/// The article in a result, read or restored; null if it is none.
[[nodiscard]] inline const Article* article_in(const ReadResult& result) {
    if (const auto* const restored = std::get_if<Restored>(&result))
        return &restored->stored.article;
    return std::get_if<Article>(&result);
}

/// Bytes of one input, already decompressed, front to back.
class ByteSource {
  public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// Fills up to `to.size()` bytes and returns how many; 0 at the end. Throws InputError when the
    /// bytes cannot be had (unreadable, damaged compression, a limit).
    [[nodiscard]] virtual std::size_t read(std::span<char> to) = 0;
};

/// Why an input could not be read to its end. Becomes a Reject; never leaves the corpus library.
class InputError : public std::exception {
  public:
    explicit InputError(std::string reason) : reason_(std::move(reason)) {}
    [[nodiscard]] const char* what() const noexcept override { return reason_.c_str(); }

  private:
    std::string reason_;
};

/// Reads articles out of one input.
class ArticleReader {
  public:
    ArticleReader() = default;
    ArticleReader(const ArticleReader&) = delete;
    ArticleReader& operator=(const ArticleReader&) = delete;
    virtual ~ArticleReader() = default;

    /// The next article, reject or note; empty at the end. Does not throw for bad input.
    [[nodiscard]] virtual std::optional<ReadResult> next() = 0;
};

class Authority;

/// What the user said about all inputs.
struct ReadOptions {
    const Authority* authority = nullptr;   ///< null: the built-in one
    std::string format;                     ///< a name of the formats table; empty: recognise
    std::map<std::string, std::string> map; ///< --map: other key (lower case) → field name
    /// Defaults for articles that do not say: --source, --agency, --date, --language.
    std::array<std::string, fields.size()> defaults;
};

/// What a reader may know beside the bytes.
struct ReadContext {
    const ReadOptions* options = nullptr; ///< never null in a call; lives as long as the reader
    std::string file;                     ///< the input's path as given
    std::uint64_t size = 0;               ///< bytes of the input as it is stored; 0: not known
    std::shared_ptr<const SetAside> set_aside = nullptr; ///< or null
};

/// All bytes of `source`, at most `limits::record`; throws InputError beyond.
[[nodiscard]] std::string read_all(ByteSource& source);

} // namespace lacuna::corpus
