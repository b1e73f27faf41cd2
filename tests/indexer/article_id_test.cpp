// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_id.hpp"

#include "common/stored_article.hpp"

#include <doctest/doctest.h>

namespace lacuna::indexer {
namespace {

TEST_CASE("an id is written as it was read") {
    for (const std::string text : {"0000000000000001", "21ee3b3c3c1a1a6b", "ffffffffffffffff"}) {
        CAPTURE(text);
        CHECK(ArticleId(text).text() == text);
    }
}

TEST_CASE("what is not sixteen hex digits is no id") {
    for (const std::string text : {"", "1", "21EE3B3C3C1A1A6B", "21ee3b3c3c1a1a6",
                                   "21ee3b3c3c1a1a6b0", "-1ee3b3c3c1a1a6b"}) {
        CAPTURE(text);
        CHECK_FALSE(is_article_id(text));
        CHECK(ArticleId(text) == ArticleId());
    }
}

} // namespace
} // namespace lacuna::indexer
