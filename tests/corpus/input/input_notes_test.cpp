// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/input_notes.hpp"

#include <doctest/doctest.h>
#include <string>

namespace lacuna::corpus {
namespace {

Note on_value(int number) {
    return {"line " + std::to_string(number), "a value", Note::Kind::value};
}

/// Of the records from `first` on, each with a value and a key to tell.
InputNotes of_records(int first, int count) {
    InputNotes notes;
    for (int i = first; i < first + count; ++i) {
        notes.add(on_value(i));
        notes.add({"", "key " + std::to_string(i), Note::Kind::key});
    }
    return notes;
}

TEST_CASE("notes on values are told up to a number, the keys at the end") {
    auto notes = of_records(1, 23);
    CHECK(notes.told.size() == 20);
    const auto last = notes.last();
    REQUIRE(last.size() == 2);
    CHECK(last[0].text == "3 more values like these");
    CHECK(last[1].text.starts_with("no fields, kept as stored values: key 1, key 10, "));
    CHECK(of_records(1, 41).last()[1].text.ends_with(" and others"));
}

TEST_CASE("parts joined in their order tell what the whole would") {
    auto parts = of_records(1, 15);
    parts.append(of_records(16, 30));
    parts.append(of_records(46, 2));
    const auto whole = of_records(1, 47);
    CHECK(parts.left_out == whole.left_out);
    CHECK(parts.has_more_keys == whole.has_more_keys);
    REQUIRE(parts.told.size() == whole.told.size());
    CHECK(parts.told.back().place == whole.told.back().place);
}

TEST_CASE("a hint is told once, other notes each time") {
    InputNotes notes;
    for (int i = 0; i < 30; ++i) {
        notes.add({"", "a hint", Note::Kind::once});
        notes.add({"", "a note"});
    }
    CHECK(notes.told.size() == 31);
    CHECK(notes.last().empty());
}

TEST_CASE("an input is given up for a share of bad records beyond a thousand") {
    CHECK_FALSE(is_given_up(0, 1'000));
    CHECK(is_given_up(0, 1'001));
    CHECK(is_given_up(1'000, 1'001));
    CHECK_FALSE(is_given_up(1'001, 1'001));
    CHECK_FALSE(is_given_up(2'000'000, 1'500'000));
}

} // namespace
} // namespace lacuna::corpus
