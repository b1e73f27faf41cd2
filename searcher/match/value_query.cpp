// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/value_query.hpp"

#include "common/analysis.hpp"
#include "common/store/schema.hpp"
#include "searcher/match/date_query.hpp"
#include "searcher/match/listed_source.hpp"

#include <string_view>
#include <vector>

namespace lacuna::searcher {

namespace {

/// The value's words one after the other, e.g. "monde" for the source "Le Monde".
Xapian::Query words_query(std::string_view prefix, const std::string& value) {
    Analyser analyser;
    std::vector<Xapian::Query> words;
    for (const Token& token : analyser.analyse(value))
        if (token.kind != TokenKind::single) words.emplace_back(bounded_term(prefix, token.term));
    if (words.empty()) return Xapian::Query::MatchNothing;
    if (words.size() == 1) return words.front();
    return {Xapian::Query::OP_PHRASE, words.begin(), words.end()};
}

Xapian::Query unweighted(const Xapian::Query& query) {
    return query.empty() ? query : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0);
}

/// Articles with any term of a field, for fields without a value slot. Xapian takes minutes for
/// alternatives as many as there are addresses.
std::vector<Xapian::docid> articles_with_any(const Xapian::Database& database,
                                             const std::string& prefix) {
    std::vector<Xapian::docid> found;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        const std::string whole = *term;
        const bool is_other_field = whole.size() > prefix.size() && whole[prefix.size()] >= 'A' &&
                                    whole[prefix.size()] <= 'Z';
        if (is_other_field) continue;
        found.insert(found.end(), database.postlist_begin(whole), database.postlist_end(whole));
    }
    return found;
}

/// Smaller than any value that is there.
const std::string least_value(1, '\x01');

} // namespace

Xapian::Query value_query(const Xapian::Database& database, FieldId id, const std::string& value) {
    const std::string folded = fold_value(value);
    std::vector<Xapian::Query> ways{Xapian::Query(exact_term(id, value))};
    const std::string key = alias_key(id, folded);
    for (auto name = database.synonyms_begin(key); name != database.synonyms_end(key); ++name)
        ways.emplace_back(bounded_term(field(id).prefix, *name));
    if (!field(id).word_prefix.empty()) ways.push_back(words_query(field(id).word_prefix, value));
    return unweighted({Xapian::Query::OP_OR, ways.begin(), ways.end()});
}

Xapian::Query any_value_query(const Xapian::Database& database, FieldId id) {
    if (id == FieldId::date) return unweighted(date_query(database, {}, {}));
    if (id == FieldId::body)
        return unweighted(
            {Xapian::Query::OP_VALUE_GE, slots::words, Xapian::sortable_serialise(1)});
    if (field(id).slot != no_slot)
        return unweighted({Xapian::Query::OP_VALUE_GE, field(id).slot, least_value});
    return listed_query([prefix = std::string(field(id).prefix)](const Xapian::Database& one) {
        return articles_with_any(one, prefix);
    });
}

} // namespace lacuna::searcher
