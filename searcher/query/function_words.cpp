// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/function_words.hpp"

#include "common/utf8.hpp"
#include "searcher/query/function_word_lists.hpp"

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <string_view>

namespace lacuna::searcher {

namespace {

/// The languages of the table that have a word.
using Languages = std::bitset<function_word_lists.size()>;

/// Looks for a word in a sorted list by halving.
bool holds(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto middle = list.size() / 2;
        const auto before = list.rfind(' ', middle);
        const auto begin = before == std::string_view::npos ? 0 : before + 1;
        const auto end = std::min(list.find(' ', begin), list.size());
        const auto found = list.substr(begin, end - begin);
        if (found == word) return true;
        if (word < found)
            list = list.substr(0, begin == 0 ? 0 : begin - 1);
        else
            list = list.substr(std::min(end + 1, list.size()));
    }
    return false;
}

/// Pairs of hiragana are endings and particles.
bool is_hiragana(std::string_view word) {
    if (word.empty()) return false;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        if (c.value < 0x3041 || c.value > 0x3096) return false;
        at += c.size;
    }
    return true;
}

Languages languages_with(std::string_view word, std::string_view FunctionWordList::*list) {
    Languages found;
    for (std::size_t i = 0; i < function_word_lists.size(); ++i)
        found[i] = holds(function_word_lists[i].*list, word);
    return found;
}

} // namespace

std::vector<bool> function_words(const std::vector<std::string>& words) {
    Languages spoken; // of which the query has a word that no other language has
    std::vector<bool> found;
    for (const auto& word : words) {
        const Languages languages = languages_with(word, &FunctionWordList::words);
        if (languages.count() == 1) spoken |= languages;
        found.push_back(languages.any() || is_hiragana(word));
    }
    if (spoken.none()) return found;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!found[i])
            found[i] = (languages_with(words[i], &FunctionWordList::homographs) & spoken).any();
    return found;
}

bool is_function_word(std::string_view word, std::string_view language) {
    if (is_hiragana(word)) return true;
    return std::any_of(function_word_lists.begin(), function_word_lists.end(),
                       [&](const FunctionWordList& list) {
                           return (language.empty() || list.language == language) &&
                                  (holds(list.words, word) || holds(list.homographs, word));
                       });
}

} // namespace lacuna::searcher
