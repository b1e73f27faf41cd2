// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input_record.hpp"

#include "common/safe_text.hpp"
#include "common/store/schema.hpp"
#include "indexer/digest.hpp"
#include "indexer/json_path.hpp"

#include <nlohmann/json.hpp>

namespace lacuna::indexer {

namespace {

constexpr std::size_t key_bytes = 12;

using Json = nlohmann::json;

std::string joined(const std::vector<ArticleId>& ids) {
    std::string text;
    text.reserve(ids.size() * ArticleId::digits);
    for (const ArticleId id : ids) text += id.text();
    return text;
}

std::vector<ArticleId> split(const std::string& text) {
    std::vector<ArticleId> ids;
    ids.reserve(text.size() / ArticleId::digits);
    for (std::size_t i = 0; i + ArticleId::digits <= text.size(); i += ArticleId::digits)
        ids.emplace_back(text.substr(i, ArticleId::digits));
    return ids;
}

} // namespace

std::string input_key(std::string_view normal_path) {
    return std::string(schema::input_prefix) + hex(sha256(normal_path), key_bytes);
}

std::string bytes_key(std::string_view digest) {
    return std::string(schema::bytes_prefix).append(digest.substr(0, 2 * key_bytes));
}

std::string encode_record(const InputRecord& record) {
    const Json json{{"path", json_path(record.path)}, {"size", record.size},
                    {"modified", record.modified_ns}, {"digest", record.digest},
                    {"settings", record.settings},    {"rejected", record.rejected},
                    {"ids", joined(record.ids)},      {"former", joined(record.former)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<InputRecord> decode_record(std::string_view text) {
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    try {
        return InputRecord{path_from(json.at("path")),
                           json.value("size", std::uint64_t{0}),
                           json.value("modified", std::int64_t{0}),
                           json.value("digest", ""),
                           json.value("settings", ""),
                           split(json.value("ids", "")),
                           json.value("rejected", std::uint64_t{0}),
                           split(json.value("former", ""))};
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

std::optional<InputRecord> find_record(const Xapian::Database& database,
                                       std::string_view normal_path) {
    const auto text = database.get_metadata(input_key(normal_path));
    if (text.empty()) return std::nullopt;
    return decode_record(text);
}

std::vector<InputRecord> all_records(const Xapian::Database& database) {
    std::vector<InputRecord> records;
    const std::string prefix(schema::input_prefix);
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
         ++key)
        if (auto record = decode_record(database.get_metadata(*key)))
            records.push_back(std::move(*record));
    return records;
}

} // namespace lacuna::indexer
