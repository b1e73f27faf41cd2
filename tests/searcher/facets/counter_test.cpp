// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/counter.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <map>
#include <random>

namespace lacuna::searcher {
namespace {

std::string shown(const Facet& facet) {
    std::string text = facet.name + ":";
    for (const auto& [value, count] : facet.counts) text += fmt::format(" {}={}", value, count);
    return text + fmt::format(" of {}, {} missing", facet.distinct, facet.missing);
}

struct Counted {
    std::vector<Facet> facets;
    Facet timeline;
};

Counted counted(const std::vector<std::string>& names, const SmallCollection& small) {
    std::vector<FacetRequest> requests;
    for (const auto& name : names) requests.push_back(parse_facet(name));
    FacetCounter counter(std::move(requests));
    counter.count_days();
    const auto database = small.database();
    for (Xapian::docid i = 1; i <= database.get_lastdocid(); ++i)
        counter.count(database.get_document(i));
    return {counter.facets(), counter.timeline()};
}

std::string facet(const std::string& name, const SmallCollection& small) {
    return shown(counted({name}, small).facets.front());
}

SmallArticle dated(const std::string& date) { return {"word", "", date}; }

std::string timeline(const std::vector<std::string>& dates) {
    SmallCollection small;
    for (const auto& date : dates) small.add(dated(date));
    small.commit();
    return shown(counted({}, small).timeline);
}

TEST_CASE("values that fold alike are one value, shown as it is written most often") {
    SmallCollection small;
    for (const std::string source : {"The Gazette", "THE GAZETTE", "The Gazette", "The  Gazette",
                                     "新聞網", "新闻网", "新闻网", "Ñandú", "nandu"}) {
        SmallArticle article{"text"};
        article.values.emplace_back(FieldId::source, source);
        small.add(article);
    }
    small.commit();
    CHECK(facet("source", small) == "source: The Gazette=4 新闻网=3 nandu=2 of 3, 0 missing");
    CHECK(facet("source:1", small) == "source: The Gazette=4 of 3, 0 missing");
}

TEST_CASE("facets are named by field, alias or part of the date, with a limit") {
    CHECK(parse_facet("source").limit == 10);
    CHECK(parse_facet("publisher:3").name == "source");
    CHECK(parse_facet("publisher:3").limit == 3);
    CHECK(parse_facet("date").digits == 4);
    CHECK(parse_facet("month").digits == 6);
    CHECK(parse_facet("month").limit > 100'000);
    CHECK(parse_facet("month:12").limit == 12);
    CHECK(parse_facet("format").slot == no_slot);
    for (const char* const bad : {"", "nonsense", "title", "url", "source:", "source:0", "source:x",
                                  "source:-1", "source:99999999999999999999", ":5", "SOURCE"}) {
        CAPTURE(bad);
        CHECK_THROWS_AS(static_cast<void>(parse_facet(bad)), Error);
    }
}

TEST_CASE("a name that is close to a facet is suggested") {
    try {
        static_cast<void>(parse_facet("agncy"));
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        CHECK(error.hint() == "did you mean agency?");
    }
}

TEST_CASE("several values count once each, and articles without any are missing") {
    const SmallCollection small({
        {"w", "", "", "en", {{FieldId::keyword, "law"}, {FieldId::keyword, "press"}}},
        {"w", "", "", "en", {{FieldId::keyword, "press"}, {FieldId::section, "world"}}},
        {"w", "", "", "de", {{FieldId::keyword, "art"}}},
        {"w", "", "", ""},
    });
    CHECK(facet("keyword", small) == "keyword: press=2 art=1 law=1 of 3, 1 missing");
    CHECK(facet("keyword:2", small) == "keyword: press=2 art=1 of 3, 1 missing");
    CHECK(facet("language", small) == "language: en=2 de=1 of 2, 1 missing");
    CHECK(facet("section", small) == "section: world=1 of 1, 3 missing");
    const auto both = counted({"section", "language", "section:1"}, small).facets;
    REQUIRE(both.size() == 3);
    CHECK(both[1].name == "language");
    CHECK(shown(both[2]) == shown(both[0]));
}

TEST_CASE("of an imprecise date only what is known is counted") {
    SmallCollection small;
    for (const char* const date : {"1984", "1984-03", "1984-03-05", "2015-08-19", ""})
        small.add(dated(date));
    small.commit();
    CHECK(facet("year", small) == "year: 1984=3 2015=1 of 2, 1 missing");
    CHECK(facet("month", small) == "month: 1984-03=2 2015-08=1 of 2, 2 missing");
    CHECK(facet("day", small) == "day: 1984-03-05=1 2015-08-19=1 of 2, 3 missing");
}

TEST_CASE("a timeline has the finest periods that are few enough, and no gaps") {
    CHECK(timeline({"2015-12-30", "2016-01-02", "2016-01-02"}) ==
          "day: 2015-12-30=1 2015-12-31=0 2016-01-01=0 2016-01-02=2 of 4, 0 missing");
    CHECK(timeline({"2016-02-28", "2016-03-01"}) ==
          "day: 2016-02-28=1 2016-02-29=0 2016-03-01=1 of 3, 0 missing");
    CHECK(timeline({"2015-11-30", "2016-02-02"}) ==
          "month: 2015-11=1 2015-12=0 2016-01=0 2016-02=1 of 4, 0 missing");
    CHECK(timeline({"1999-01-01", "2003-01-01"}) ==
          "year: 1999=1 2000=0 2001=0 2002=0 2003=1 of 5, 0 missing");
    CHECK(timeline({"9999-12-31"}) == "day: 9999-12-31=1 of 1, 0 missing");
    CHECK(timeline({"", ""}).find("2 missing") != std::string::npos);
    CHECK(timeline({}).find("of 0, 0 missing") != std::string::npos);
}

TEST_CASE("centuries without articles are not filled up with empty years") {
    CHECK(timeline({"0001", "9999"}) == "year: 0001=1 9999=1 of 2, 0 missing");
}

TEST_CASE("a timeline is as fine as most dates are, and those less precise are missing") {
    CHECK(timeline({"2015", "2015-08-19", "2015-08-20"}) ==
          "day: 2015-08-19=1 2015-08-20=1 of 2, 1 missing");
    CHECK(timeline({"1984-02", "1984-03", "1984-02-05"}) ==
          "month: 1984-02=2 1984-03=1 of 2, 0 missing");
    CHECK(timeline({"1984", "1985"}) == "year: 1984=1 1985=1 of 2, 0 missing");
}

TEST_CASE("values that are no dates or no text are survived") {
    SmallCollection small;
    for (const std::string day : {"2015", "abcdefgh", "20151345", "\xff", "201508190"}) {
        Xapian::Document document;
        document.add_value(field(FieldId::date).slot, day);
        document.add_value(field(FieldId::source).slot, "\xff" + day);
        small.add_document(document);
    }
    small.commit();
    CHECK(facet("year", small) == "year: of 0, 5 missing");
    CHECK(shown(counted({}, small).timeline).find("5 missing") != std::string::npos);
    const auto sources = counted({"source"}, small).facets.front();
    CHECK(sources.counts.size() == 5);
    for (const auto& [value, count] : sources.counts) CHECK(is_valid_utf8(value));
}

TEST_CASE("counts are those of counting by hand") {
    std::mt19937 random(3);
    SmallCollection small;
    std::map<std::string, std::uint64_t> by_hand;
    std::uint64_t missing = 0;
    for (int i = 0; i < 500; ++i) {
        SmallArticle article{"word"};
        for (char c = 'a'; c < 'g'; ++c) {
            if (random() % 4 != 0) continue;
            article.values.emplace_back(FieldId::keyword, std::string(1, c));
            ++by_hand[std::string(1, c)];
        }
        if (article.values.empty()) ++missing;
        small.add(article);
    }
    small.commit();
    const auto facet = counted({"keyword:100"}, small).facets.front();
    CHECK(facet.missing == missing);
    CHECK(facet.counts.size() == by_hand.size());
    for (const auto& [value, count] : facet.counts) CHECK(by_hand[value] == count);
}

TEST_CASE("counting ends when the time is over") {
    const SmallCollection small({{"press"}});
    FacetCounter counter({parse_facet("source")}, Deadline::after(std::chrono::milliseconds(-1)));
    const auto article = small.database().get_document(1);
    const auto count_many = [&] {
        for (int i = 0; i < 1000; ++i) counter.count(article);
    };
    CHECK_THROWS_AS(count_many(), Error);
}

} // namespace
} // namespace lacuna::searcher
