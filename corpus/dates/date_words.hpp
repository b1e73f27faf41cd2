// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

enum class DateLabel : unsigned char { none, published, updated };

/// What a date line says about its date. `line`: all of it.
[[nodiscard]] DateLabel date_label(std::string_view line);

/// `text` without the words that stand around dates ("Published on", "Updated:", weekdays, zones).
[[nodiscard]] std::string without_date_words(std::string_view text);

} // namespace lacuna::corpus
