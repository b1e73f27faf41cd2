// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/request.hpp"

#include "common/error.hpp"
#include "common/store/collection.hpp"
#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

std::string filter_of(const Settings& settings) { return tree(request_of(settings).filter); }

Settings with(std::vector<std::pair<FieldId, std::string>> values) {
    Settings settings;
    settings.values = std::move(values);
    return settings;
}

TEST_CASE("without settings, everything is asked for by relevance") {
    const auto request = request_of({});
    CHECK(request.filter.kind == NodeKind::everything);
    CHECK(request.sort == Sort::relevance);
    CHECK(request.limit == 10);
    CHECK(request.count == Count::cheap);
    CHECK(request.parsing.match == MatchWords::most);
    CHECK(request.rank == Rank::related);
    CHECK(request.parsing.operators == Operators::yes);
    CHECK(request.needs.hits);
    CHECK(exists(request.parsing.today));
}

TEST_CASE("one field's values are alternatives, fields go together, ! excludes") {
    CHECK(filter_of(with({{FieldId::source, "A"}})) == "value@source :A");
    CHECK(filter_of(with({{FieldId::source, "A"}, {FieldId::source, "B"}})) ==
          "any(value@source :A value@source :B)");
    CHECK(filter_of(with({{FieldId::source, "A"}, {FieldId::agency, "B"}})) ==
          "all(value@source :A value@agency :B)");
    CHECK(filter_of(with({{FieldId::source, "!A"}})) == "not(everything value@source :A)");
    CHECK(filter_of(
              with({{FieldId::source, "A"}, {FieldId::source, "!B"}, {FieldId::agency, "!C"}})) ==
          "not(value@source :A value@source :B value@agency :C)");
}

TEST_CASE("from and to are whole days, months or years") {
    struct Case {
        const char* from;
        const char* to;
        const char* filter;
    };
    for (const auto& [from, to, filter] : {
             Case{"2015", "2016", "dates:20150101-20161231"},
             Case{"2015-02", "2016-02", "dates:20150201-20160229"},
             Case{"2015-08-19", "", "dates:20150819-"},
             Case{"", "2015-08-19", "dates:-20150819"},
             Case{"2015", "2015", "dates:20150101-20151231"},
         }) {
        CAPTURE(from);
        CAPTURE(to);
        Settings settings;
        settings.from = from;
        settings.to = to;
        CHECK(filter_of(settings) == filter);
    }
}

TEST_CASE("dates that are none or in the wrong order are wrong usage") {
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"yesterday", ""}, {"", "2015-13"}, {"2016", "2015"}, {"2015-02-30", ""}}) {
        CAPTURE(from);
        Settings settings;
        settings.from = from;
        settings.to = to;
        try {
            static_cast<void>(request_of(settings));
            FAIL("no error");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::usage);
        }
    }
}

TEST_CASE("every setting reaches the request") {
    Settings settings;
    settings.limit = 3;
    settings.offset = 7;
    settings.sort = "date-asc";
    settings.match = "any";
    settings.facets = {"source:2", "year"};
    settings.view = "timeline";
    settings.passages = 0;
    settings.plain = true;
    settings.exact = true;
    settings.explain = true;
    const auto request = request_of(settings);
    CHECK(request.limit == 3);
    CHECK(request.offset == 7);
    CHECK(request.sort == Sort::date_asc);
    CHECK(request.parsing.match == MatchWords::any);
    CHECK(request.parsing.operators == Operators::none);
    CHECK(request.facets.size() == 2);
    CHECK(request.needs.timeline);
    CHECK(request.passages == 0);
    CHECK(request.count == Count::exact);
    CHECK(request.needs.explanation);
}

TEST_CASE("exports hold all there is, unless a number is given") {
    for (const auto* format : {"csv", "tsv", "jsonl", "trec"}) {
        CAPTURE(format);
        Settings settings;
        settings.format = format;
        settings.facets = {"source", "byline:3"};
        const auto all = request_of(settings);
        CHECK(all.limit == caps::results);
        CHECK(all.facets[0].limit == caps::results);
        CHECK(all.facets[1].limit == 3);
        CHECK(all.periods == 0);
        settings.limit = 4;
        CHECK(request_of(settings).limit == 4);
        CHECK(request_of(settings).periods == 4);
    }
    for (const auto* format : {"text", "json", "html"}) {
        CAPTURE(format);
        Settings settings;
        settings.format = format;
        CHECK(request_of(settings).limit == 10);
    }
}

TEST_CASE("a topic that is none is refused in the same words everywhere") {
    const auto refusal = [](const auto& ask) {
        try {
            ask();
        } catch (const Error& error) {
            return error.sentence().substr(0, error.sentence().find('\n'));
        }
        return std::string("accepted");
    };
    const std::string sentence = "no topic is called `gossip`";
    for (const auto& value : {std::string("gossip"), std::string("!gossip")})
        CHECK(refusal([&] {
                  filter_of(with({{FieldId::topic, value}}));
              }) == "--topic: " + sentence);
    CHECK(refusal([] { static_cast<void>(parse_query("topic:gossip", {})); }) == sentence);
    CHECK(refusal([] { static_cast<void>(parse_query("topics:(ban OR gossip)", {})); }) !=
          "accepted");
}

TEST_CASE("an option and a query name a topic by the end of its name") {
    for (const auto* const value : {"shutdown", "internet-shutdown", "Internet Shutdown"})
        CHECK(filter_of(with({{FieldId::topic, value}})) == "value@topic :internet-shutdown");
}

TEST_CASE("named collections are searched, else the default one") {
    Settings settings;
    CHECK(collections_of(settings) == std::vector<std::string>{default_collection()});
    settings.collections = {"a", "b"};
    CHECK(collections_of(settings) == std::vector<std::string>{"a", "b"});
}

} // namespace
} // namespace lacuna::searcher
