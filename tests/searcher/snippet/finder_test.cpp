// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippet/finder.hpp"
#include "tests/searcher/snippet/wanted_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace lacuna::searcher {

namespace {

std::string marked(const Wanted& wanted, const std::string& text) {
    MatchFinder finder(wanted);
    finder.find(text, 0);
    return shown({text, {finder.marks().begin(), finder.marks().end()}});
}

Wanted grouped_words(std::vector<WantedWord> words, const WantedGroup& group) {
    Wanted wanted;
    wanted.words = std::move(words);
    wanted.only_in_group.assign(wanted.words.size(), true);
    wanted.groups = {group};
    return wanted;
}

/// Words of `text` that stand in a match of the group, found by trying every combination.
void try_all(const std::vector<std::string>& text, const Wanted& wanted,
             std::vector<std::size_t>& places, std::set<std::size_t>& found) {
    const WantedGroup& group = wanted.groups.front();
    if (places.size() < group.words.size()) {
        const auto& terms = wanted.words[group.words[places.size()]].terms;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (std::find(terms.begin(), terms.end(), text[i]) == terms.end()) continue;
            if (std::find(places.begin(), places.end(), i) != places.end()) continue;
            if (group.ordered && !places.empty() && i < places.back()) continue;
            places.push_back(i);
            try_all(text, wanted, places, found);
            places.pop_back();
        }
        return;
    }
    const auto [first, last] = std::minmax_element(places.begin(), places.end());
    if (*last - *first < group.window) found.insert(places.begin(), places.end());
}

} // namespace

TEST_CASE("a word alone is marked wherever one of its terms stands") {
    Wanted wanted;
    wanted.words = {{{"ban", "bans", "banned"}, 1}};
    CHECK(marked(wanted, "Banned: the ban that bans a banner.") ==
          "[Banned]: the [ban] that [bans] a banner.");
}

TEST_CASE("a phrase is one mark, and its words alone are none") {
    const Wanted wanted = wanted_words({"press freedom"});
    CHECK(marked(wanted, "press freedom, Press-Freedom and freedom of the press") ==
          "[press freedom], [Press-Freedom] and freedom of the press");
    CHECK(marked(wanted, "press press freedom freedom") == "press [press freedom] freedom");
}

TEST_CASE("a phrase across a paragraph is marked word by word") {
    CHECK(marked(wanted_words({"press freedom"}), "the press\n\nfreedom now") ==
          "the [press]\n\n[freedom] now");
}

TEST_CASE("bigrams that overlap are one mark, single characters count only if asked for") {
    CHECK(marked(wanted_words({"新闻自由"}), "保护新闻自由，新闻不自由") ==
          "保护[新闻自由]，新闻不自由");
    CHECK(marked(wanted_words({"新"}), "新闻创新") == "[新]闻创[新]");
    CHECK(marked(wanted_words({"新闻"}), "新的闻名，新闻") == "新的闻名，[新闻]");
}

TEST_CASE("members of a window are marked each, in order only if it is ordered") {
    const std::vector<WantedWord> words{{{"a"}, 1}, {{"b"}, 1}};
    const std::string text = "b x a x b x x x b a";
    CHECK(marked(grouped_words(words, {{0, 1}, 3, true}), text) == "b x [a] x [b] x x x b a");
    CHECK(marked(grouped_words(words, {{0, 1}, 3, false}), text) ==
          "[b] x [a] x [b] x x x [b] [a]");
    CHECK(marked(grouped_words(words, {{0, 1}, 2, true}), text) == "b x a x b x x x b a");
}

TEST_CASE("single characters have no position and complete no group") {
    const std::vector<WantedWord> words{{{"新"}, 1}, {{"b"}, 1}};
    CHECK(marked(grouped_words(words, {{0, 1}, 5, true}), "新闻 b") == "新闻 b");
    CHECK(marked(grouped_words(words, {{0, 1}, 5, false}), "新闻 b") == "新闻 b");
}

TEST_CASE("groups are found as by trying all combinations") {
    std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same cases each time
    const auto pick = [&](std::size_t n) { return random() % n; };
    const std::vector<std::string> letters{"a", "b", "c", "x"};
    for (int round = 0; round < 400; ++round) {
        std::vector<std::string> text;
        std::string joined;
        for (std::size_t i = 0; i < 12; ++i) {
            text.push_back(letters[pick(letters.size())]);
            joined += text.back() + " ";
        }
        const std::size_t size = 2 + pick(2);
        WantedGroup group{{}, static_cast<unsigned>(size + pick(4)), pick(2) == 0};
        std::vector<WantedWord> words;
        for (std::size_t i = 0; i < size; ++i) {
            group.words.push_back(i);
            words.push_back({{letters[i]}, 1});
        }
        const Wanted wanted = grouped_words(words, group);
        std::set<std::size_t> expected;
        std::vector<std::size_t> places;
        try_all(text, wanted, places, expected);
        MatchFinder finder(wanted);
        finder.find(joined, 0);
        std::set<std::size_t> found;
        for (const Sighting& match : finder.matches()) found.insert(match.position);
        CAPTURE(joined);
        CAPTURE(group.window);
        CAPTURE(group.ordered);
        CHECK(found == expected);
    }
}

TEST_CASE("offsets are moved as asked, and what cannot match finds nothing") {
    const Wanted wanted = wanted_words({"ban"});
    MatchFinder finder(wanted);
    finder.find("a ban", 10);
    REQUIRE(finder.marks().size() == 1);
    CHECK(finder.marks().front() == Mark{12, 15});
    const Wanted nothing;
    MatchFinder empty(nothing);
    CHECK_FALSE(empty.can_match());
    empty.find("a ban", 0);
    CHECK(empty.matches().empty());
}

TEST_CASE("the same word many times over in a phrase is found in good time") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "很";
    const std::string query = text.substr(0, 63 * 3);
    const Wanted wanted = wanted_words({query});
    MatchFinder finder(wanted);
    finder.find(text, 0);
    CHECK(finder.marks().size() == 1);
}

} // namespace lacuna::searcher
