// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dump_record.hpp"

#include "common/safe_text.hpp"
#include "corpus/input/article_reader.hpp"
#include "indexer/article_id.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace lacuna::indexer {

namespace {

using Json = nlohmann::ordered_json;

/// The JSON key of a field: its name, but for the two that the contract writes in the plural.
std::string_view key_of(const Field& row) {
    return row.id == FieldId::keyword ? std::string_view("keywords") : row.name;
}

Json json_values(const Article& article, const Field& row) {
    const auto values = field_values(article, row.id);
    if (row.valued == Valued::multi) return values;
    if (values.empty()) return nullptr;
    return values.front();
}

Json json_credits(const Article& article) {
    Json credits = Json::array();
    for (const Credit& credit : article.credits)
        credits.push_back({{"name", credit.name}, {"role", name_of(credit.role)}});
    return credits;
}

Json json_rules(const Article& article) {
    Json rules = Json::object();
    for (const Field& row : fields)
        if (!article.rule(row.id).empty()) rules[std::string(row.name)] = article.rule(row.id);
    return rules;
}

/// Looking each key up in the record would take time with the square of their number.
void add_extra(Json& json, const Article& article) {
    std::set<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.insert(key);
    auto& members = json.get_ref<Json::object_t&>();
    for (const auto& [key, value] : article.extra)
        if (keys.insert(key).second) members.push_back({key, value});
}

/// The document data without the body, which the record has already.
std::string header_of(StoredArticle stored) {
    stored.article.all(FieldId::body).clear();
    return encode_article(stored);
}

std::vector<std::pair<std::string, std::string>>::const_iterator
dumped_part(const Article& article) {
    return std::find_if(article.extra.begin(), article.extra.end(),
                        [](const auto& pair) { return pair.first == corpus::dumped_key; });
}

} // namespace

std::string json_record(const StoredArticle& stored, Record record) {
    const Article& article = stored.article;
    Json json;
    json["file"] = article.first(FieldId::file);
    if (!article.own_id.empty()) json["id"] = article.own_id;
    for (const Field& row : fields) {
        if (row.id == FieldId::file || row.id == FieldId::id || row.id == FieldId::body) continue;
        if (row.id == FieldId::credit)
            json["credits"] = json_credits(article);
        else
            json[std::string(key_of(row))] = json_values(article, row);
    }
    json["body"] = article.body();
    add_extra(json, article);
    if (record == Record::preview) json["rules"] = json_rules(article);
    if (record == Record::dump) json[std::string(corpus::dumped_key)] = header_of(stored);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Article as_dumped(StoredArticle&& stored) {
    Article article;
    article.all(FieldId::body) = stored.article.all(FieldId::body);
    article.extra.emplace_back(corpus::dumped_key, header_of(std::move(stored)));
    return article;
}

bool restore_dumped(StoredArticle& stored) {
    const auto part = dumped_part(stored.article);
    if (part == stored.article.extra.end()) return false;
    StoredArticle restored = decode_article(part->second);
    if (!is_article_id(restored.provenance.id)) return false;
    restored.article.all(FieldId::body) = stored.article.all(FieldId::body);
    stored = std::move(restored);
    return true;
}

} // namespace lacuna::indexer
