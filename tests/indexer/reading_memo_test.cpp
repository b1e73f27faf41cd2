// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/reading_memo.hpp"

#include <doctest/doctest.h>

namespace lacuna::indexer {
namespace {

TEST_CASE("what was said about reading is said again from a memo") {
    Settings settings;
    settings.reading.format = "csv";
    settings.reading.map.add("Head line", FieldId::title);
    settings.reading.defaults[static_cast<std::size_t>(FieldId::source)] = "Gazette";
    settings.authority = "agencies.tsv";
    Settings again;
    remember_reading(reading_memo(settings), again);
    CHECK(again.reading.format == "csv");
    REQUIRE(again.reading.map.pairs().size() == 1);
    CHECK(again.reading.map.find("Head line") == FieldId::title);
    CHECK(again.reading.defaults == settings.reading.defaults);
    CHECK(again.authority == "agencies.tsv");
}

TEST_CASE("a memo that makes no sense changes nothing") {
    for (const char* const memo : {"", "[]", R"({"format":"csv"})", R"({"format":7})"}) {
        Settings settings;
        remember_reading(memo, settings);
        CHECK(settings.reading.format.empty());
    }
}

} // namespace
} // namespace lacuna::indexer
