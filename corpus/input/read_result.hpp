// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "common/stored_article.hpp"

#include <cstddef>
#include <exception>
#include <string>
#include <utility>
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

/// Something worth a line in the report, e.g. "cut at 16 MiB".
struct Note {
    /// How often it is told of one input (corpus/input/input_notes.hpp).
    enum class Kind : unsigned char {
        plain,    ///< each time
        value,    ///< up to a number
        once,     ///< the same sentence
        key,      ///< `text` is a key that is no field; all of them are named in one line
        read_as,  ///< "fulltext as body": a key of another name than ours; the same
        no_text,  ///< an article with a title alone; they are counted
        seen_key, ///< any key, for those that --map names; told of the whole run
        skipped,  ///< `text` is why a page of a web archive gives no article; they are counted
    };

    std::string place;
    std::string text;
    Kind kind = Kind::plain;
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

/// Why an input could not be read to its end. Becomes a Reject; never leaves the corpus library.
class InputError : public std::exception {
  public:
    explicit InputError(std::string reason) : reason_(std::move(reason)) {}
    [[nodiscard]] const char* what() const noexcept override { return reason_.c_str(); }

  private:
    std::string reason_;
};

/// What is said of what no reader foresaw: the end of its input or record, but not of the run.
[[nodiscard]] inline std::string unexpected(const std::exception& error) {
    return std::string("cannot be read, unexpected: ") + error.what();
}

} // namespace lacuna::corpus
