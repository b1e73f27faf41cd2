// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/value_terms.hpp"

#include "common/analysis.hpp"
#include "common/store/schema.hpp"

#include <string_view>

namespace lacuna::searcher {

namespace {

std::vector<std::string> words_of(std::string_view prefix, const std::string& value) {
    Analyser analyser;
    std::vector<std::string> words;
    for (const Token& token : analyser.analyse(value))
        if (token.kind != TokenKind::single) words.push_back(bounded_term(prefix, token.term));
    return words;
}

} // namespace

ValueTerms value_terms(const Xapian::Database& database, FieldId id, const std::string& value) {
    ValueTerms terms{{exact_term(id, value)}, {}};
    const std::string key = alias_key(id, fold_value(value));
    for (auto name = database.synonyms_begin(key); name != database.synonyms_end(key); ++name)
        terms.whole.push_back(bounded_term(field(id).prefix, *name));
    if (!field(id).word_prefix.empty()) terms.words = words_of(field(id).word_prefix, value);
    return terms;
}

} // namespace lacuna::searcher
