// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generator/vocabulary.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace lacuna::bench {

namespace {

constexpr double common_exponent = 1.1;
constexpr double zipf_shift = 2.7;
/// Share of the words behind the common ones, and how their frequencies fall; 1 / the exponent is
/// that of Heaps' law.
constexpr double rare_share = 0.02;
constexpr double rare_exponent = 1.9;

constexpr std::array<std::string_view, 20> onsets{"b", "d",  "f",  "g",  "h",  "k", "l",
                                                  "m", "n",  "p",  "r",  "s",  "t", "v",
                                                  "w", "br", "ch", "st", "tr", "gr"};
constexpr std::array<std::string_view, 5> vowels{"a", "e", "i", "o", "u"};
constexpr std::array<std::string_view, 6> codas{"", "n", "r", "l", "t", "m"};
constexpr std::array<std::string_view, 4> endings{"s", "s", "ed", "ing"};

constexpr std::uint64_t syllables = onsets.size() * vowels.size();
constexpr std::uint64_t two_syllable_words = 20'000;
constexpr std::uint64_t longest = 5; ///< in syllables

struct Shape {
    std::uint64_t syllables;
    std::uint64_t number; ///< among the words of this length
};

/// Frequent words are short.
Shape shape_of(Rank rank) {
    if (rank < Vocabulary::function_words) return {1, rank};
    rank -= Vocabulary::function_words;
    if (rank < two_syllable_words) return {2, rank};
    rank -= two_syllable_words;
    std::uint64_t length = 3;
    std::uint64_t words = syllables * syllables * syllables * codas.size();
    while (rank >= words && length < longest) {
        rank -= words;
        words *= syllables;
        ++length;
    }
    return {length, rank % words};
}

void append_word(std::string& text, Rank rank) {
    // Has no factor 2, 3 or 5, so that it reorders the words of a length and loses none.
    constexpr std::uint64_t stride = 7'654'321;
    const Shape shape = shape_of(rank);
    std::uint64_t words = codas.size();
    for (std::uint64_t i = 0; i < shape.syllables; ++i) words *= syllables;
    std::uint64_t rest = shape.number * stride % words;
    const auto take = [&](std::uint64_t choices) {
        const std::uint64_t taken = rest % choices;
        rest /= choices;
        return taken;
    };
    const std::uint64_t coda = take(codas.size());
    for (std::uint64_t i = 0; i < shape.syllables; ++i) {
        text += onsets[take(onsets.size())];
        text += vowels[take(vowels.size())];
    }
    text += codas[coda];
}

} // namespace

Vocabulary::Vocabulary() {
    std::vector<double> weights(common);
    common_words_.resize(common);
    for (std::uint32_t rank = 0; rank < common; ++rank) {
        weights[rank] = std::pow(rank + zipf_shift, -common_exponent);
        append_word(common_words_[rank], rank);
    }
    const double common_sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights) weight *= common / common_sum;
    fill_columns(weights);
}

/// Every column holds one share: part of its own word's, the rest of a more frequent one's.
void Vocabulary::fill_columns(const std::vector<double>& weights) {
    std::vector<double> left = weights;
    std::vector<std::uint32_t> small;
    std::vector<std::uint32_t> large;
    for (std::uint32_t i = 0; i < common; ++i) (left[i] < 1 ? small : large).push_back(i);
    for (std::uint32_t i = 0; i < common; ++i) columns_[i] = {1, i};
    while (!small.empty() && !large.empty()) {
        const std::uint32_t poor = small.back();
        const std::uint32_t rich = large.back();
        small.pop_back();
        columns_[poor] = {left[poor], rich};
        left[rich] -= 1 - left[poor];
        if (left[rich] >= 1) continue;
        large.pop_back();
        small.push_back(rich);
    }
}

Rank Vocabulary::draw(Random& random) const {
    constexpr double most = 1e12;
    if (random.chance(rare_share)) {
        const double rank = common * std::pow(1 - random.fraction(), -1 / (rare_exponent - 1));
        return static_cast<Rank>(std::min(rank, most));
    }
    const Column& column = columns_[random.below(common)];
    const auto own = static_cast<std::uint32_t>(&column - columns_.data());
    return random.chance(column.keep) ? own : column.other;
}

Rank Vocabulary::draw_content(Random& random) const {
    Rank rank = draw(random);
    while (rank < 2 * function_words) rank = draw(random);
    return rank;
}

void Vocabulary::append(std::string& text, Rank rank) const {
    if (rank < common)
        text += common_words_[rank];
    else
        append_word(text, rank);
}

void Vocabulary::append_capitalised(std::string& text, Rank rank) const {
    const std::size_t begin = text.size();
    append(text, rank);
    text[begin] = static_cast<char>(text[begin] - 'a' + 'A');
}

void Vocabulary::append_inflected(std::string& text, Rank rank, Random& random) const {
    append(text, rank);
    if (rank < function_words || !random.chance(0.12)) return;
    text += random.pick(endings);
}

} // namespace lacuna::bench
