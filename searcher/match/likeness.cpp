// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>

namespace lacuna::searcher {

namespace {

// Tuned on the relevance collections, see docs/evaluation.md.
constexpr double shared_part = 0.5;
constexpr std::size_t most_alike = 10;
/// Words of more of the articles tell nothing of what they have in common.
constexpr double widespread = 0.8;

/// An article that has a word, and what the word weighs in it.
struct Bearer {
    std::size_t article;
    double weight;
};

/// How much articles are like each other: the cosine of their words, each weighed by how rare it is
/// among them.
class Likenesses {
  public:
    explicit Likenesses(const ArticleWords& words)
        : words_(&words), number_(words.articles()), table_(number_ * number_), begins_(1) {
        gather();
        for (std::size_t word = 0; word < words.different_words(); ++word)
            compare(begins_[word], begins_[word + 1]);
    }

    [[nodiscard]] double of(std::size_t left, std::size_t right) const {
        return table_[std::min(left, right) * number_ + std::max(left, right)];
    }

  private:
    /// Of words by the number of articles that have them; those of one article tell nothing.
    [[nodiscard]] std::vector<double> rarities_of_numbers() const {
        std::vector<double> rarities(number_ + 1);
        for (std::size_t articles = 2; articles <= number_; ++articles)
            rarities[articles] =
                std::log(static_cast<double>(number_ + 1) / static_cast<double>(articles));
        return rarities;
    }

    /// Lists the bearers of each word, of those that several have.
    void gather() {
        const auto of_numbers = rarities_of_numbers();
        std::vector<double> rarities(words_->different_words());
        for (ArticleWords::Number word = 0; word < rarities.size(); ++word) {
            const auto articles = words_->articles_with(word);
            begins_.push_back(begins_.back() + (articles > 1 ? articles : 0));
            rarities[word] = of_numbers[articles];
        }
        bearers_.resize(begins_.back());
        std::vector<std::size_t> ends(begins_.begin(), begins_.end() - 1);
        for (std::size_t article = 0; article < number_; ++article) {
            const double length = length_of(article, rarities);
            for (const auto& [word, count] : words_->of(article))
                if (rarities[word] > 0)
                    bearers_[ends[word]++] = {article, weight(count) * rarities[word] / length};
        }
    }

    [[nodiscard]] double weight(Xapian::termcount count) const {
        return weights_[std::min<std::size_t>(count, weights_.size() - 1)];
    }

    [[nodiscard]] double length_of(std::size_t article, const std::vector<double>& rarities) const {
        double squares = 0;
        for (const auto& [word, count] : words_->of(article))
            squares += weight(count) * rarities[word] * weight(count) * rarities[word];
        return std::sqrt(squares);
    }

    void compare(std::size_t begin, std::size_t end) {
        if (static_cast<double>(end - begin) > widespread * static_cast<double>(number_)) return;
        for (std::size_t left = begin; left < end; ++left)
            for (std::size_t right = left + 1; right < end; ++right)
                table_[bearers_[left].article * number_ + bearers_[right].article] +=
                    bearers_[left].weight * bearers_[right].weight;
    }

    /// What a word that an article has so many times, or more, weighs.
    static std::vector<double> weights_of_counts() {
        constexpr std::size_t most = 64;
        std::vector<double> weights{1};
        for (std::size_t count = 1; count < most; ++count)
            weights.push_back(1 + std::log(static_cast<double>(count)));
        return weights;
    }

    const ArticleWords* words_;
    std::size_t number_;
    std::vector<double> weights_ = weights_of_counts();
    std::vector<double> table_;
    std::vector<std::size_t> begins_; ///< of the bearers of each word
    std::vector<Bearer> bearers_;
};

/// The mean of the scores of the articles most like one, each as far as it is; or its own.
double score_of_alike(std::size_t article, const std::vector<double>& scores,
                      const Likenesses& likenesses) {
    std::vector<std::pair<double, std::size_t>> others;
    for (std::size_t other = 0; other < scores.size(); ++other)
        if (other != article && likenesses.of(article, other) > 0)
            others.emplace_back(likenesses.of(article, other), other);
    const auto number = std::min(most_alike, others.size());
    std::partial_sort(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(number),
                      others.end(), std::greater<>());
    double sum = 0;
    double weights = 0;
    for (std::size_t i = 0; i < number; ++i) {
        sum += others[i].first * scores[others[i].second];
        weights += others[i].first;
    }
    return weights > 0 ? sum / weights : scores[article];
}

} // namespace

std::vector<double> shared_with_alike(const std::vector<double>& scores,
                                      const ArticleWords& words) {
    const Likenesses likenesses(words);
    std::vector<double> shared;
    for (std::size_t article = 0; article < scores.size(); ++article)
        shared.push_back((1 - shared_part) * scores[article] +
                         shared_part * score_of_alike(article, scores, likenesses));
    return shared;
}

} // namespace lacuna::searcher
