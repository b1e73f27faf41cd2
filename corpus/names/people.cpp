// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/people.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/name_words.hpp"
#include "corpus/names/offices.hpp"
#include "corpus/names/organisations.hpp"
#include "corpus/names/places.hpp"
#include "corpus/names/sources.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_name = 60; ///< bytes
constexpr std::size_t most_words = 4;
constexpr std::size_t fewest_caseless_words = 2;
constexpr std::size_t most_words_with_particles = 7;
constexpr std::string_view foreign_marks = "0123456789:?!\"/@,";

using Words = std::vector<std::string_view>;

/// BBC, ANSA; but not the capitals in which some pages print names.
bool is_acronym(std::string_view word) {
    return word.size() >= 2 && word.size() <= 4 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool has_lower(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Copied pages glue what stood beside each other: "IndiaEdited".
bool is_glued(std::string_view word) {
    constexpr std::size_t longest_beginning = 4; // "McKay", "DiCaprio", "FitzGerald"
    for (std::size_t i = longest_beginning + 1; i < word.size(); ++i)
        if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z')
            return true;
    return false;
}

bool is_particle(std::string_view word) { return is_name_particle(fold(trim_marks(word, ".,"))); }

/// Capitalised words and particles, none of which papers and their desks are called by.
bool are_words_of_name(const Words& words) {
    if (is_desk_word(fold(words.front())) || is_desk_word(fold(words.back()))) return false;
    return std::all_of(words.begin(), words.end(), [](std::string_view word) {
        const auto folded = fold(trim_marks(word, ".,"));
        return !is_publisher_word(folded) && !is_page_word(folded) &&
               !is_organisation_word(folded) && !is_glued(word) &&
               (is_capitalised(word) || is_name_particle(folded));
    });
}

/// Where there are no capitals, one word may be anything.
bool is_caseless_name(std::string_view text, const Words& words) {
    if (is_east_asian(text)) return is_east_asian_name(text);
    return words.size() >= fewest_caseless_words && words.size() <= most_words + 1 &&
           std::none_of(words.begin(), words.end(), [](std::string_view word) {
               const auto folded = fold(trim_marks(word, ".,«»"));
               return is_publisher_word(folded) || is_desk_word(folded);
           });
}

} // namespace

bool is_person(std::string_view text) {
    const auto words = split_words(text);
    if (words.size() < 2 || words.size() > most_words || text.size() > longest_name) return false;
    if (words.front() == "The") return false;
    return text.find_first_of(foreign_marks) == std::string_view::npos && !is_place(text) &&
           std::none_of(words.begin(), words.end(), is_acronym) && are_words_of_name(words) &&
           find_source(text) == nullptr;
}

bool is_author(std::string_view text) {
    const auto words = split_words(text);
    if (words.empty() || text.size() > longest_name || words.front() == "The") return false;
    if (text.find_first_of(foreign_marks) != std::string_view::npos) return false;
    if (is_place(text)) return false;
    if (is_caseless(text)) return is_caseless_name(text, words);
    const auto particles = std::count_if(words.begin(), words.end(), is_particle);
    const auto counted = words.size() - static_cast<std::size_t>(particles);
    if (words.size() < 2 || counted > most_words || words.size() > most_words_with_particles)
        return false;
    const bool has_acronym = std::any_of(words.begin(), words.end(), is_acronym);
    return (!has_acronym || !has_lower(text)) && are_words_of_name(words) &&
           find_source(text) == nullptr;
}

} // namespace lacuna::corpus
