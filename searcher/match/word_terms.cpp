// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_terms.hpp"

namespace lacuna::searcher {

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

double articles_of(const Node& word, Expander& expander) {
    double articles = 0;
    for (const auto& prefix : prefixes_of(word.field))
        for (const FoundTerm& found : expander.expand(word, prefix)) articles += found.articles;
    return articles;
}

} // namespace lacuna::searcher
