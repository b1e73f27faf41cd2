// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/broadening.hpp"

#include "searcher/query/equivalents.hpp"
#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

#include <string>

namespace lacuna::searcher {
namespace {

const Vocabulary& own() {
    static const auto vocabulary = Vocabulary::of_text("id\tbroader\trelated\ten\n"
                                                       "plants\t-\t-\tplant\n"
                                                       "flowers\tplants\tbees\tflower|bloom\n"
                                                       "bees\t-\tflowers\tbee|bloom\n",
                                                       "own.tsv");
    return vocabulary;
}

Broadened broad(const std::string& query) {
    ParseOptions options;
    options.vocabulary = &own();
    return broadened(parse_query(query, options).root, &own());
}

TEST_CASE("a topic stands for the broader one and those related to it") {
    const auto found = broad("topic:throttling");
    CHECK(to_text(found.query) == "topic:throttling OR topic:\"internet-shutdown\" OR "
                                  "topic:\"website-blocking\" OR topic:\"social-media-ban\"");
    REQUIRE(found.sentences.size() == 1);
    CHECK(found.sentences[0] == "topic:throttling was broadened to internet-shutdown, "
                                "website-blocking, social-media-ban");
}

TEST_CASE("words with equivalents have those of broader and related concepts, which count less") {
    const auto found = broad("%flower");
    CHECK(tree(found.query) == "any:%flower(flower bloom^0.1 plant^0.05 bee^0.05)");
    CHECK(to_text(found.query) == "%flower");
    CHECK(found.sentences[0] == "%flower was broadened to plants, bees");
}

TEST_CASE("within a query, the parts that name topics are broadened, not what is excluded") {
    const auto text = to_text(broad("vpn topic:throttling -topic:slapp -%flower").query);
    CHECK(text.find("topic:\"internet-shutdown\"") != std::string::npos);
    CHECK(text.find("gag-order") == std::string::npos);
    CHECK(broad("vpn -%flower").sentences[0].starts_with("--broaden found nothing"));
}

TEST_CASE("that nothing could be broadened is said") {
    for (const char* const query : {"vpn", "source:Dawn", "date:2020"}) {
        const auto found = broad(query);
        CHECK(tree(found.query) == tree_of(query));
        REQUIRE(found.sentences.size() == 1);
        CHECK(found.sentences[0] ==
              "--broaden found nothing to broaden: it is for topic:NAME and %WORD");
    }
}

} // namespace
} // namespace lacuna::searcher
