// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/lexicon.hpp"

#include "common/fields.hpp"
#include "common/store/schema.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace lacuna {

namespace {

/// Codes that Xapian's stemmers go by; its other names are of languages without a code of theirs.
constexpr std::array stemmed_languages{
    std::string_view("ar"), std::string_view("ca"), std::string_view("da"), std::string_view("de"),
    std::string_view("en"), std::string_view("es"), std::string_view("eu"), std::string_view("fi"),
    std::string_view("fr"), std::string_view("ga"), std::string_view("hu"), std::string_view("hy"),
    std::string_view("id"), std::string_view("it"), std::string_view("lt"), std::string_view("ne"),
    std::string_view("nl"), std::string_view("no"), std::string_view("pt"), std::string_view("ro"),
    std::string_view("ru"), std::string_view("sv"), std::string_view("ta"), std::string_view("tr")};

/// A longer word is a name of a file or worse, and has no inflections.
constexpr std::size_t longest_inflected = 60;

/// A language in which fewer than this share of the articles are written does not lend its
/// inflections to words that it does not know.
constexpr double main_share = 0.1;

bool inflects(std::string_view word) {
    return word.size() > 1 && word.size() <= longest_inflected &&
           word.find_first_of("0123456789._@") == std::string_view::npos;
}

std::string lexicon_key(std::string_view language, std::string_view stem) {
    return fmt::format("{}:{}", language, stem);
}

using StemEntries = std::vector<std::pair<std::string, const std::string*>>;

/// Words with their keys, in the order of keys, in which the table is written fastest.
StemEntries by_stem(const std::string& language, const std::unordered_set<std::string>& words) {
    const Xapian::Stem stemmer(language);
    StemEntries entries;
    entries.reserve(words.size());
    for (const std::string& word : words)
        entries.emplace_back(lexicon_key(language, stemmer(word)), &word);
    std::sort(entries.begin(), entries.end(), [](const auto& left, const auto& right) {
        return std::tie(left.first, *left.second) < std::tie(right.first, *right.second);
    });
    return entries;
}

} // namespace

bool has_stemmer(std::string_view language) {
    return std::find(stemmed_languages.begin(), stemmed_languages.end(), language) !=
           stemmed_languages.end();
}

void LexiconBuilder::add(const std::string& language, std::string_view word) {
    if (!inflects(word)) return;
    if (words_[language].emplace(word).second) ++size_;
}

void LexiconBuilder::merge(LexiconBuilder&& other) {
    for (auto& [language, words] : other.words_) {
        auto& mine = words_[language];
        const std::size_t before = mine.size();
        mine.merge(words);
        size_ += mine.size() - before;
    }
    other.words_.clear();
    other.size_ = 0;
}

void LexiconBuilder::write(Xapian::WritableDatabase& into) {
    for (const auto& [language, words] : words_) {
        if (!has_stemmer(language)) continue;
        for (const auto& [key, word] : by_stem(language, words))
            if (key.size() <= longest_term) into.add_synonym(key, *word);
    }
    words_.clear();
    size_ = 0;
}

std::vector<std::pair<std::string, Xapian::doccount>>
languages_of(const Xapian::Database& database) {
    const std::string prefix(field(FieldId::language).prefix);
    std::vector<std::pair<std::string, Xapian::doccount>> languages;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
        languages.emplace_back((*term).substr(prefix.size()), term.get_termfreq());
    std::stable_sort(languages.begin(), languages.end(), [](const auto& left, const auto& right) {
        return left.second > right.second;
    });
    return languages;
}

Lexicon::Lexicon(Xapian::Database database, const std::vector<std::string>& languages)
    : database_(std::move(database)) {
    const double most = main_share * database_.get_doccount();
    for (const auto& [code, articles] : languages_of(database_)) {
        const bool is_wanted = languages.empty() || std::find(languages.begin(), languages.end(),
                                                              code) != languages.end();
        if (!is_wanted || !has_stemmer(code)) continue;
        languages_.push_back({code, Xapian::Stem(code), !languages.empty() || articles >= most});
    }
}

std::vector<std::string> Lexicon::forms(const Language& language, const std::string& word) const {
    const std::string key = lexicon_key(language.code, language.stemmer(word));
    return {database_.synonyms_begin(key), database_.synonyms_end(key)};
}

std::vector<Expansion> Lexicon::expand(const std::string& folded_word) const {
    std::vector<Expansion> expansions{{folded_word, "as typed"}};
    std::vector<Expansion> guesses;
    std::set<std::string> seen{folded_word};
    bool attested = false;
    for (const Language& language : languages_) {
        const auto words = forms(language, folded_word);
        const bool knows = std::find(words.begin(), words.end(), folded_word) != words.end();
        attested = attested || knows;
        if (!knows && !language.is_main) continue;
        for (const auto& word : words) {
            if (word == folded_word || (knows && !seen.insert(word).second)) continue;
            (knows ? expansions : guesses)
                .push_back({word, fmt::format("inflection ({})", language.code)});
        }
    }
    if (attested) return expansions;
    for (auto& guess : guesses)
        if (seen.insert(guess.term).second) expansions.push_back(std::move(guess));
    return expansions;
}

} // namespace lacuna
