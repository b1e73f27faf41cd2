// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/function_words.hpp"

#include "common/analysis.hpp"
#include "searcher/query/function_word_lists.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace lacuna::searcher {
namespace {

std::vector<std::string> split(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

/// The words of a query that are left.
std::string content_of(const std::string& query) {
    const auto words = split(query);
    const auto are_function_words = function_words(words);
    std::string content;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!are_function_words[i]) content += (content.empty() ? "" : " ") + words[i];
    return content;
}

TEST_CASE("the lists of function words are folded and in order") {
    for (const FunctionWordList& list : function_word_lists)
        for (const auto text : {list.words, list.homographs}) {
            CAPTURE(list.language);
            const auto words = split(text);
            CHECK(std::is_sorted(words.begin(), words.end()));
            CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
            for (const auto& word : words) {
                CAPTURE(word);
                CHECK(fold_word(word) == word);
            }
        }
}

TEST_CASE("every word of the lists is found, and their neighbours are not") {
    for (const FunctionWordList& list : function_word_lists)
        for (const auto& word : split(list.words)) {
            CAPTURE(word);
            CHECK(function_words({word})[0]);
            CHECK_FALSE(function_words({word + "qx"})[0]);
        }
    CHECK_FALSE(function_words({""})[0]);
}

TEST_CASE("questions in many languages keep the words that tell something") {
    CHECK(content_of("what is known about the closure of radio stations") ==
          "known closure radio stations");
    CHECK(content_of("por que cerraron las emisoras de radio") == "cerraron emisoras radio");
    CHECK(content_of("pourquoi les radios sont fermees dans ce pays") == "radios fermees pays");
    CHECK(content_of("warum wurden die sender in dem land geschlossen") ==
          "sender land geschlossen");
    CHECK(content_of("почему закрыли радио в этом городе") == "закрыли радио этом городе");
    CHECK(content_of("لماذا اغلقت الحكومه هذه الاذاعه") == "اغلقت الحكومه الاذاعه");
    CHECK(content_of("radyolar neden ve nasil kapatildi") == "radyolar kapatildi");
    CHECK(content_of("γιατι εκλεισε το ραδιοφωνο") == "εκλεισε ραδιοφωνο");
}

TEST_CASE("a word of content in another language stays without company of its own") {
    CHECK(content_of("war in ukraine") == "war ukraine");
    CHECK(content_of("journalists die") == "journalists die");
    CHECK(content_of("das war die zensur der presse") == "zensur presse");
    CHECK(content_of("su") == "su");
    CHECK(content_of("vitamin d") == "vitamin d");
}

} // namespace
} // namespace lacuna::searcher
