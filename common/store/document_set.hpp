// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lacuna {

/// Documents of one database, a bit for each.
class DocumentSet {
  public:
    using Word = std::uint64_t;
    static constexpr Xapian::docid word_bits = 64;

    explicit DocumentSet(Xapian::docid last) : last_(last), words_(last / word_bits + 1) {}

    /// A document beyond the last one is not taken: damage of a database could name one.
    void insert(Xapian::docid document) {
        if (document <= last_) words_[document / word_bits] |= bit(document);
    }
    /// Documents 1 to the last.
    void insert_all() {
        std::fill(words_.begin(), words_.end(), ~Word{0});
        words_.back() &= ~Word{0} >> (word_bits - 1 - last_ % word_bits);
        erase(0);
    }
    void erase(Xapian::docid document) {
        if (document <= last_) words_[document / word_bits] &= ~bit(document);
    }
    [[nodiscard]] bool has(Xapian::docid document) const {
        return document <= last_ && (words_[document / word_bits] & bit(document)) != 0;
    }
    [[nodiscard]] Xapian::docid last() const { return last_; }
    [[nodiscard]] std::uint64_t count() const {
        std::uint64_t count = 0;
        for (const Word word : words_) count += static_cast<unsigned>(std::popcount(word));
        return count;
    }

    // Both sets are of one database.
    DocumentSet& operator|=(const DocumentSet& other) {
        return combine(other, [](Word mine, Word theirs) { return mine | theirs; });
    }
    DocumentSet& operator&=(const DocumentSet& other) {
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
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (Word rest = words_[i]; rest != 0; rest &= rest - 1)
                use(static_cast<Xapian::docid>(i * word_bits +
                                               static_cast<unsigned>(std::countr_zero(rest))));
    }

  private:
    static constexpr Word bit(Xapian::docid document) { return Word{1} << document % word_bits; }

    template <class Operation>
    DocumentSet& combine(const DocumentSet& other, const Operation& operation) {
        for (std::size_t i = 0; i < words_.size() && i < other.words_.size(); ++i)
            words_[i] = operation(words_[i], other.words_[i]);
        return *this;
    }

    Xapian::docid last_;
    std::vector<Word> words_;
};

} // namespace lacuna
