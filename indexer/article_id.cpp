// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_id.hpp"

#include "common/stored_article.hpp"

#include <charconv>
#include <fmt/format.h>

namespace lacuna::indexer {

ArticleId::ArticleId(const std::string& text) {
    constexpr int hexadecimal = 16;
    if (is_article_id(text))
        std::from_chars(text.data(), text.data() + text.size(), number_, hexadecimal);
}

std::string ArticleId::text() const { return fmt::format("{:016x}", number_); }

} // namespace lacuna::indexer
