// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "corpus/input/read_result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::indexer {

/// What a collection remembers of an input that could not be read, or not all of it.
struct FailureRecord {
    /// Of one input so many are remembered; `count` is of all.
    static constexpr std::size_t most_remembered = 100;

    std::string path; ///< normal_path
    std::string when; ///< of the last attempt, ISO
    std::uint64_t count = 0;
    std::vector<corpus::Reject> rejects;
    std::string reading; ///< how it was to be read: see reading_memo.hpp
};

/// Whether the same failed in the same way, whenever that was.
[[nodiscard]] bool say_the_same(const FailureRecord& one, const FailureRecord& other);

/// The metadata key of an input's failure: a hash of its path.
[[nodiscard]] std::string failure_key(std::string_view normal_path);

[[nodiscard]] std::string encode_failure(const FailureRecord& failure);
[[nodiscard]] std::optional<FailureRecord> decode_failure(std::string_view text);

[[nodiscard]] std::optional<FailureRecord> find_failure(const Xapian::Database& database,
                                                        std::string_view normal_path);
/// By their paths.
[[nodiscard]] std::vector<FailureRecord> all_failures(const Xapian::Database& database);

} // namespace lacuna::indexer
