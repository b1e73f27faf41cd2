// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/articles.hpp"

#include "common/safe_text.hpp"
#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

namespace {

void check_text(std::string_view text) {
    require(is_valid_utf8(text), "an article's text is valid UTF-8");
    require(text.find('\0') == std::string_view::npos, "an article's text has no NUL");
}

} // namespace

void check_article(const Article& article) {
    for (const auto& values : article.values)
        for (const auto& value : values) check_text(value);
    for (const auto& credit : article.credits) check_text(credit.name);
    for (const auto& [key, value] : article.extra) {
        check_text(key);
        check_text(value);
    }
    require(!article.date || exists(*article.date), "an article's date exists");
}

} // namespace lacuna::fuzz
