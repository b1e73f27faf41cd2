// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lacuna::corpus {

/// A tag, comment or the like as text shows it.
struct MarkupTag {
    std::string name; ///< lower case; empty: a comment, declaration or instruction
    bool is_closing = false;
    std::size_t length = 0; ///< from '<' to behind '>'
};

/// Finds the tags in a text from front to back. Only what HTML knows is a tag ("<p>", "</b>",
/// "<my-box>", "<!-- -->"): "a < b", "<redacted>" and "<ann@post.example>" are text.
class MarkupScanner {
  public:
    /// `text` must live as long as this.
    explicit MarkupScanner(std::string_view text) : text_(text) {}

    /// The tag that begins at `at`, where a '<' is, or nothing. Each call asks for a later place.
    [[nodiscard]] std::optional<MarkupTag> tag_at(std::size_t at);

  private:
    [[nodiscard]] std::size_t next_end(std::size_t from);
    [[nodiscard]] std::optional<MarkupTag> declaration_at(std::size_t at);

    std::string_view text_;
    std::optional<std::size_t> end_; ///< where the next '>' was seen
    std::size_t no_comment_end_from_ = std::string_view::npos;
};

/// Whether the text is HTML: it has a tag and the one that closes it, or one that stands alone in
/// HTML ("<br>", "<img src=…>", paragraphs that are never closed).
[[nodiscard]] bool is_markup(std::string_view text);

/// The text of a piece of HTML as a reader sees it: paragraphs parted by an empty line, "\n" for
/// other line breaks; without scripts, styles and pictures, but with whatever is no tag.
[[nodiscard]] std::string text_of_markup(std::string_view text);

/// Text that may be HTML, HTML written with entities, or have entities alone, as it is meant; all
/// other text as it is.
[[nodiscard]] std::string shown_text(std::string_view text);

} // namespace lacuna::corpus
