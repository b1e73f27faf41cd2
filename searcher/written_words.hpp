// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/analysis.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::searcher {

/// How words of the index are written in texts. Bigrams that stand in a row are one word there.
class WrittenWords {
  public:
    /// Of these terms.
    explicit WrittenWords(std::set<std::string, std::less<>> terms) : terms_(std::move(terms)) {}

    /// Notes them in a text.
    void read(std::string_view text);

    /// As it is written most often; the term itself if no text has it.
    [[nodiscard]] std::string written(const std::string& term) const;
    using Row = std::vector<std::string>;
    /// The bigrams of the longest row of them that a bigram mostly stands in; at least itself.
    [[nodiscard]] Row row_of(const std::string& bigram) const;
    /// What a row says, with the characters that nearly always stand beside it: those of bigrams
    /// that are too frequent to be among the terms.
    [[nodiscard]] std::string written(const Row& row) const;

  private:
    using Counts = std::map<std::string, std::size_t>;
    struct Beside {
        std::size_t times = 0;
        Counts before;
        Counts after;
    };

    void read_row(std::span<const Token> row, std::string_view text);

    std::set<std::string, std::less<>> terms_;
    std::map<std::string, Counts, std::less<>> spellings_;
    std::map<std::string, std::map<Row, std::size_t>, std::less<>> rows_; ///< by bigrams in them
    std::map<Row, Beside> beside_;
    Analyser analyser_;
};

/// What bigrams in a row say together: `新闻`, `闻自`, `自由` are `新闻自由`.
[[nodiscard]] std::string joined_bigrams(const std::vector<std::string>& row);

} // namespace lacuna::searcher
