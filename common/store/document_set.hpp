// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lacuna {

/// Documents of one database, a bit for each. Pages of which no document was ever in the set take
/// no room, so that neither does a database whose last number is far above how many it has.
class DocumentSet {
  public:
    using Word = std::uint64_t;
    static constexpr Xapian::docid word_bits = 64;

    explicit DocumentSet(Xapian::docid last) : last_(last), pages_(last / page_bits + 1) {}

    /// A document beyond the last one is not taken: damage of a database could name one.
    void insert(Xapian::docid document) {
        if (document > last_) return;
        Page& page = pages_[document / page_bits];
        if (page.empty()) page.resize(page_words);
        page[document % page_bits / word_bits] |= bit(document);
    }
    /// Documents 1 to the last.
    void insert_all() {
        for (Page& page : pages_) page.assign(page_words, ~Word{0});
        Page& page = pages_.back();
        const Xapian::docid last_word = last_ % page_bits / word_bits;
        page[last_word] &= ~Word{0} >> (word_bits - 1 - last_ % word_bits);
        std::fill(page.begin() + last_word + 1, page.end(), 0);
        erase(0);
    }
    void erase(Xapian::docid document) {
        if (has(document))
            pages_[document / page_bits][document % page_bits / word_bits] &= ~bit(document);
    }
    [[nodiscard]] bool has(Xapian::docid document) const {
        if (document > last_) return false;
        const Page& page = pages_[document / page_bits];
        return !page.empty() && (page[document % page_bits / word_bits] & bit(document)) != 0;
    }
    [[nodiscard]] Xapian::docid last() const { return last_; }
    [[nodiscard]] std::uint64_t count() const {
        std::uint64_t count = 0;
        for (const Page& page : pages_)
            for (const Word word : page) count += static_cast<unsigned>(std::popcount(word));
        return count;
    }

    // Both sets are of one database.
    DocumentSet& operator|=(const DocumentSet& other) {
        return combine(other, [](Word mine, Word theirs) { return mine | theirs; });
    }
    DocumentSet& operator&=(const DocumentSet& other) {
        for (std::size_t i = 0; i < pages_.size(); ++i)
            if (i >= other.pages_.size() || other.pages_[i].empty()) pages_[i].clear();
        return combine(other, [](Word mine, Word theirs) { return mine & theirs; });
    }
    DocumentSet& operator-=(const DocumentSet& other) {
        return combine(other, [](Word mine, Word theirs) { return mine & ~theirs; });
    }
    DocumentSet& operator^=(const DocumentSet& other) {
        return combine(other, [](Word mine, Word theirs) { return mine ^ theirs; });
    }

    /// Calls `use(document)` for each, in order.
    template <class Use>
    void for_each(const Use& use) const {
        for (std::size_t i = 0; i < pages_.size(); ++i)
            for (std::size_t j = 0; j < pages_[i].size(); ++j)
                for (Word rest = pages_[i][j]; rest != 0; rest &= rest - 1)
                    use(static_cast<Xapian::docid>(i * page_bits + j * word_bits +
                                                   static_cast<unsigned>(std::countr_zero(rest))));
    }

  private:
    static constexpr Xapian::docid page_words = 512;
    static constexpr Xapian::docid page_bits = page_words * word_bits;
    using Page = std::vector<Word>; ///< of page_words, or none

    static constexpr Word bit(Xapian::docid document) { return Word{1} << document % word_bits; }

    /// Of pages that the other set has: what is not there changes nothing but for &=.
    template <class Operation>
    DocumentSet& combine(const DocumentSet& other, const Operation& operation) {
        for (std::size_t i = 0; i < pages_.size() && i < other.pages_.size(); ++i) {
            const Page& theirs = other.pages_[i];
            if (theirs.empty()) continue;
            Page& mine = pages_[i];
            mine.resize(page_words);
            for (std::size_t j = 0; j < page_words; ++j) mine[j] = operation(mine[j], theirs[j]);
        }
        return *this;
    }

    Xapian::docid last_;
    std::vector<Page> pages_;
};

} // namespace lacuna
