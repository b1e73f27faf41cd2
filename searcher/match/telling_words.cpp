// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/telling_words.hpp"

#include "common/analysis.hpp"
#include "common/fields.hpp"
#include "common/store/schema.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Different words that are weighed, so that a huge text costs no more than a long one.
constexpr std::size_t most_weighed = 4000;

constexpr double worth_in_title = 1.5;
constexpr double worth_of_number = 0.15;
constexpr double least_weight = 0.02; ///< beside the most telling word

bool is_of_field(std::string_view term) {
    return !term.empty() && term.front() >= 'A' && term.front() <= 'Z';
}

bool is_number(std::string_view term) { return std::all_of(term.begin(), term.end(), is_digit); }

/// A character that stands in bigrams as well.
bool is_single(std::string_view term) { return count_characters(term) == 1 && has_bigrams(term); }

/// How much of a text a word is: the tenth time says little more than the third.
double share(const TextWord& word) {
    const double share = 1 + std::log(word.count);
    const double in_title = word.is_in_title ? worth_in_title : 1;
    return share * in_title * (is_number(word.term) ? worth_of_number : 1);
}

/// Words of most articles tell nothing, where there are others.
double rarity(Xapian::doccount articles, Xapian::doccount all) {
    constexpr double nothing = 1e-3;
    if (3.0 * articles > 2.0 * all) return nothing;
    return std::log((all + 1.0) / (articles + 0.5));
}

/// How many articles there are in the language of a text, of whose words so many articles have
/// each: some word stands in nearly all of them, if the text is no mere title.
Xapian::doccount articles_of_language(const std::vector<Xapian::doccount>& articles,
                                      const ComparedWith& with) {
    constexpr std::size_t words_of_a_title = 20;
    const auto all = with.in_language > 0 ? with.in_language : with.database->get_doccount();
    if (articles.size() < words_of_a_title) return all;
    return std::min(all, *std::max_element(articles.begin(), articles.end()));
}

} // namespace

std::vector<TextWord> words_of_article(TermLists& lists, Xapian::docid article) {
    const std::string_view title = field(FieldId::title).word_prefix;
    std::vector<TextWord> words;
    std::set<std::string, std::less<>> of_title;
    lists.for_each(article, [&](std::string_view term, Xapian::termcount count) {
        if (is_of_field(term)) {
            if (term.starts_with(title)) of_title.emplace(term.substr(title.size()));
        } else if (words.size() < most_weighed && !is_single(term)) {
            words.push_back(
                {std::string(term), static_cast<double>(count), of_title.contains(term)});
        }
        return words.size() < most_weighed;
    });
    return words;
}

std::vector<TextWord> words_of_text(std::string_view text) {
    const auto line_end = text.find('\n');
    const std::size_t title = line_end == std::string_view::npos ? 0 : line_end;
    std::map<std::string, TextWord, std::less<>> words;
    Analyser analyser;
    analyser.analyse_in_runs(text, [&](std::span<const Token> tokens) {
        for (const Token& token : tokens) {
            if (!has_own_position(token.kind)) continue;
            const auto found = words.find(token.term);
            if (found == words.end() && words.size() >= most_weighed) continue;
            TextWord& word = words[std::string(token.term)];
            const bool is_in_title = token.begin < title;
            word.count += is_in_title ? title_weight : 1;
            word.is_in_title = word.is_in_title || is_in_title;
        }
    });
    std::vector<TextWord> list;
    for (auto& [term, word] : words) {
        word.term = term;
        list.push_back(std::move(word));
    }
    return list;
}

std::vector<TellingWord> telling_words(std::vector<TextWord> words, const ComparedWith& with) {
    std::vector<Xapian::doccount> articles;
    for (const TextWord& word : words) articles.push_back(with.database->get_termfreq(word.term));
    const auto all = articles_of_language(articles, with);
    std::vector<TellingWord> telling;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (articles[i] < with.least) continue;
        const double worth = share(words[i]) * rarity(articles[i], all);
        telling.push_back({std::move(words[i].term), worth});
    }
    std::stable_sort(telling.begin(), telling.end(), [](const auto& left, const auto& right) {
        return left.weight > right.weight;
    });
    const double most = telling.empty() ? 1 : telling.front().weight;
    for (TellingWord& word : telling) word.weight /= most;
    const auto little = std::find_if(telling.begin(), telling.end(), [](const TellingWord& word) {
        return word.weight < least_weight;
    });
    telling.erase(little, telling.end());
    if (telling.size() > most_telling_words)
        telling.erase(telling.begin() + most_telling_words, telling.end());
    return telling;
}

} // namespace lacuna::searcher
