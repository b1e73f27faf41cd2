// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/positions.hpp"

#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <random>

namespace lacuna::searcher {
namespace {

using Kind = Pattern::Kind;

Pattern word(const std::string& term) { return {Kind::word, {term}, {}, 1}; }
Pattern made(Kind kind, std::vector<Pattern> parts, unsigned distance = 1) {
    return {kind, {}, std::move(parts), distance};
}

std::size_t number_terms(Pattern& pattern, std::size_t first = 0) {
    pattern.first_term = first;
    first += pattern.terms.size();
    for (Pattern& part : pattern.parts) first = number_terms(part, first);
    return first;
}

/// Where the terms of a pattern stand, in their order.
using Places = std::vector<std::vector<Xapian::termpos>>;

void add_places(const Pattern& pattern, const Xapian::Database& database, Xapian::docid article,
                Places& places) {
    for (const auto& term : pattern.terms) {
        const Xapian::Document document = database.get_document(article);
        places.emplace_back();
        auto found = document.termlist_begin();
        found.skip_to(term);
        if (found != document.termlist_end() && *found == term)
            places.back().assign(found.positionlist_begin(), found.positionlist_end());
    }
    for (const Pattern& part : pattern.parts) add_places(part, database, article, places);
}

std::string matching(const Xapian::Database& database, Pattern pattern) {
    number_terms(pattern);
    std::string numbers;
    for (Xapian::docid article = 1; article <= database.get_lastdocid(); ++article) {
        Places places;
        add_places(pattern, database, article, places);
        if (is_in_article(pattern, TermPositions(places.begin(), places.end())))
            numbers += (numbers.empty() ? "" : " ") + std::to_string(article);
    }
    return numbers;
}

// The reference: every choice of one span for each part, slowly.

struct Piece {
    int first;
    int last;
};
using Pieces = std::vector<Piece>;

bool is_choice_good(Kind kind, unsigned distance, const Pieces& chosen) {
    int first = chosen.front().first;
    int last = chosen.front().last;
    int words = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const Piece& piece = chosen[i];
        first = std::min(first, piece.first);
        last = std::max(last, piece.last);
        words += piece.last - piece.first + 1;
        for (std::size_t j = 0; j < i; ++j)
            if (kind == Kind::near ? piece.first <= chosen[j].last && chosen[j].first <= piece.last
                                   : piece.first <= chosen[j].last)
                return false;
    }
    const int gaps = last - first + 1 - words;
    return kind == Kind::phrase ? gaps == 0 : gaps < static_cast<int>(distance);
}

Pieces pieces_of(const std::vector<std::string>& text, const Pattern& pattern);

void choose(const std::vector<Pieces>& parts, const Pattern& pattern, Pieces& chosen,
            Pieces& result) {
    if (chosen.size() < parts.size()) {
        for (const Piece& piece : parts[chosen.size()]) {
            chosen.push_back(piece);
            choose(parts, pattern, chosen, result);
            chosen.pop_back();
        }
        return;
    }
    if (is_choice_good(pattern.kind, pattern.distance, chosen))
        result.push_back({chosen.front().first, chosen.back().last});
}

Pieces pieces_of(const std::vector<std::string>& text, const Pattern& pattern) {
    Pieces result;
    if (pattern.kind == Kind::word) {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == pattern.terms.front())
                result.push_back({static_cast<int>(i), static_cast<int>(i)});
        return result;
    }
    std::vector<Pieces> parts;
    for (const Pattern& part : pattern.parts) parts.push_back(pieces_of(text, part));
    if (pattern.kind == Kind::any) {
        for (const Pieces& part : parts) result.insert(result.end(), part.begin(), part.end());
        return result;
    }
    Pieces chosen;
    choose(parts, pattern, chosen, result);
    return result;
}

/// Makes texts and patterns of four words, so that everything overlaps with everything.
class Dice {
  public:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    Pattern word_pattern() { return word(std::string(1, static_cast<char>('a' + below(4)))); }
    Pattern part() {
        switch (below(4)) {
        case 0:
            return made(Kind::phrase, {word_pattern(), word_pattern()});
        case 1:
            return made(Kind::any, {word_pattern(), phrase_of_three()});
        default:
            return word_pattern();
        }
    }
    Pattern phrase_of_three() {
        return made(
            Kind::phrase,
            {word_pattern(), made(Kind::any, {word_pattern(), word_pattern()}), word_pattern()});
    }
    std::string text() {
        std::string words;
        for (std::size_t left = 2 + below(14); left > 0; --left)
            words += std::string(1, static_cast<char>('a' + below(5))) + " ";
        return words;
    }

  private:
    std::mt19937 random_{5};
};

TEST_CASE("patterns are found exactly where a look at every choice of places finds them") {
    Dice dice;
    SmallCollection small;
    std::vector<std::vector<std::string>> texts;
    for (int i = 0; i < 150; ++i) {
        const auto text = dice.text();
        texts.push_back(split_words(text));
        small.add({text});
    }
    small.commit();
    const auto database = small.database();
    for (int round = 0; round < 400; ++round) {
        const auto kind =
            std::vector{Kind::near, Kind::near, Kind::adjacent, Kind::phrase}[dice.below(4)];
        std::vector<Pattern> parts;
        for (std::size_t left = 2 + dice.below(2); left > 0; --left) parts.push_back(dice.part());
        const auto pattern = made(kind, std::move(parts), 1 + static_cast<unsigned>(dice.below(5)));
        std::string wanted;
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (!pieces_of(texts[i], pattern).empty())
                wanted += (wanted.empty() ? "" : " ") + std::to_string(i + 1);
        CAPTURE(round);
        REQUIRE(matching(database, pattern) == wanted);
    }
}

TEST_CASE("patterns without parts or terms are found nowhere") {
    const SmallCollection small({{"a b"}});
    for (const auto kind : {Kind::word, Kind::any, Kind::phrase, Kind::near, Kind::adjacent})
        CHECK(matching(small.database(), made(kind, {})).empty());
    CHECK(matching(small.database(), word("c")).empty());
}

TEST_CASE("an article made of the words asked for costs little, found or not") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += i % 2 == 0 ? "a " : "b ";
    const SmallCollection small({{text}});
    std::vector<Pattern> parts(20, made(Kind::phrase, {word("a"), word("a")}));
    parts.push_back(made(Kind::any, {word("a"), made(Kind::phrase, {word("a"), word("b")})}));
    // One more of the same word than the window has room for.
    std::vector<Pattern> same(12, word("a"));
    CHECK(matching(small.database(), made(Kind::near, parts, 1000)).empty());
    CHECK(matching(small.database(), made(Kind::near, same, 10)).empty());
    CHECK(matching(small.database(), made(Kind::adjacent, same, 10)).empty());
    CHECK(matching(small.database(), made(Kind::adjacent, same, 12)) == "1");
}

} // namespace
} // namespace lacuna::searcher
