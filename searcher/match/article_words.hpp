// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/term_lists.hpp"
#include "common/store/xapian.hpp"
#include "searcher/match/word_store.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// The words of the texts of a few articles, each word with a number that is small among these.
class ArticleWords {
  public:
    using Number = std::uint32_t;

    /// The store must outlive this, and make no room as long.
    explicit ArticleWords(WordStore& store) : store_(&store) {}

    /// Adds an article, which gets the next place; `number` is its number among all. Throws
    /// Xapian::Error.
    void add(Xapian::docid number, TermLists& lists, Xapian::docid article);

    [[nodiscard]] std::size_t articles() const { return ends_.size() - 1; }
    [[nodiscard]] std::size_t words() const { return words_.size(); }
    [[nodiscard]] std::span<const CountedWord> of(std::size_t article) const {
        return {words_.data() + ends_[article], ends_[article + 1] - ends_[article]};
    }
    /// Numbers are below this.
    [[nodiscard]] std::size_t different_words() const { return articles_with_.size(); }
    [[nodiscard]] std::size_t articles_with(Number word) const { return articles_with_[word]; }
    /// The term of the index; it lives until the next `add`.
    [[nodiscard]] std::string_view term(Number word) const { return store_->term(stored_[word]); }
    /// Nothing if no article has the term.
    [[nodiscard]] std::optional<Number> find(std::string_view term) const;

  private:
    WordStore* store_;
    std::vector<CountedWord> words_;           ///< of all articles, one after the other
    std::vector<std::size_t> ends_{0};         ///< of the articles before each, and of all
    std::vector<std::uint32_t> articles_with_; ///< each word
    std::vector<std::uint32_t> stored_;        ///< the number of each word in the store
    std::vector<Number> numbers_;              ///< of the words of the store, or none
};

} // namespace lacuna::searcher
