// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/value_terms.hpp"

#include "common/analysis.hpp"
#include "common/hex.hpp"
#include "common/store/schema.hpp"
#include "common/utf8.hpp"
#include "searcher/match/address_terms.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::searcher {

namespace {

constexpr std::size_t id_digits = 16;
constexpr std::size_t least_digits = 6;

bool are_hex_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return hex_value(c) >= 0; });
}

/// Terms of what is another way of writing a value, itself left out.
std::vector<std::string> other_forms(const Xapian::Database& database, FieldId id,
                                     const std::string& value) {
    if (id == FieldId::host) return host_terms(value);
    if (id == FieldId::url) return address_terms(database, value);
    const auto whole = id == FieldId::id ? whole_id(database, value) : std::string{};
    return whole.empty() ? std::vector<std::string>{} : std::vector{identity_term(whole)};
}

} // namespace

std::vector<std::string> value_terms(const Xapian::Database& database, FieldId id,
                                     const std::string& value) {
    std::vector<std::string> terms{exact_term(id, value)};
    for (auto& other : other_forms(database, id, value))
        if (other != terms.front()) terms.push_back(std::move(other));
    const std::string key = alias_key(id, fold_value(value));
    for (auto name = database.synonyms_begin(key); name != database.synonyms_end(key); ++name)
        terms.push_back(bounded_term(field(id).prefix, *name));
    return terms;
}

std::string whole_id(const Xapian::Database& database, std::string_view beginning) {
    if (beginning.size() < least_digits || beginning.size() > id_digits ||
        !are_hex_digits(beginning))
        return {};
    const auto all = identity_term(lower_ascii(beginning));
    auto term = database.allterms_begin(all);
    const auto end = database.allterms_end(all);
    if (term == end) return {};
    std::string whole = (*term).substr(identity_term({}).size());
    return ++term == end ? whole : std::string{};
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
