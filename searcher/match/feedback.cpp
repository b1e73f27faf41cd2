// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/feedback.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <numeric>
#include <utility>

namespace lacuna::searcher {

namespace {

// Tuned on the relevance collections, see docs/evaluation.md.
constexpr std::ptrdiff_t articles_asked = 10;
constexpr std::size_t words_added = 20;
constexpr double share_of_query = 0.3; ///< that the added words weigh, of the query's own
/// Words of which the collection is asked how frequent they are.
constexpr std::size_t words_looked_up = 100;

using Number = ArticleWords::Number;
using Weighed = std::vector<std::pair<double, Number>>;

/// The heaviest first, and no more than these.
Weighed heaviest(Weighed words, std::size_t most) {
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(std::min(most, words.size()));
    std::partial_sort(words.begin(), end, words.end(), std::greater<>());
    words.erase(end, words.end());
    return words;
}

class Feedback {
  public:
    Feedback(const BestArticles& best, const WordScale& scale) : best_(&best), scale_(&scale) {}

    [[nodiscard]] std::vector<double> gains(double query_weight) const {
        std::vector<double> gains(best_->scores.size());
        const Weighed added = heaviest(weighed(), words_added);
        double sum = 0;
        for (const auto& [weight, word] : added) sum += weight;
        if (sum <= 0) return gains;
        std::vector<double> factors(best_->words.different_words());
        for (const auto& [weight, word] : added)
            factors[word] = share_of_query * query_weight * weight / sum;
        return scored(added, factors);
    }

  private:
    [[nodiscard]] std::unique_ptr<const WordWeight> weight_of(Xapian::doccount articles) const {
        return scale_->ranking->word(scale_->statistics, articles);
    }

    [[nodiscard]] std::vector<std::size_t> places_of_best() const {
        std::vector<std::size_t> places(best_->scores.size());
        std::iota(places.begin(), places.end(), 0);
        std::stable_sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
            return best_->scores[left] > best_->scores[right];
        });
        places.erase(places.begin() + std::min(std::ssize(places), articles_asked), places.end());
        return places;
    }

    /// What words weigh in the very best articles, each as far as it scores, were all of one
    /// frequency.
    [[nodiscard]] std::vector<double> common_weights() const {
        const auto very_best = places_of_best();
        double all = 0;
        for (const auto i : very_best) all += best_->scores[i];
        const auto even = weight_of(1);
        std::vector<double> weights(best_->words.different_words());
        for (const auto i : very_best)
            for (const auto& [word, count] : best_->words.of(i))
                weights[word] +=
                    best_->scores[i] / all * even->in_article(count, best_->lengths[i]);
        return weights;
    }

    /// The likely words, weighed by how rare they are in the collection.
    [[nodiscard]] Weighed weighed() const {
        const auto weights = common_weights();
        const auto articles = static_cast<double>(best_->scores.size());
        Weighed likely;
        for (Number word = 0; word < weights.size(); ++word)
            if (weights[word] > 0)
                likely.emplace_back(
                    weights[word] * std::log((articles + 1) /
                                             static_cast<double>(best_->words.articles_with(word))),
                    word);
        likely = heaviest(std::move(likely), words_looked_up);
        for (auto& [weight, word] : likely) weight = weights[word] * rarity(word);
        return likely;
    }

    [[nodiscard]] double rarity(Number word) const {
        constexpr Xapian::termcount once = 1;
        return weight_of(scale_->articles_with(best_->words.term(word)))->at_most(once);
    }

    [[nodiscard]] std::vector<double> scored(const Weighed& added,
                                             const std::vector<double>& factors) const {
        std::vector<std::unique_ptr<const WordWeight>> worth(factors.size());
        for (const auto& [weight, word] : added)
            worth[word] = weight_of(scale_->articles_with(best_->words.term(word)));
        std::vector<double> gains(best_->scores.size());
        for (std::size_t i = 0; i < gains.size(); ++i)
            for (const auto& [word, count] : best_->words.of(i))
                if (worth[word])
                    gains[i] += factors[word] * worth[word]->in_article(count, best_->lengths[i]);
        return gains;
    }

    const BestArticles* best_;
    const WordScale* scale_;
};

} // namespace

std::vector<double> gains_from_feedback(const BestArticles& best, double query_weight,
                                        const WordScale& scale) {
    return Feedback(best, scale).gains(query_weight);
}

} // namespace lacuna::searcher
