// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

enum class DateLabel : unsigned char { none, published, updated };

/// What a date line says about its date. `line`: all of it.
[[nodiscard]] DateLabel date_label(std::string_view line);

/// The last label in `text`: what is said of a date that stands right behind it.
[[nodiscard]] DateLabel last_date_label(std::string_view text);

/// Whether the word stands around dates: "published", "updated", "on", "Uhr". `folded`: one word.
[[nodiscard]] bool is_date_word(std::string_view folded);

/// `text` without the words that stand around dates ("Published on", "Updated:", weekdays, zones).
[[nodiscard]] std::string without_date_words(std::string_view text);

} // namespace lacuna::corpus
