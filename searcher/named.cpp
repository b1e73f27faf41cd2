// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/named.hpp"

#include "common/utf8.hpp"
#include "searcher/match/value_terms.hpp"
#include "searcher/query/addresses.hpp"
#include "searcher/query/combine.hpp"
#include "searcher/query/error.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

Node value_of(FieldId id, std::string text, const Node& query) {
    Node node;
    node.kind = NodeKind::value;
    node.field = id;
    node.text = std::move(text);
    node.begin = query.begin;
    node.end = query.end;
    return node;
}

Named with_texts(Node value, const Node& query, std::string sentence) {
    std::vector<Node> ways;
    ways.push_back(std::move(value));
    ways.push_back(query);
    return {any_of(std::move(ways)), std::move(sentence)};
}

bool has_articles(FieldId id, const std::string& value, const Xapian::Database& database) {
    const auto terms = value_terms(database, id, value);
    return std::any_of(terms.begin(), terms.end(),
                       [&](const std::string& term) { return database.term_exists(term); });
}

} // namespace

std::optional<Named> named(const Node& query, std::string_view typed, const Expander& expander) {
    typed = trim_ascii(typed);
    if (auto id = whole_id(expander.database(), typed); !id.empty()) {
        auto sentence = fmt::format("{} was looked for as the id of the article {}, and in texts",
                                    in_backticks(typed), id);
        return with_texts(value_of(FieldId::id, std::move(id), query), query, std::move(sentence));
    }
    const std::string host(typed);
    if (!is_host(typed) || !has_articles(FieldId::host, host, expander.database()))
        return std::nullopt;
    return with_texts(value_of(FieldId::host, host, query), query,
                      fmt::format("{} was looked for as the address of a site, and in texts",
                                  in_backticks(typed)));
}

} // namespace lacuna::searcher
