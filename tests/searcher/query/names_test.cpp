// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/names.hpp"

#include "common/error.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("every field is one before a colon, in any case") {
    for (const Field& row : fields) {
        std::string query = std::string(row.name) + ":x";
        for (int i = 0; i < 2; ++i) {
            CAPTURE(query);
            const auto found = field_name_at(query, 0);
            REQUIRE(found);
            CHECK(found->field == row.id);
            CHECK(found->length == row.name.size() + 1);
            query.front() = static_cast<char>(query.front() - 'a' + 'A');
        }
    }
}

TEST_CASE("a name without a colon, and a colon without a name, are no field") {
    for (const auto* const text : {"title", ":x", "12:30", "\"title\":x", "", "Iran: vote"})
        CHECK_FALSE(field_name_at(text, 0));
    CHECK(field_name_at("a title:x", 2)->field == FieldId::title);
    CHECK_FALSE(field_name_at("has:title", 0)->field);
}

TEST_CASE("an unknown field is refused, with the one that was meant") {
    const auto hint_of = [](std::string_view query) {
        try {
            static_cast<void>(field_name_at(query, 0));
        } catch (const Error& error) {
            return error.hint();
        }
        return std::string("no error");
    };
    CHECK(hint_of("titel:x") == "did you mean title:?");
    CHECK(hint_of("gopher://x").find("quotes") != std::string::npos);
    CHECK(hint_of("xyzzy:x").find("quotes") != std::string::npos);
}

TEST_CASE("operators are upper case, with a distance where they take one") {
    CHECK(operator_named("AND")->kind == LexemeKind::conjoin);
    CHECK(operator_named("NEAR")->takes_distance);
    CHECK(*operator_named("ADJ/7")->number == "7");
    CHECK(operator_named("W/3")->kind == LexemeKind::near);
    for (const auto* const text : {"and", "And", "W", "PRE", "AND/3", "NEARBY", ""})
        CHECK_FALSE(operator_named(text));
}

TEST_CASE("a lower-case operator may have been meant") {
    CHECK(operator_meant("or") == "OR");
    CHECK(operator_meant("near/5") == "NEAR");
    CHECK(operator_meant("w/5") == "W");
    for (const auto* const text : {"near", "w", "or/5", "ore"}) CHECK(operator_meant(text).empty());
}

} // namespace
} // namespace lacuna::searcher
