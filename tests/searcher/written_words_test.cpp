// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/written_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace lacuna::searcher {

TEST_CASE("a word is written as it is written most often") {
    WrittenWords words({"izmir", "cafe"});
    words.read("\u0130zmir, \u0130zmir and IZMIR");
    words.read("Caf\u00e9");
    CHECK(words.written("izmir") == "\u0130zmir");
    CHECK(words.written("cafe") == "Caf\u00e9");
    CHECK(words.written("unseen") == "unseen");
}

TEST_CASE("bigrams that mostly stand in a row are one word") {
    const std::vector<std::string> row{"\u65b0\u95fb", "\u95fb\u81ea", "\u81ea\u7531"};
    WrittenWords words({row.begin(), row.end()});
    words.read("\u8bb0\u8005\u8981\u65b0\u95fb\u81ea\u7531\u3002");
    words.read("\u65b0\u95fb\u81ea\u7531\u65e5\u3002\u81ea\u7531\u3002");
    CHECK(words.row_of(row[1]) == row);
    CHECK(joined_bigrams(words.row_of(row[0])) == "\u65b0\u95fb\u81ea\u7531");
    words.read("\u81ea\u7531\u3001\u81ea\u7531");
    CHECK(words.row_of(row[2]) == std::vector{row[2]});
}

TEST_CASE("characters that nearly always stand beside a row are of its word") {
    const std::vector<std::string> row{"\u56fd\u8bb0"};
    WrittenWords words({row.begin(), row.end()});
    words.read("\u5916\u56fd\u8bb0\u8005\u6765\u4e86\u3002\u5916\u56fd\u8bb0\u8005\u3002");
    CHECK(words.written(row) == "\u5916\u56fd\u8bb0\u8005");
    words.read("\u4e2d\u56fd\u8bb0\u8005");
    CHECK(words.written(row) == "\u56fd\u8bb0\u8005");
    CHECK(words.written(std::vector<std::string>{"\u65b0\u95fb"}) == "\u65b0\u95fb");
}

} // namespace lacuna::searcher
