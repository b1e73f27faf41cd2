// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/value_terms.hpp"

#include "common/analysis.hpp"
#include "common/store/schema.hpp"

namespace lacuna::searcher {

std::vector<std::string> value_terms(const Xapian::Database& database, FieldId id,
                                     const std::string& value) {
    std::vector<std::string> terms{exact_term(id, value)};
    const std::string key = alias_key(id, fold_value(value));
    for (auto name = database.synonyms_begin(key); name != database.synonyms_end(key); ++name)
        terms.push_back(bounded_term(field(id).prefix, *name));
    return terms;
}

std::vector<std::string> name_terms(FieldId id, std::string_view name) {
    Analyser analyser;
    std::vector<std::string> words;
    for (const Token& token : analyser.analyse(name))
        if (has_own_position(token.kind))
            words.push_back(bounded_term(field(id).word_prefix, token.term));
    return words;
}

} // namespace lacuna::searcher
