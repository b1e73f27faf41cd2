// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/failure_record.hpp"

#include "common/safe_text.hpp"
#include "common/store/schema.hpp"
#include "indexer/digest.hpp"
#include "indexer/json_path.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lacuna::indexer {

namespace {

constexpr std::size_t key_bytes = 12;

using nlohmann::json;

} // namespace

bool say_the_same(const FailureRecord& one, const FailureRecord& other) {
    const auto is_same = [](const corpus::Reject& left, const corpus::Reject& right) {
        return left.place == right.place && left.reason == right.reason;
    };
    return one.path == other.path && one.count == other.count && one.reading == other.reading &&
           std::equal(one.rejects.begin(), one.rejects.end(), other.rejects.begin(),
                      other.rejects.end(), is_same);
}

std::string failure_key(std::string_view normal_path) {
    return std::string(schema::failure_prefix) + hex(sha256(normal_path), key_bytes);
}

std::string encode_failure(const FailureRecord& failure) {
    json rejects = json::array();
    for (const auto& reject : failure.rejects)
        rejects.push_back({valid_utf8(reject.place), valid_utf8(reject.reason)});
    const json note{{"path", json_path(failure.path)},
                    {"when", failure.when},
                    {"count", failure.count},
                    {"rejects", rejects},
                    {"reading", failure.reading}};
    return note.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<FailureRecord> decode_failure(std::string_view text) {
    const auto note = json::parse(text, nullptr, false);
    if (!note.is_object()) return std::nullopt;
    try {
        FailureRecord failure{path_from(note.at("path")),
                              note.value("when", ""),
                              note.value("count", std::uint64_t{0}),
                              {},
                              note.value("reading", "")};
        for (const auto& reject : note.at("rejects"))
            failure.rejects.push_back({reject.at(0), reject.at(1)});
        return failure;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::optional<FailureRecord> find_failure(const Xapian::Database& database,
                                          std::string_view normal_path) {
    const auto text = database.get_metadata(failure_key(normal_path));
    if (text.empty()) return std::nullopt;
    return decode_failure(text);
}

std::vector<FailureRecord> all_failures(const Xapian::Database& database) {
    std::vector<FailureRecord> failures;
    const std::string prefix(schema::failure_prefix);
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
         ++key)
        if (auto failure = decode_failure(database.get_metadata(*key)))
            failures.push_back(std::move(*failure));
    std::sort(failures.begin(), failures.end(),
              [](const auto& left, const auto& right) { return left.path < right.path; });
    return failures;
}

} // namespace lacuna::indexer
