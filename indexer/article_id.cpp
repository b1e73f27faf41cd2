// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_id.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace lacuna::indexer {

ArticleId::ArticleId(const std::string& text) {
    constexpr int hexadecimal = 16;
    if (is_article_id(text))
        std::from_chars(text.data(), text.data() + text.size(), number_, hexadecimal);
}

std::string ArticleId::text() const { return fmt::format("{:016x}", number_); }

bool is_article_id(std::string_view text) {
    return text.size() == ArticleId::digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

} // namespace lacuna::indexer
