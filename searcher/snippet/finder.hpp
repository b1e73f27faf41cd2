// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/analysis.hpp"
#include "searcher/snippet/snippet.hpp"

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// The word indexes that each term of a query stands for: a flat hash table, and before it a filter
/// that turns most words of a text away without hashing them. Views the terms of `wanted`.
class TermTable {
  public:
    explicit TermTable(const Wanted& wanted);

    [[nodiscard]] bool empty() const { return entries_.empty(); }
    [[nodiscard]] std::span<const std::uint16_t> words_of(std::string_view term) const;

  private:
    struct Entry {
        std::string_view term;
        std::uint32_t first = 0; ///< in words_
        std::uint32_t count = 0;
    };
    [[nodiscard]] static std::size_t filter_bit(std::string_view term);
    void place(std::uint32_t entry);

    std::vector<Entry> entries_;
    std::vector<std::uint16_t> words_;
    std::vector<std::uint32_t> slots_; ///< number of an entry + 1, or 0
    std::bitset<1024> filter_;
};

/// A token that the query looks for. `group` is the group it completes with others, or -1.
struct Sighting {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t position;
    std::uint16_t word;
    std::int16_t group;
};

/// Finds what a query looks for in a text: words by their terms, groups exactly by positions, in
/// time linear in the text for each word of a group.
class MatchFinder {
  public:
    /// `wanted` must live as long as the finder.
    explicit MatchFinder(const Wanted& wanted);

    [[nodiscard]] bool can_match() const { return !table_.empty(); }
    /// Replaces `matches` and `marks` by those of `text`; their offsets are `offset` more than in
    /// it.
    void find(std::string_view text, std::uint32_t offset);
    /// In the order of the text; words that count only in a group are left out elsewhere.
    [[nodiscard]] std::span<const Sighting> matches() const { return matches_; }
    /// In order, not overlapping; a phrase is one mark.
    [[nodiscard]] std::span<const Mark> marks() const { return marks_; }

  private:
    struct Occurrence {
        std::uint32_t token;
        std::uint16_t word;
        std::int16_t group;
    };
    using Index = std::uint32_t;

    void find_occurrences();
    void sort_by_word();
    [[nodiscard]] std::span<const Index> of_word(std::size_t word) const;
    [[nodiscard]] std::uint32_t position(Index occurrence) const;
    void match_ordered(std::size_t group);
    void link_chains(const WantedGroup& group);
    void link_starts(const WantedGroup& group, std::size_t k);
    void link_stops(const WantedGroup& group, std::size_t k);
    void match_near(std::size_t group);
    void gather_near(const WantedGroup& group);
    void mark_phrase(std::string_view text, Index first, Index last);
    void collect(std::uint32_t offset);
    void mark_token(const Token& token, std::uint32_t offset);
    void merge_marks();

    const Wanted* wanted_;
    TermTable table_;
    Analyser analyser_;
    std::span<const Token> tokens_;
    std::vector<Occurrence> occurrences_;
    std::vector<Index> by_word_;
    std::vector<std::size_t> word_ends_;
    std::vector<std::size_t> bases_; ///< of each of a group's words in the next two
    std::vector<Index> starts_; ///< of the latest chain that ends at each occurrence of a group
    std::vector<Index> stops_;  ///< of the earliest chain that begins there
    std::vector<Index> near_;
    std::vector<std::uint32_t> near_counts_;
    std::vector<Sighting> matches_;
    std::vector<Mark> marks_;
    std::string_view text_;
};

} // namespace lacuna::searcher
