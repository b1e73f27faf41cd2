// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_terms.hpp"

#include "searcher/query/equivalents.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>

namespace lacuna::searcher {

namespace {

/// Words and patterns by which a query ranks. Depth is bounded by that of the query (caps::depth).
std::size_t count_ranked(const Node& node) {
    if (is_word(node)) return 1;
    if (is_filter(node)) return 0;
    if (node.kind == NodeKind::but_not || has_other_forms(node))
        return count_ranked(node.children.front());
    std::size_t words = 0;
    for (const Node& child : node.children) words += count_ranked(child);
    return words;
}

} // namespace

std::vector<std::string> prefixes_of(const std::optional<FieldId>& id) {
    if (!id || *id == FieldId::body) return {""};
    const Field& row = field(*id);
    std::vector<std::string> prefixes;
    for (const auto prefix : {row.word_prefix, row.prefix})
        if (!prefix.empty()) prefixes.emplace_back(prefix);
    return prefixes;
}

std::vector<FoundTerm> found_terms(const Node& word, Expander& expander) {
    std::vector<FoundTerm> all;
    for (const auto& prefix : prefixes_of(word.field)) {
        const auto& found = expander.expand(word, prefix);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

std::vector<std::string> terms_of(const Node& word, Expander& expander) {
    std::vector<std::string> terms;
    for (const auto& prefix : prefixes_of(word.field))
        for (const FoundTerm& found : expander.expand(word, prefix))
            terms.push_back(prefix + found.term);
    return terms;
}

Company company_of(const Node& query) {
    return count_ranked(query) == 1 ? Company::alone : Company::with_others;
}

SoughtTerms sought_terms(const Node& word, Expander& expander, Company company) {
    const double others = company == Company::alone ? weight_alone : 1;
    SoughtTerms terms;
    for (const auto& prefix : prefixes_of(word.field))
        for (const FoundTerm& found : expander.expand(word, prefix)) {
            const double weight = found.weight < 1 ? found.weight * others : 1;
            terms.emplace_back(prefix + found.term, static_cast<float>(weight));
        }
    return terms;
}

double articles_of(const Node& node, Expander& expander) {
    if (is_word(node)) {
        double articles = 0;
        for (const FoundTerm& found : found_terms(node, expander)) articles += found.articles;
        return articles;
    }
    double least = expander.database().get_doccount();
    for (const Node& part : node.children) least = std::min(least, articles_of(part, expander));
    return least;
}

} // namespace lacuna::searcher
