// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/values.hpp"

#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

std::string value(const std::string& text, FieldId id, Quoting quoting = Quoting::bare) {
    Draft draft(text);
    return tree(value_node(draft, {text, 0, text.size(), quoting}, id, on_leap_day().today));
}

TEST_CASE("a value is whole and as typed, with a star a folded pattern") {
    CHECK(value("Le Monde", FieldId::section) == "value@section :Le Monde");
    CHECK(value("Le Monde", FieldId::source) == "name@source :Le Monde");
    CHECK(value("Le Monde", FieldId::source, Quoting::quoted) == "value@source :Le Monde");
    CHECK(value("Le M*", FieldId::source) == "wild@source :le m*");
    CHECK(value("*", FieldId::source) == "has@source ");
    CHECK_THROWS_AS(value("*", FieldId::source, Quoting::quoted), Error);
    CHECK(value("M\\*A\\*S\\*H", FieldId::source) == "value@source :M*A*S*H");
}

TEST_CASE("a value of the date is a range of days, or none") {
    CHECK(value("2019-02", FieldId::date) == "dates:20190201-20190228");
    CHECK(value("none", FieldId::date) == "lacks@date ");
    CHECK_THROWS_AS(value("soon", FieldId::date), Error);
}

TEST_CASE("the mark of similar words is none of bare values") {
    CHECK_THROWS_AS(value("AFP~1", FieldId::agency), Error);
    CHECK(value("=AFP", FieldId::agency, Quoting::quoted) == "value@agency :=AFP");
    CHECK_THROWS_AS(value(" ", FieldId::agency, Quoting::quoted), Error);
}

TEST_CASE("a value with stars that are text is read again as it was") {
    const std::string typed = with_escaped_stars("M*A*S*H");
    CHECK(typed == "M\\*A\\*S\\*H");
    CHECK(value(typed, FieldId::source, Quoting::quoted) == "value@source :M*A*S*H");
}

TEST_CASE("any value is asked for by the name of the field or an alias") {
    const auto has = [](const std::string& name) {
        Draft draft(name);
        return tree(has_node(draft, {name, 0, name.size()}));
    };
    CHECK(has("Agency") == "has@agency ");
    CHECK(has("newspaper") == "has@source ");
    CHECK_THROWS_AS(has("nothing"), Error);
}

} // namespace
} // namespace lacuna::searcher
