// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"

namespace lacuna::indexer {

/// What two articles that are said to be one have in common.
struct Likeness {
    bool has_same_title = false;
    bool has_same_text = false; ///< enough of it for two versions of one article
};

/// Texts are compared by their runs of words, short ones by words. Where the titles differ more has
/// to be the same, as pages of a site share what stands around their texts.
[[nodiscard]] Likeness likeness_of(const Article& one, const Article& other);

[[nodiscard]] bool have_other_languages(const Article& one, const Article& other);

/// Whether `next` says that it was published or changed before `known` was. An article without text
/// is never the later one.
[[nodiscard]] bool is_earlier(const Article& next, const Article& known);

} // namespace lacuna::indexer
