// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dump_record.hpp"

#include "common/safe_text.hpp"
#include "corpus/records/dump.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace lacuna::indexer {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson json_values(const Article& article, const Field& row) {
    const auto values = field_values(article, row.id);
    if (row.valued == Valued::multi) return values;
    if (values.empty()) return nullptr;
    return values.front();
}

OrderedJson json_credits(const Article& article) {
    OrderedJson credits = OrderedJson::array();
    for (const Credit& credit : article.credits)
        credits.push_back({{"name", credit.name}, {"role", name_of(credit.role)}});
    return credits;
}

OrderedJson json_rules(const Article& article) {
    OrderedJson rules = OrderedJson::object();
    for (const Field& row : fields)
        if (!article.rule(row.id).empty()) rules[std::string(row.name)] = article.rule(row.id);
    return rules;
}

OrderedJson json_left_out(const Article& article) {
    OrderedJson left = OrderedJson::array();
    for (const LeftOut& one : article.left_out)
        left.push_back({{"text", one.text}, {"rule", one.rule}});
    return left;
}

/// Looking each key up in the record would take time with the square of their number.
void add_extra(OrderedJson& json, const Article& article) {
    std::set<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.insert(key);
    auto& members = json.get_ref<OrderedJson::object_t&>();
    for (const auto& [key, value] : article.extra)
        if (keys.insert(key).second) members.push_back({key, value});
}

/// The document data without the body, which the record has already.
std::string header_of(StoredArticle stored) {
    stored.article.all(FieldId::body).clear();
    return encode_article(stored);
}

} // namespace

std::string json_record(const StoredArticle& stored, Record record) {
    const Article& article = stored.article;
    OrderedJson json;
    if (record == Record::dump) json[std::string(corpus::dump_key)] = corpus::dump_format;
    json["file"] = article.first(FieldId::file);
    if (!article.own_id.empty()) json["id"] = article.own_id;
    for (const Field& row : fields) {
        if (row.id == FieldId::file || row.id == FieldId::id || row.id == FieldId::body) continue;
        json[std::string(corpus::record_key(row))] =
            row.id == FieldId::credit ? json_credits(article) : json_values(article, row);
    }
    json["body"] = article.body();
    add_extra(json, article);
    if (record == Record::preview) {
        json["rules"] = json_rules(article);
        json["left_out"] = json_left_out(article);
    }
    if (record == Record::dump) json[std::string(corpus::packed_key)] = header_of(stored);
    return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

} // namespace lacuna::indexer
