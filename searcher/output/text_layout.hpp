// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/output/output_format.hpp"
#include "searcher/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

enum class Style : std::uint8_t { plain, strong, faint, name, bar };

/// Puts styles around text, or leaves it as it is without colours. Marks are shown by colour only:
/// without colours the text stays what it was, so that it can be searched and compared.
class Painter {
  public:
    explicit Painter(Color color) : color_(color) {}

    [[nodiscard]] std::string paint(Style style, std::string_view text) const;
    /// The marks stand out of the style.
    [[nodiscard]] std::string paint(Style style, const MarkedText& text) const;

  private:
    Color color_;
};

/// `text` (terminal-safe, its marks in order) in lines of at most `columns`, broken between words,
/// in scripts without blanks between characters, and inside a word only if it is longer than a
/// line. A newline in the text ends a line.
[[nodiscard]] std::vector<MarkedText> wrap(const MarkedText& text, int columns);

/// The longest end of `text` of at most `columns` that begins with a word, or if there is none with
/// a character.
[[nodiscard]] std::string_view last_columns(std::string_view text, int columns);
/// The longest beginning of `text` in the same way.
[[nodiscard]] std::string_view first_columns(std::string_view text, int columns);

enum class Align : std::uint8_t { left, right };
/// `text` with blanks to `columns`, cut with an ellipsis if it is longer.
[[nodiscard]] std::string padded(std::string_view text, int columns, Align align);

/// A bar of at most `columns`, in eighths of a column; anything but nothing is visible.
[[nodiscard]] std::string bar(std::uint64_t count, std::uint64_t largest, int columns);

/// `text` as a terminal's hyperlink (OSC 8) to an address that is_linkable; bytes beyond ASCII are
/// percent-encoded.
[[nodiscard]] std::string hyperlink(std::string_view url, std::string_view text);

} // namespace lacuna::searcher
