// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// What a ranking knows of all articles that are searched together.
struct Statistics {
    Xapian::doccount articles = 0;
    double average_length = 0; ///< in words
};

[[nodiscard]] Statistics statistics_of(const Xapian::Database& database);

/// What one word adds to the scores of articles.
class WordWeight {
  public:
    WordWeight() = default;
    virtual ~WordWeight() = default;
    WordWeight(const WordWeight&) = delete;
    WordWeight& operator=(const WordWeight&) = delete;

    /// To that of an article of `length` words that has the word `count` times, or other forms of
    /// it that count as much.
    [[nodiscard]] virtual double in_article(double count, Xapian::termcount length) const = 0;
    /// To that of any article that has the word at most `count` times.
    [[nodiscard]] virtual double at_most(double count) const = 0;
};

/// A way to rank: gives a word that so many articles have its weight.
struct Ranking {
    std::string_view name;
    std::unique_ptr<const WordWeight> (*word)(const Statistics& statistics,
                                              Xapian::doccount articles);
};

/// All of them, the usual one first. THE TABLE.
[[nodiscard]] std::span<const Ranking> rankings();

/// How many of `all` articles have any of a word's terms, if these come independently of each
/// other; `counts` have one of them each. Rounded as Xapian does it, so that weights are the same.
[[nodiscard]] Xapian::doccount expected_articles(const std::vector<Xapian::doccount>& counts,
                                                 Xapian::doccount all);

} // namespace lacuna::searcher
