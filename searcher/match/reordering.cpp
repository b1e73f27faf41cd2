// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/reordering.hpp"

#include "searcher/match/likeness.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace lacuna::searcher {

namespace {

/// How much the score of an article with all words of the query gains over one with none; tuned on
/// the relevance collections, see docs/evaluation.md.
constexpr double gain_of_all_words = 0.3;

/// How many of the query's words each article has; of more than 64, those that differ in their
/// place among 64.
std::vector<double> numbers_of_words(const ArticleWords& words,
                                     const std::vector<AskedWord>& asked) {
    constexpr std::size_t bits = 64;
    std::vector<std::uint64_t> askers(words.different_words());
    for (std::size_t i = 0; i < asked.size(); ++i)
        for (const auto& term : asked[i].terms)
            if (const auto number = words.find(term))
                askers[*number] |= std::uint64_t{1} << (i % bits);
    std::vector<double> numbers;
    for (std::size_t article = 0; article < words.articles(); ++article) {
        std::uint64_t found = 0;
        for (const auto& [word, count] : words.of(article)) found |= askers[word];
        numbers.push_back(std::popcount(found));
    }
    return numbers;
}

std::vector<double> gains_from_words(const BestArticles& best,
                                     const std::vector<AskedWord>& asked) {
    const auto numbers = numbers_of_words(best.words, asked);
    const double least = *std::min_element(numbers.begin(), numbers.end());
    const double all = std::max(static_cast<double>(asked.size()), 1.0);
    std::vector<double> gains;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        gains.push_back(best.scores[i] * gain_of_all_words * (numbers[i] - least) / all);
    return gains;
}

void add(std::vector<double>& to, const std::vector<double>& gains) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += gains[i];
}

} // namespace

std::vector<ScoreChanges> score_changes(BestArticles best, const std::vector<AskedWord>& asked,
                                        const WordScale& scale) {
    if (best.scores.empty()) return {};
    const auto words = gains_from_words(best, asked);
    add(best.scores, words);
    double weight = 0;
    for (const AskedWord& word : asked) weight += word.weight;
    const auto feedback = gains_from_feedback(best, weight, scale);
    add(best.scores, feedback);
    const auto shared = shared_with_alike(best.scores, best.words);
    std::vector<ScoreChanges> changes;
    for (std::size_t i = 0; i < shared.size(); ++i)
        changes.push_back({words[i], feedback[i], shared[i] - best.scores[i]});
    return changes;
}

} // namespace lacuna::searcher
