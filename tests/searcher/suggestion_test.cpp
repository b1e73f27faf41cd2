// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/suggestion.hpp"

#include "searcher/meaning.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

std::string suggestion(const SmallCollection& small, const std::string& query) {
    const auto database = small.database();
    Expander expander(database, {});
    const auto parsed = parse_query(query, on_leap_day());
    const auto meaning = meaning_of(parsed.root, expander);
    return suggest(parsed.root, meaning.unknown_words, expander);
}

TEST_CASE("words that no article has are replaced by close ones, the rest stays") {
    const SmallCollection small({{"censor freedom press"}});
    CHECK(suggestion(small, "cemsor") == "censor");
    CHECK(suggestion(small, "press cemsor") == "press AND censor");
    CHECK(suggestion(small, "\"press fredom\"") == "\"press freedom\"");
    CHECK(suggestion(small, "=cemsor") == "=censor");
    CHECK(suggestion(small, "cemsor cemsor") == "censor^2");
}

TEST_CASE("words of another script are suggested") {
    const SmallCollection small({{"цензура журналист λιμανι thalassa"}});
    CHECK(suggestion(small, "tsenzura") == "цензура");
    CHECK(suggestion(small, "zhurnalistt") == "журналист");
    CHECK(suggestion(small, "limani") == "λιμανι");
    CHECK(suggestion(small, "θαλασσα") == "thalassa");
}

TEST_CASE("without a close word, or for patterns alone, nothing is suggested") {
    const SmallCollection small({{"censor freedom press"}});
    CHECK(suggestion(small, "xyzzyxyzzy").empty());
    CHECK(suggestion(small, "press").empty());
    // Their texts are close to words, but replacing them would leave the query as it is.
    CHECK(suggestion(small, "cemsor*").empty());
    CHECK(suggestion(small, "/presss/").empty());
    CHECK(suggestion(small, "fxedxmx~").empty());
    CHECK(suggestion(small, "https://cemsor.example/fredom").empty());
}

} // namespace
} // namespace lacuna::searcher
