// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/order.hpp"

#include "tests/searcher/asked_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("orders of lines leave articles in the order of their scores, or of their days") {
    CHECK_FALSE(order_of(Sort::left, true));
    CHECK(order_of(Sort::right, false)->slot == field(FieldId::date).slot);
}

TEST_CASE("equals by value stand by score, then by number, and those without a value last") {
    const SmallCollection small(
        {{"a", "", "1984"}, {"a"}, {"a", "", "2015"}, {"a", "", "1984"}, {"a", "", "1984"}});
    const Matches matches{{1, 1}, {2, 9}, {3, 1}, {4, 2}, {5, 1}};
    const auto by = [&](bool descending, std::size_t wanted) {
        std::string order;
        const ValueOrder date{field(FieldId::date).slot, descending};
        for (const Match& match : first_by_value(matches, date, small.database(), wanted))
            order += std::to_string(match.article);
        return order;
    };
    CHECK(by(true, 10) == "34152");
    CHECK(by(false, 10) == "41532");
    CHECK(by(false, 2) == "41");
    CHECK(by(true, 0).empty());
}

TEST_CASE("within a day the time decides, and what has none stands at its beginning") {
    SmallCollection small;
    for (const auto& [day, time] :
         std::vector<std::pair<std::string, std::string>>{{"20190604", "210500"},
                                                          {"20190604", ""},
                                                          {"20190604", "033000"},
                                                          {"20190603", "235959"},
                                                          {"", ""},
                                                          {"20190604", "033001"}}) {
        Xapian::Document document;
        document.add_value(field(FieldId::date).slot, day);
        document.add_value(slots::time_of_day, time);
        small.add_document(document);
    }
    small.commit();
    const Matches matches{{1, 1}, {2, 9}, {3, 1}, {4, 1}, {5, 9}, {6, 1}};
    const auto by = [&](bool descending) {
        std::string order;
        const ValueOrder date{field(FieldId::date).slot, descending};
        for (const Match& match : first_by_value(matches, date, small.database(), 10))
            order += std::to_string(match.article);
        return order;
    };
    CHECK(by(true) == "163245");
    CHECK(by(false) == "423615");
}

TEST_CASE("only relevance of words is no order by a value") {
    CHECK_FALSE(order_of(Sort::relevance, true));
    CHECK(order_of(Sort::relevance, false)->descending);
    CHECK(order_of(Sort::source, true)->slot == field(FieldId::source).slot);
    CHECK_FALSE(order_of(Sort::date_asc, true)->descending);
}

} // namespace
} // namespace lacuna::searcher
