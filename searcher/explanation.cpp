// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/explanation.hpp"

#include "searcher/query/equivalents.hpp"
#include "searcher/query/tree.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <string_view>

namespace lacuna::searcher {

namespace {

/// Expansions named for one word; the view `terms` lists them all.
constexpr std::size_t most_named = 8;

std::string joined(const std::vector<std::string>& parts, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(parts.size(), most); ++i)
        text.append(i == 0 ? "" : ", ").append(parts[i]);
    if (parts.size() > most) text += fmt::format(" and {} more", parts.size() - most);
    return text;
}

/// Equivalents are named all.
std::size_t most_of(std::string_view word) {
    return word.find(equivalents_mark) == std::string_view::npos ? most_named : caps::bytes;
}

} // namespace

std::vector<std::string> explain_query(const Understanding& query,
                                       const std::vector<TermRow>& terms,
                                       const Statistics& statistics) {
    std::vector<std::string> lines{"understood as: " + query.parsed};
    if (!query.left_aside.empty())
        lines.push_back(
            fmt::format("left aside as function words: {}", fmt::join(query.left_aside, ", ")));
    std::vector<std::string> order;
    std::map<std::string, std::vector<std::string>> meanings;
    for (const TermRow& row : terms) {
        auto& meaning = meanings[row.query_word];
        if (meaning.empty()) order.push_back(row.query_word);
        auto text = fmt::format("{} ({}, {} articles{})", row.term, row.origin, row.articles,
                                row.weight < 1 ? fmt::format(", weight {:.2f}", row.weight) : "");
        if (std::find(meaning.begin(), meaning.end(), text) == meaning.end())
            meaning.push_back(std::move(text));
    }
    for (const auto& word : order)
        lines.push_back(fmt::format("{} means {}", word, joined(meanings[word], most_of(word))));
    lines.push_back(fmt::format("searched in {} articles of {:.0f} words on average",
                                statistics.articles, statistics.average_length));
    return lines;
}

} // namespace lacuna::searcher
