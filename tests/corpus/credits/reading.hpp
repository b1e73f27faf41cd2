// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/credits/credits.hpp"
#include "corpus/names/authority.hpp"

#include <doctest/doctest.h>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

using Names = std::set<std::string>;

inline Article credits_read(std::string_view body) {
    Article article;
    article.set(FieldId::body, std::string(body), "field");
    read_credits(article, Authority::built_in());
    return article;
}

inline Names credited(const Article& article) {
    Names names;
    for (const auto& credit : article.credits)
        names.insert(credit.name + ':' + std::string(name_of(credit.role)));
    return names;
}

struct CreditCase {
    std::string_view text;
    Names credits;
};

/// Credits of a story that begins, or goes on, with the text.
inline void check_credits(const std::vector<CreditCase>& cases, std::string_view before,
                          std::string_view after) {
    for (const auto& [text, credits] : cases) {
        CAPTURE(text);
        const auto article =
            credits_read(std::string(before) + std::string(text) + std::string(after));
        CHECK(credited(article) == credits);
    }
}

} // namespace lacuna::corpus
