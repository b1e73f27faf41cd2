// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/close_words.hpp"

#include "common/edit_distance.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <random>
#include <set>

namespace lacuna::searcher {
namespace {

std::string closest(const SmallCollection& small, const std::string& word) {
    return closest_word(small.database(), word, {});
}

TEST_CASE("a word with a mistake or two is taken for the closest and most frequent one") {
    const SmallCollection small({{"harbour harbinger strike"}, {"strike strife"}, {"гавань مرفأ"}});
    CHECK(closest(small, "harbor") == "harbour");
    CHECK(closest(small, "hrabour") == "harbour");
    CHECK(closest(small, "stri") == "");
    CHECK(closest(small, "strixe") == "strike");
    CHECK(closest(small, "strive") == "strike");
    CHECK(closest(small, "гаввнь") == "гавань");
    CHECK(closest(small, "مرفا") == "مرفأ");
    CHECK(closest(small, "xyzzyx").empty());
    CHECK(closest(small, "ab").empty());
    CHECK(closest(small, "harrbbour") == "harbour");
    CHECK(closest(small, "strxxe").empty()); // two mistakes in six letters make another word
}

TEST_CASE("a mistake in the first character is one that is found") {
    const SmallCollection small({{"harbour гавань"}});
    for (const auto* word : {"arbour", "ahrbour", "xharbour", "garbour"}) {
        CAPTURE(word);
        CHECK(closest(small, word) == "harbour");
    }
    CHECK(closest(small, "авань") == "гавань");
    CHECK(closest(small, "завань") == "гавань");
}

TEST_CASE("the closest word with the same first character is that of looking at all") {
    std::mt19937 random(11);
    const auto word = [&] {
        std::string made = "a";
        for (std::size_t i = random() % 6 + 2; i > 0; --i)
            made += static_cast<char>('a' + random() % 3);
        return made;
    };
    std::set<std::string> words;
    std::string body;
    for (int i = 0; i < 300; ++i)
        if (const auto made = word(); words.insert(made).second) body += made + " ";
    const SmallCollection small({{body}});
    for (int i = 0; i < 300; ++i) {
        const auto typed = word();
        const std::size_t most = typed.size() <= 6 ? 1 : 2;
        std::size_t least = most + 1;
        for (const auto& other : words)
            if (other != typed) least = std::min(least, edit_distance(typed, other, most + 1));
        CAPTURE(typed);
        const auto found = closest(small, typed);
        CHECK(found.empty() == (least > most));
        if (!found.empty()) CHECK(edit_distance(typed, found, most + 1) == least);
    }
}

} // namespace
} // namespace lacuna::searcher
