// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/explanation.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace lacuna::searcher {

namespace {

/// Expansions named for one word; the view `terms` lists them all.
constexpr std::size_t most_named = 8;

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < std::min(parts.size(), most_named); ++i)
        text.append(i == 0 ? "" : ", ").append(parts[i]);
    if (parts.size() > most_named) text += fmt::format(" and {} more", parts.size() - most_named);
    return text;
}

/// How often `document` has any of the terms, in title and body.
Xapian::termcount occurrences(const Xapian::Database& database, Xapian::docid document,
                              const std::vector<std::string>& terms) {
    Xapian::termcount count = 0;
    for (const auto& term : terms) {
        auto posting = database.postlist_begin(term);
        posting.skip_to(document);
        if (posting != database.postlist_end(term) && *posting == document)
            count += posting.get_wdf();
    }
    return count;
}

} // namespace

std::vector<std::string> explain_query(const std::string& parsed, const BuiltQuery& built,
                                       const Xapian::Database& database) {
    std::vector<std::string> lines{"understood as: " + parsed};
    std::vector<std::string> order;
    std::map<std::string, std::vector<std::string>> meanings;
    for (const TermRow& row : built.terms) {
        auto& meaning = meanings[row.query_word];
        if (meaning.empty()) order.push_back(row.query_word);
        auto text = fmt::format("{} ({}, {} articles)", row.term, row.origin, row.articles);
        if (std::find(meaning.begin(), meaning.end(), text) == meaning.end())
            meaning.push_back(std::move(text));
    }
    for (const auto& word : order)
        lines.push_back(fmt::format("{} means {}", word, joined(meanings[word])));
    lines.push_back(fmt::format("searched in {} articles as {}", database.get_doccount(),
                                built.query.get_description()));
    return lines;
}

std::vector<std::string> explain_hit(const Xapian::Database& database, Xapian::docid document,
                                     const BuiltQuery& built) {
    std::vector<std::string> lines;
    for (const WantedWord& word : built.in_body.words) {
        const auto count = occurrences(database, document, word.terms);
        if (count == 0 || word.terms.empty()) continue;
        lines.push_back(fmt::format("{}: weight {} here, rarity {:.2f}", word.terms.front(), count,
                                    word.weight));
    }
    lines.push_back(fmt::format("article of {} words, average {:.0f}",
                                database.get_doclength(document), database.get_avlength()));
    return lines;
}

} // namespace lacuna::searcher
