// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna {

enum class Newlines : unsigned char { to_spaces, keep };

/// `text` without anything that could steer a terminal or reorder a line: C0 and C1 controls, ESC,
/// DEL, bidi marks, embeddings and overrides, line and paragraph separators become U+FFFD; tab (and
/// newline, unless kept) becomes a space. Invalid UTF-8 becomes U+FFFD. The result is valid UTF-8.
[[nodiscard]] std::string terminal_safe(std::string_view text,
                                        Newlines newlines = Newlines::to_spaces);

/// `text` with each maximal invalid UTF-8 sequence replaced by U+FFFD.
[[nodiscard]] std::string valid_utf8(std::string_view text);
[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// Bytes of a file name for people and reports: valid UTF-8 kept, other bytes and controls `\xNN`.
[[nodiscard]] std::string printable_path(std::string_view path);

/// Columns that `text` (valid UTF-8) takes on a terminal: wide characters two, combining none
/// (UAX #11), controls none.
[[nodiscard]] int display_width(std::string_view text);

/// `text` if it fits into `columns` columns, else its longest prefix that does together with the
/// "…" that follows it. Never ends inside a character, between a letter and its marks, or at a
/// joiner.
[[nodiscard]] std::string fit_to_width(std::string_view text, int columns);

} // namespace lacuna
