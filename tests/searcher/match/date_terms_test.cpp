// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/date_terms.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <random>

namespace lacuna::searcher {
namespace {

std::string within(const Xapian::Database& database, const std::string& first,
                   const std::string& last) {
    const auto terms = date_terms(database, first, last);
    return found(database, Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
}

SmallArticle dated(const std::string& date) { return {"word", "", date}; }

/// Articles 1 to 8: of a year, two months, five days; 9 has no date.
const std::vector<std::string> dates{"1984",       "1984-03",    "1984-12",
                                     "1984-03-01", "1984-03-31", "1985-01-01",
                                     "1989-06-04", "2024-02-29", ""};

TEST_CASE("an article is within if all days that its date can mean are") {
    SmallCollection small;
    for (const auto& date : dates) small.add(dated(date));
    small.commit();
    struct Case {
        const char* first;
        const char* last;
        const char* found;
    };
    for (const auto& [first, last, wanted] : {
             Case{"", "", "1 2 3 4 5 6 7 8"},
             Case{"19840101", "19841231", "1 2 3 4 5"},
             Case{"19840102", "19841231", "2 3 4 5"},
             Case{"19840301", "19840331", "2 4 5"},
             Case{"19840301", "19840330", "4"},
             Case{"19840331", "19840331", "5"},
             Case{"", "19840331", "2 4 5"},
             Case{"19841201", "19850101", "3 6"},
             Case{"20240229", "", "8"},
             Case{"20240301", "", ""},
             Case{"", "19831231", ""},
             Case{"19850101", "19840101", ""},
         }) {
        CAPTURE(first);
        CAPTURE(last);
        CHECK(within(small.database(), first, last) == wanted);
    }
}

TEST_CASE("ranges find what a look at every date finds") {
    std::mt19937 random(11);
    const auto day = [&] { return from_days(5000 + static_cast<int>(random() % 1500)); };
    SmallCollection small;
    std::vector<Date> all;
    for (int i = 0; i < 300; ++i) {
        const auto length = std::vector<std::size_t>{4, 7, 10}[random() % 3];
        const auto text = format_iso(day()).substr(0, length);
        all.push_back(*parse_iso_date(text));
        small.add(dated(text));
    }
    small.commit();
    for (int round = 0; round < 200; ++round) {
        const auto first = first_day(day());
        const auto last = first_day(day());
        std::string wanted;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (first_day(all[i]) >= first && last_day(all[i]) <= last)
                wanted += (wanted.empty() ? "" : " ") + std::to_string(i + 1);
        CAPTURE(first);
        CAPTURE(last);
        CHECK(within(small.database(), first, last) == wanted);
    }
}

TEST_CASE("terms that are no dates are passed over") {
    SmallCollection small;
    Xapian::Document document;
    for (const char* const term : {"Y", "Y198", "Yabcd", "M198413", "M1984", "D19840332", "Y0000"})
        document.add_boolean_term(term);
    small.add_document(document);
    small.add(dated("1984-03-31"));
    small.commit();
    CHECK(within(small.database(), "19840102", "19841230") == "2");
}

} // namespace
} // namespace lacuna::searcher
