// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/collection.hpp"
#include "common/stored_article.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace lacuna::indexer {

/// What is taken of a collection that may be damaged.
enum class Take : unsigned char {
    all_or_nothing, ///< the first article that is not sound ends it
    what_is_sound
};

/// What could not be taken.
struct Loss {
    std::uint64_t document;
    std::string reason;
};

/// What a walk uses of each article, and what it is told of those that it cannot have. `use`
/// returns false to end the walk.
struct ArticleUse {
    std::function<bool(const std::string& data, StoredArticle&& stored)> use;
    std::function<void(const Loss& loss)> lose;
};

/// Walks through all articles in their order. Each is compared with the digest that was stored with
/// it and with the identity under which it is found, before it is used. Throws Error{database} with
/// Take::all_or_nothing if one is not sound or the number is wrong; otherwise reports it and goes
/// on. Of articles that another analyser digested only the identity is compared.
void walk_articles(const Collection& collection, Take take, const ArticleUse& use);

/// Throws unless all articles are sound.
void require_sound_articles(const Collection& collection);

} // namespace lacuna::indexer
