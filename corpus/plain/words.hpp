// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Buttons, navigation and other furniture of a page: "Share", "Facebook", "Read more: …".
[[nodiscard]] bool is_furniture(std::string_view line);

/// The heading of a list of other articles.
[[nodiscard]] bool is_related_heading(std::string_view line);

enum class DateLabel : unsigned char { none, published, updated };

/// What a date line says about its date. `line`: all of it.
[[nodiscard]] DateLabel date_label(std::string_view line);

/// `text` without the words that stand around dates ("Published on", "Updated:", weekdays, zones).
[[nodiscard]] std::string without_date_words(std::string_view text);

/// What follows "By", "Von", "Автор:" at the beginning of a line, or empty.
[[nodiscard]] std::string_view after_byline_label(std::string_view line);
/// Whether the line is only such a label.
[[nodiscard]] bool is_byline_label(std::string_view line);
/// What follows "Source:", "来源：" at the beginning of a line, or empty.
[[nodiscard]] std::string_view after_source_label(std::string_view line);
/// Whether the line begins with a label of pictures and a colon: "Image credit: NASA".
[[nodiscard]] bool has_photo_label(std::string_view line);

/// Two to four capitalised words that can be a person's name.
[[nodiscard]] bool is_person(std::string_view text);
/// Whether the words can be the name of a paper or site: known, or with a word that papers use.
[[nodiscard]] bool is_publisher(std::string_view text);
/// Whether the words behind a person's name are a publisher, and no office: "The Gazette", but not
/// "Press Secretary" or "Times Staff Writer".
[[nodiscard]] bool is_employer(std::string_view text);
/// The canonical name of the publisher that the text names, without "Bureau", "Web Desk"; or empty.
[[nodiscard]] std::string publisher_name(std::string_view text);

} // namespace lacuna::corpus
