// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"
#include "corpus/dates/date_words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// A date of a line and what the line says of it.
struct LineDate {
    Date date;
    DateLabel label = DateLabel::none;
    std::string before; ///< the words of the line in front of it, as far as the date before
    std::string behind; ///< the words behind it, as far as the next date
};

/// The dates of a line, each with the words that belong to it: "Updated: 9 March 2021 | First
/// published: 4 June 2019". `locale`: language and region, "en-GB".
[[nodiscard]] std::vector<LineDate> dates_of_line(std::string_view line, std::string_view locale);

/// Whether a line may hold a date at all: a quick question for texts that hold none.
[[nodiscard]] bool may_hold_date(std::string_view line);

/// Whether words around a date are few and no sentence: a place, a name, a section, a label.
[[nodiscard]] bool are_few(std::string_view words);

/// The date with which a text begins ("Riga, 4. Juni 2019 – …", "(4.6.2019) …"); empty if it is the
/// beginning of a sentence.
[[nodiscard]] std::vector<LineDate> opening_dates(std::string_view text, std::string_view locale);

/// Whether the words in front of a date begin as a note on who wrote it when: "Geschrieben von".
[[nodiscard]] bool begins_like_note(std::string_view before);

/// Whether nothing but marks and words of dates is among the words beside a date.
[[nodiscard]] bool is_nothing(std::string_view words);

/// Whether they may be the name of a section: one word or two, with a capital.
[[nodiscard]] bool is_section(std::string_view before);

/// Whether they are only a writer ("By Ann Lee,", "Ann Lee -") or a place with a comma behind it.
[[nodiscard]] bool is_writer_or_place(std::string_view before);

/// Whether they say that the date is that of the day on which the page is read: "Today is".
[[nodiscard]] bool names_today(std::string_view before);

} // namespace lacuna::corpus
