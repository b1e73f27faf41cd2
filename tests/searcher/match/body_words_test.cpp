// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/body_words.hpp"

#include "searcher/match/match_lists.hpp"
#include "tests/searcher/asked_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

std::string found(const SmallCollection& small, const std::string& query) {
    Asked asked(small);
    const auto set = numbers(asked.plan(query)->set());
    // The ways of looking agree.
    const auto matches = asked.plan(query)->matches(nullptr, Precision::exact);
    CHECK(set == numbers(set_of(matches, asked.database.get_lastdocid())));
    return set;
}

SmallArticle with(FieldId id, const std::string& text, const std::string& body) {
    return {body, "", "", "en", {{id, text}}};
}

TEST_CASE("body finds a word in bodies and in no other text") {
    const SmallCollection small({{"quiet night", "harbour strike"},
                                 {"harbour strike", "quiet night"},
                                 {"harbour", "harbour harbour"},
                                 with(FieldId::standfirst, "harbour", "night"),
                                 with(FieldId::captions, "harbour", "night"),
                                 with(FieldId::captions, "harbour", "a harbour")});
    CHECK(found(small, "harbour") == "1 2 3 4 5 6");
    CHECK(found(small, "body:harbour") == "2 3 6");
    CHECK(found(small, "body:harb*") == "2 3 6");
    CHECK(found(small, "body:(harbour OR night)") == "1 2 3 4 5 6");
    CHECK(found(small, "-body:harbour") == "1 4 5");
    CHECK(found(small, "body:harbour strike") == "2");
}

TEST_CASE("phrases and nearness in the body stand there whole") {
    const SmallCollection small(
        {{"strike ends", "dock strike"},
         {"the dock strike", "ends"},
         {"dock and more strike", "dock strike"},
         with(FieldId::standfirst, "dock strike", "no dock no strike"),
         {"dock", "", "", "en", {{FieldId::captions, "dock strike"}}},
         {"a dock strike", "dock strike", "", "en", {{FieldId::captions, "dock strike"}}}});
    CHECK(found(small, "body:\"dock strike\"") == "2 6");
    CHECK(found(small, "body:(dock NEAR/4 strike)") == "2 3 4 6");
    CHECK(found(small, "body:(dock ADJ/1 strike)") == "2 6");
    CHECK(found(small, "body:((dock OR the) NEAR/2 \"dock strike\")") == "2");
}

} // namespace
} // namespace lacuna::searcher
