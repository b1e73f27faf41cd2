// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/date_lines.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

using lacuna::corpus::DateLabel;
using lacuna::corpus::dates_of_line;
using lacuna::corpus::opening_dates;
using Strings = std::vector<std::string>;

namespace {

/// "published 2020-03-01" for each date.
Strings said(std::string_view line) {
    Strings all;
    for (const auto& one : dates_of_line(line, "en-GB")) {
        const std::string label = one.label == DateLabel::published ? "published "
                                  : one.label == DateLabel::updated ? "updated "
                                                                    : "";
        all.push_back(label + format_iso(one.date));
    }
    return all;
}

std::string opening(std::string_view text) {
    const auto dates = opening_dates(text, "de");
    return dates.empty() ? std::string() : format_iso(dates.front().date);
}

} // namespace

TEST_CASE("each date of a line has the words that belong to it") {
    CHECK(said("Updated: 2 April 2020 | First published: 1 March 2020") ==
          Strings{"updated 2020-04-02", "published 2020-03-01"});
    CHECK(said("1 March 2020 (updated 2 April 2020)") ==
          Strings{"2020-03-01", "updated 2020-04-02"});
    CHECK(said("Published 1 March 2020, last modified 2 April 2020") ==
          Strings{"published 2020-03-01", "updated 2020-04-02"});
    CHECK(said("1 March 2020 by Ann Lee") == Strings{"2020-03-01"});
    CHECK(said("no date in 2020").empty());
    CHECK(said("").empty());
}

TEST_CASE("a text may begin with its date") {
    CHECK(opening("Riga, 1. März 2020 – Der Sender") == "2020-03-01");
    CHECK(opening("(1.3.2020) Der Sender") == "2020-03-01");
    CHECK(opening("1. März 2020: Der Sender") == "2020-03-01");
    CHECK(opening("Riga (1. März 2020) - Der Sender") == "2020-03-01");
    CHECK(opening("1. März 2020") == "2020-03-01");
}

TEST_CASE("a sentence that begins with a date is no dateline") {
    CHECK(opening("Am 1. März 2020 wurde der Sender geschlossen.").empty());
    CHECK(opening("1. März 2020 war der Tag, an dem der Sender schwieg.").empty());
    CHECK(opening("Der Sender wurde am 1. März 2020 – einem Sonntag – geschlossen.").empty());
    CHECK(opening("Der Sender schwieg.").empty());
}

TEST_CASE("a line that is only a day may shorten its year") {
    CHECK(said("01.03.20") == Strings{"2020-03-01"});
    CHECK(said("1.3.20, 14:22 Uhr") == Strings{"2020-03-01T14:22:00"});
    CHECK(said("10.20.30.40").empty());
    CHECK(said("12-35").empty());
}

TEST_CASE("notes on who wrote it begin a line") {
    CHECK(lacuna::corpus::begins_like_note("Verfasst von Karla Probe am"));
    CHECK(lacuna::corpus::begins_like_note("作成日："));
    CHECK_FALSE(lacuna::corpus::begins_like_note("Er hat das Buch verfasst am"));
    CHECK_FALSE(lacuna::corpus::begins_like_note("Dibuatkan"));
}

TEST_CASE("a writer or a place may stand before a date") {
    CHECK(lacuna::corpus::is_writer_or_place("Karla Probe,"));
    CHECK(lacuna::corpus::is_writer_or_place("Von Karla Probe | "));
    CHECK(lacuna::corpus::is_writer_or_place("Bad Probe, den"));
    CHECK(lacuna::corpus::is_writer_or_place("Ein Kommentar von Karla Probe"));
    CHECK_FALSE(lacuna::corpus::is_writer_or_place("Lesung am"));
    CHECK_FALSE(lacuna::corpus::is_writer_or_place("Das Wichtigste in Bildern, vom"));
}

TEST_CASE("marks, words of dates and the name of a section may stand beside a date") {
    CHECK(lacuna::corpus::is_nothing("+++ ("));
    CHECK(lacuna::corpus::is_nothing("Sonntag, den"));
    CHECK_FALSE(lacuna::corpus::is_nothing("Lesung am"));
    CHECK(lacuna::corpus::is_section("Kultur |"));
    CHECK_FALSE(lacuna::corpus::is_section("aus der Kultur"));
    CHECK_FALSE(lacuna::corpus::is_section("("));
}
