// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "common/stored_article.hpp"
#include "indexer/article_id.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::indexer {

/// What an identity is made of.
enum class IdentityKind : std::uint8_t {
    stored,              ///< that of an article of a dump
    address,             ///< its canonical address
    address_in_language, ///< that and its language, where one address has several
    own_id,              ///< the identifier that the input gave, of its source
    own_id_in_input,     ///< the same, of its input
    place                ///< the input and the position in it
};

/// The first 16 hex digits of SHA-256 over what an article is known by.
struct Identity {
    ArticleId id;
    IdentityKind kind = IdentityKind::place;

    friend bool operator==(const Identity&, const Identity&) = default;
};

/// All by which an article may be known, the best first; never none. The next one counts where
/// another article has the one before it.
[[nodiscard]] std::vector<Identity> identities_of(const Article& article);

/// The same of an article that is stored already, which has the identity it was given.
[[nodiscard]] std::vector<Identity> identities_of(const StoredArticle& stored);

/// That of a place alone.
[[nodiscard]] ArticleId place_identity(const std::string& file, std::uint64_t position);

/// What of an article is its text: title and body, blanks made one. 64 bits of SHA-256.
[[nodiscard]] std::uint64_t text_digest(const Article& article);

/// The id of an earlier version with this text.
[[nodiscard]] ArticleId version_id(ArticleId current, std::uint64_t text);

/// The path without "." parts and doubled slashes, so that `news` and `./news/` are one input.
[[nodiscard]] std::string normal_path(const std::string& path);

} // namespace lacuna::indexer
