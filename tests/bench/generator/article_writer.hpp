// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/generator/newsroom.hpp"
#include "tests/bench/generator/vocabulary.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <string>

namespace lacuna::bench {

enum class Edition : std::uint8_t { first, revised };

/// Writes invented articles as lines of JSON. An article depends on the seed and its number alone,
/// whatever is written before or after it.
class ArticleWriter {
  public:
    explicit ArticleWriter(std::uint64_t seed);

    /// Appends article `number` to `out`. Its revised edition has the same address and one more
    /// paragraph.
    void append(std::string& out, std::uint64_t number, Edition edition) const;

  private:
    /// What an article is about: words and names that keep coming back in it.
    struct Topic {
        std::array<Rank, 10> words;
        std::array<Rank, 4> names;
    };
    [[nodiscard]] Topic choose_topic(Random& random) const;

    void append_headline(std::string& out, Random& random, const Topic& topic) const;
    void append_body(std::string& out, Random& random, const Topic& topic) const;
    void append_paragraph(std::string& out, Random& random, const Topic& topic) const;
    void append_sentence(std::string& out, Random& random, const Topic& topic) const;
    void append_word(std::string& out, Random& random, const Topic& topic) const;

    std::uint64_t seed_;
    Vocabulary vocabulary_;
    Newsroom newsroom_;
};

} // namespace lacuna::bench
