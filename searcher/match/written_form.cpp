// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/written_form.hpp"

#include "common/analysis.hpp"
#include "common/stored_article.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace lacuna::searcher {

namespace {

constexpr std::size_t most_articles = 5;
constexpr std::size_t most_text = 65'536; ///< bytes of one article

using WrittenForms = std::map<std::string, std::size_t>;

/// A word that a line end parts is none to be shown.
bool is_whole(std::string_view form) {
    return std::none_of(form.begin(), form.end(),
                        [](char c) { return is_ascii(c) && !is_letter(c) && !is_digit(c); });
}

void count_forms(std::string_view text, const std::string& term, WrittenForms& forms) {
    Analyser analyser;
    for (const Token& token : analyser.analyse(text)) {
        const auto form = text.substr(token.begin, token.end - token.begin);
        if (token.term == term && is_whole(form)) ++forms[std::string(form)];
    }
}

} // namespace

std::string written_form(const Xapian::Database& database, const std::string& term) {
    WrittenForms forms;
    std::size_t articles = 0;
    const auto end = database.postlist_end(term);
    for (auto article = database.postlist_begin(term); article != end; ++article) {
        if (articles++ == most_articles) break;
        const auto stored = decode_article(database.get_document(*article).get_data());
        const std::string body(stored.article.body());
        count_forms(stored.article.title(), term, forms);
        count_forms(cut_to(body, most_text), term, forms);
    }
    std::string best = term;
    std::size_t most = 0;
    for (const auto& [form, times] : forms) {
        if (times < most) continue;
        // Of those that are equal the last has the fewest capitals.
        most = times;
        best = form;
    }
    return best;
}

} // namespace lacuna::searcher
