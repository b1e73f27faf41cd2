// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/hit_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include <string>
#include <vector>

namespace lacuna::searcher {

TEST_CASE("marks that are out of order or out of the text are ignored") {
    const MarkedText text{"abcdef", {{1, 2}, {0, 3}, {4, 4}, {5, 9}, {4, 6}}};
    std::string shown;
    for (const Piece& piece : pieces_of(text))
        shown += piece.is_marked ? "[" + std::string(piece.text) + "]" : std::string(piece.text);
    CHECK(shown == "a[b]cd[ef]");
}

TEST_CASE("marks stay on their text when it is cleaned") {
    const MarkedText text = safe_line({"\033a\xff b\n", {{1, 2}, {4, 5}}});
    CHECK(text.text == "\uFFFDa\uFFFD b ");
    CHECK(text.marks == std::vector<Mark>{{3, 4}, {8, 9}});
}

TEST_CASE("numbers are grouped and durations have a unit") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(1234567) == "1,234,567");
    CHECK(duration_text(0.84) == "0.8 ms");
    CHECK(duration_text(1500) == "1.5 s");
}

TEST_CASE("credits say their role unless the text is the agency's") {
    Article article;
    article.credits = {{"AFP", CreditRole::origin},
                       {"AP", CreditRole::contributed},
                       {"Reuters", CreditRole::photo},
                       {"Xinhua", CreditRole::quoted}};
    CHECK(joined(credit_texts(article), ", ") == "AFP, AP, Reuters (photo)");
    Hit hit;
    hit.article = article;
    const auto metadata = metadata_of(hit);
    const auto credits = std::find_if(metadata.begin(), metadata.end(),
                                      [](const auto& entry) { return entry.name == "credit"; });
    REQUIRE(credits != metadata.end());
    CHECK(joined(credits->values, ", ") == "AP (contributed), Reuters (photo), Xinhua (quoted)");
}

} // namespace lacuna::searcher
