// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/complete.hpp"

#include "common/safe_text.hpp"
#include "corpus/names/authority.hpp"
#include "tests/fuzz/articles.hpp"
#include "tests/fuzz/targets.hpp"

#include <algorithm>

namespace lacuna::fuzz {

namespace {

/// A line of the input, which is taken off it.
std::string take_line(std::string& text) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string line = text.substr(0, end);
    text.erase(0, std::min(end + 1, text.size()));
    return line;
}

} // namespace

/// Lines of metadata as a format gave them, then a body.
void complete_article(std::string_view input) {
    std::string text = valid_utf8(input);
    std::erase(text, '\0');
    Article article;
    for (const auto id : {FieldId::title, FieldId::byline, FieldId::source, FieldId::url,
                          FieldId::language, FieldId::keyword})
        article.add(id, take_line(text), "fuzz");
    article.add_credit({take_line(text), CreditRole::origin}, "fuzz");
    article.set(FieldId::body, text, "fuzz");
    const corpus::ReadOptions options;
    static_cast<void>(corpus::Completer(options, corpus::Authority::built_in()).complete(article));
    check_article(article);
}

} // namespace lacuna::fuzz
