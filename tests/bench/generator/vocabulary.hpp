// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/generator/random.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace lacuna::bench {

/// Number of a word, from 0 in order of frequency.
using Rank = std::uint64_t;

/// An endless invented vocabulary. Its frequencies are those of news: near 1/rank for the common
/// words (Zipf), falling faster behind them, so that new words keep coming as text grows (Heaps).
class Vocabulary {
  public:
    Vocabulary();

    [[nodiscard]] Rank draw(Random& random) const;
    /// A word that carries meaning: none of the commonest.
    [[nodiscard]] Rank draw_content(Random& random) const;

    void append(std::string& text, Rank rank) const;
    void append_capitalised(std::string& text, Rank rank) const;
    /// Now and then with an ending, so that words have inflections.
    void append_inflected(std::string& text, Rank rank, Random& random) const;

    /// Words up to here are short and have no inflections, like articles and prepositions.
    static constexpr Rank function_words = 100;

  private:
    static constexpr std::uint32_t common = 8192;

    /// One column of an alias table (Walker): a common word is drawn in constant time.
    struct Column {
        double keep;
        std::uint32_t other;
    };
    void fill_columns(const std::vector<double>& weights);

    std::vector<std::string> common_words_;
    std::array<Column, common> columns_{};
};

} // namespace lacuna::bench
