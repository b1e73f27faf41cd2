// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/article_id.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lacuna::indexer {

/// For people: a file and the number of an article in it.
[[nodiscard]] std::string place_of(const std::string& file, std::uint64_t position);

/// A document of a shard: which result, which of its documents.
struct ShardPlace {
    std::uint32_t result = 0;
    std::uint32_t index = 0;

    friend bool operator==(const ShardPlace&, const ShardPlace&) = default;
};

/// One text that an article has or had.
struct Version {
    std::uint64_t text = 0; ///< text_digest
    std::string file;       ///< where it was read last
    std::uint64_t position = 0;
    std::optional<ArticleId> published; ///< the id it is published under
    std::optional<ShardPlace> read;     ///< what is written of it, instead of what is published
    bool is_there_still = false;        ///< some input of this run has it
    bool is_declared_earlier = false;   ///< by the dump that it is of

    /// Whether it was read there; of standard input nobody knows.
    [[nodiscard]] bool is_at(const std::string& other_file, std::uint64_t other_position) const;
    /// For people: file and number of the article.
    [[nodiscard]] std::string place() const;
};

/// An article with all its versions, of which one is current.
struct Family {
    ArticleId id;
    std::vector<Version> versions; ///< the earlier ones, in order, and the current one behind them
    std::size_t current = 0;
    bool is_of_place = false; ///< known by where it lies, which articles before it can change

    [[nodiscard]] Version* find(std::uint64_t text);
    // Both take up a version: behind all others, or as the last one before the current one.
    Version& add_current(Version version);
    Version& add_earlier(Version version);
    void make_current(const Version& version);
    [[nodiscard]] Version& now() { return versions[current]; }
};

} // namespace lacuna::indexer
