// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/term_lists.hpp"
#include "common/store/xapian.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lacuna::searcher {

/// Words read of one article; of a longer one those that come first in the order of their bytes.
inline constexpr std::size_t most_words_of_article = 2000;

/// A word of an article, by its number.
struct CountedWord {
    std::uint32_t word;
    Xapian::termcount count;
};

/// The words of the texts of articles, read once and remembered: the best articles of one query are
/// often among those of the next.
class WordStore {
  public:
    WordStore();

    /// Those of an article; `number` is its number among all that are searched together. They live
    /// until `make_room`, as do the numbers of words. Throws Xapian::Error.
    [[nodiscard]] std::span<const CountedWord> of(Xapian::docid number, TermLists& lists,
                                                  Xapian::docid article);
    /// Forgets everything if that has become much.
    void make_room();

    /// Numbers of words are below this.
    [[nodiscard]] std::size_t words() const { return ends_.size() - 1; }
    /// The term of the index; it lives until the next `of`.
    [[nodiscard]] std::string_view term(std::uint32_t word) const {
        return std::string_view(texts_).substr(ends_[word], ends_[word + 1] - ends_[word]);
    }
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    /// The number of a term, or none.
    [[nodiscard]] std::uint32_t find(std::string_view term) const { return slots_[slot_of(term)]; }

  private:
    [[nodiscard]] std::size_t slot_of(std::string_view term) const;
    std::uint32_t number_of(std::string_view term);
    void read(TermLists& lists, Xapian::docid article, std::vector<CountedWord>& into);
    void grow();

    std::string texts_;                ///< of all words, one after the other
    std::vector<std::size_t> ends_;    ///< of the words before each, and of all
    std::vector<std::uint32_t> slots_; ///< a table of hashes; their number is a power of two
    std::unordered_map<Xapian::docid, std::vector<CountedWord>> known_;
    std::size_t held_ = 0; ///< words of articles in `known_`
};

} // namespace lacuna::searcher
