// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "indexer/article_id.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::indexer {

/// What a collection remembers about an input, to see next time whether it changed.
struct InputRecord {
    std::string path; ///< normal_path
    std::uint64_t size = 0;
    std::int64_t modified_ns = 0;
    std::string digest;         ///< SHA-256 of the raw bytes in hex
    std::string settings;       ///< digest of what the user said about reading it
    std::vector<ArticleId> ids; ///< of its articles, in order
    std::uint64_t rejected = 0; ///< records that could not be read
    /// Articles that the input held before, for `--prune`.
    std::vector<ArticleId> former = {};

    friend bool operator==(const InputRecord&, const InputRecord&) = default;
};

/// The metadata key of an input: a hash of its path.
[[nodiscard]] std::string input_key(std::string_view normal_path);

/// The metadata key under which the path of an input with these bytes is found.
[[nodiscard]] std::string bytes_key(std::string_view digest);

[[nodiscard]] std::string encode_record(const InputRecord& record);
[[nodiscard]] std::optional<InputRecord> decode_record(std::string_view text);

/// The record of the input at `normal_path`, if the collection has one.
[[nodiscard]] std::optional<InputRecord> find_record(const Xapian::Database& database,
                                                     std::string_view normal_path);
[[nodiscard]] std::vector<InputRecord> all_records(const Xapian::Database& database);

} // namespace lacuna::indexer
