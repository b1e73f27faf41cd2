// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"

#include <string>
#include <string_view>

namespace lacuna {

/// Where an article came from and when, beside what it says.
struct Provenance {
    std::string id;           ///< 16 hex digits
    std::string input_digest; ///< SHA-256 of the input in hex, or empty
    std::string ingested;     ///< 2015-08-19T14:30:00Z
    /// Of an earlier version: the id of the article that it is one of; empty for current ones.
    std::string version_of = {};
};

/// Whether `text` is what an article's id looks like: 16 lower-case hex digits.
[[nodiscard]] bool is_article_id(std::string_view text);

struct StoredArticle {
    Article article;
    Provenance provenance;
};

/// Which parts of the data to decode: the body is by far the largest.
enum class Parts : unsigned char { all, without_body };

/// Whether the article's position in its input is written, which changes when another article is
/// put before it, and its topics, which follow from its text.
enum class Position : unsigned char { kept, left_out };

/// The document data of an article: Omega's `name=value` lines, the body's paragraphs last.
/// docs/index-format.md describes them.
[[nodiscard]] std::string encode_article(const StoredArticle& stored,
                                         Position position = Position::kept);

/// The article that `data` holds. Never fails: lines that make no sense are left out, so that data
/// of a newer minor version or of a hostile database can be shown.
[[nodiscard]] StoredArticle decode_article(std::string_view data, Parts parts = Parts::all);

/// The body alone, without decoding the rest.
[[nodiscard]] std::string decode_body(std::string_view data);

} // namespace lacuna
