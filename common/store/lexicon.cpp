// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/lexicon.hpp"

#include "common/analysis.hpp"
#include "common/fields.hpp"
#include "common/store/schema.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace lacuna {

namespace {

/// A longer word is a name of a file or worse, and has no inflections.
constexpr std::size_t longest_inflected = 60;

/// Forms of a language that does not know a word itself begin with as much of it, where another
/// language knows it.
constexpr std::size_t least_alike = 4;

/// What inflections count beside the word as typed; tuned on the relevance collections, see
/// docs/evaluation.md.
constexpr double least_weight = 0.6;
constexpr double most_weight = 1.0;

/// Between a word and its spelling.
constexpr char spelling_sign = '=';

bool inflects(std::string_view word) {
    return word.size() > 1 && word.size() <= longest_inflected &&
           word.find_first_of("0123456789._@+#") == std::string_view::npos;
}

std::string stem_key(std::string_view language, std::string_view stem) {
    return fmt::format("{}:{}", language, stem);
}

std::string spellings_key(std::string_view language, std::string_view word) {
    return fmt::format("{}{}{}", language, spelling_sign, word);
}

/// Whether spellings of a word may have other stems than the folded word.
bool has_accents(const Stemmer& stemmer) {
    return stemmer.spelling() != Spelling::folded &&
           stemmer.spelling() != Spelling::feminine_ending;
}

/// Where words with this stem are found, and others whose stems fold alike.
std::string place_of(const Stemmer& stemmer, const std::string& stem) {
    return has_accents(stemmer) ? fold_word(stem) : stem;
}

using Rows = std::vector<std::pair<std::string, std::string_view>>;

class RowMaker {
  public:
    explicit RowMaker(const std::string& language) : language_(language), stemmer_(language) {}

    /// A word, or a word and its spelling.
    void add(std::string_view entry, Rows& rows) const {
        const auto sign = entry.find(spelling_sign);
        const auto word = entry.substr(0, sign);
        const auto written = sign == std::string_view::npos ? word : entry.substr(sign + 1);
        const Stems stems = stemmer_.stems(std::string(written));
        for (const auto* const some : {&stems.whole, &stems.parts})
            for (const auto& stem : *some)
                rows.emplace_back(stem_key(language_, place_of(stemmer_, stem)), written);
        add_nested(stems, written, rows);
        if (written != word && is_elsewhere(word, stems))
            rows.emplace_back(spellings_key(language_, word), written);
    }

  private:
    /// What follows a word is not tried when it is looked for.
    void add_nested(const Stems& stems, std::string_view written, Rows& rows) const {
        if (stemmer_.leaning() != nullptr) return;
        for (const auto& stem : stems.parted) rows.emplace_back(stem_key(language_, stem), written);
    }

    /// Whether the word as it is folded does not lead to where its spelling is.
    [[nodiscard]] bool is_elsewhere(std::string_view word, const Stems& written) const {
        if (!has_accents(stemmer_)) return false;
        const Stems folded = stemmer_.stems(std::string(word));
        return place_of(stemmer_, folded.whole.front()) !=
               place_of(stemmer_, written.whole.front());
    }

    std::string language_;
    Stemmer stemmer_;
};

/// Keys with their values, in the order of keys, in which the table is written fastest.
Rows rows_of(const std::string& language, const std::unordered_set<std::string>& words) {
    const RowMaker maker(language);
    Rows rows;
    rows.reserve(words.size());
    for (const std::string_view entry : words) maker.add(entry, rows);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

template <class Words>
bool has(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether one of the forms is the word with more before or after it.
bool have_longer(const std::vector<std::string>& forms, std::string_view word) {
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
        return form.size() > word.size() && (form.ends_with(word) || form.starts_with(word));
    });
}

/// Characters with which both begin.
std::size_t same_beginning(std::string_view word, std::string_view form) {
    const auto differ = std::mismatch(word.begin(), word.end(), form.begin(), form.end()).first;
    const auto same = static_cast<std::size_t>(differ - word.begin());
    return count_characters(cut_to(word, same));
}

/// Characters with which both end.
std::size_t same_end(std::string_view word, std::string_view form) {
    const auto differ = std::mismatch(word.rbegin(), word.rend(), form.rbegin(), form.rend()).first;
    const auto same = static_cast<std::size_t>(differ - word.rbegin());
    return count_characters(word.substr(word.size() - same));
}

/// The more of the word a form has, the more it counts.
double weight_of(std::string_view word, std::string_view form) {
    const auto same =
        static_cast<double>(std::max(same_beginning(word, form), same_end(word, form)));
    const auto longer =
        static_cast<double>(std::max(count_characters(word), count_characters(form)));
    return least_weight + (most_weight - least_weight) * same / longer;
}

/// Adds others to words, each once.
void unite(std::vector<std::string>& words, const std::vector<std::string>& others) {
    words.insert(words.end(), others.begin(), others.end());
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

} // namespace

void LexiconBuilder::add(const std::string& language, std::string_view word,
                         std::string_view written) {
    if (!inflects(word)) return;
    std::string entry(word);
    if (written != word) entry.append(1, spelling_sign).append(written);
    if (words_[language].insert(std::move(entry)).second) ++size_;
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
        for (const auto& [key, value] : rows_of(language, words))
            if (key.size() <= longest_term) into.add_synonym(key, std::string(value));
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
    for (const auto& [code, articles] : languages_of(database_)) {
        const bool is_wanted = languages.empty() || has(languages, code);
        if (is_wanted && has_stemmer(code)) languages_.push_back({code, Stemmer(code)});
    }
}

Lexicon::Forms Lexicon::listed(const std::string& key) const {
    if (key.size() > longest_term) return {};
    return {database_.synonyms_begin(key), database_.synonyms_end(key)};
}

/// A spelling that is known stands for itself; without accents, or with wrong ones, for all.
Lexicon::Forms Lexicon::spellings(const Language& language, const TypedWord& word) const {
    std::string typed = written_word(word.text, word.folded, language.stemmer.spelling());
    if (!has_accents(language.stemmer)) return {std::move(typed)};
    const std::string folded(word.folded);
    Forms known = listed(spellings_key(language.code, folded));
    const std::string stem = language.stemmer.stems(folded).whole.front();
    for (auto& form : listed(stem_key(language.code, place_of(language.stemmer, stem))))
        if (fold_word(form) == folded) known.push_back(std::move(form));
    if (typed != folded && has(known, typed)) return {std::move(typed)};
    unite(known, {std::move(typed), folded});
    return known;
}

Lexicon::Forms Lexicon::with_stem(const Language& language, const std::string& stem) const {
    Forms words = listed(stem_key(language.code, place_of(language.stemmer, stem)));
    if (has_accents(language.stemmer))
        words.erase(std::remove_if(words.begin(), words.end(),
                                   [&](const std::string& written) {
                                       return !has(language.stemmer.stems(written).whole, stem);
                                   }),
                    words.end());
    return words;
}

Lexicon::Forms Lexicon::with_stems(const Language& language, const Forms& stems) const {
    Forms words;
    for (const auto& stem : stems) unite(words, with_stem(language, stem));
    return words;
}

bool Lexicon::has_article(const Language& language, const std::string& stem) const {
    return !listed(stem_key(language.code, language.stemmer.leaning()->article + stem)).empty();
}

/// Words with what leans on their beginnings, if that does not make another word.
Lexicon::Forms Lexicon::leaned_on(const Language& language, const Forms& stems) const {
    const Leaning& leaning = *language.stemmer.leaning();
    Forms words = with_stems(language, stems);
    for (const auto& stem : stems)
        for (const auto& beginning : leaning.beginnings) {
            const std::string whole = beginning + stem;
            const Forms found = with_stem(language, whole);
            if (found.empty() || (beginning != leaning.article && has_article(language, whole)))
                continue;
            unite(words, found);
        }
    return words;
}

/// What leans on a word comes off it unless the whole is known as a word of its own.
Lexicon::Forms Lexicon::forms_of_spelling(const Language& language, const std::string& word) const {
    const Stems stems = language.stemmer.stems(word);
    if (language.stemmer.leaning() != nullptr) {
        const bool is_own =
            std::any_of(stems.whole.begin(), stems.whole.end(),
                        [&](const std::string& stem) { return has_article(language, stem); });
        Forms all = leaned_on(language, stems.whole);
        if (!is_own) unite(all, leaned_on(language, stems.parted));
        return all;
    }
    // A stemmer may cut the word itself shorter than its forms, or these shorter than it.
    Forms all = with_stems(language, stems.whole);
    unite(all, with_stem(language, word));
    for (const auto& stem : stems.whole) {
        const Forms alike = with_stem(language, language.stemmer.stems(stem).whole.front());
        if (has(alike, stem)) unite(all, {stem});
    }
    if (!stems.parted.empty() && !have_longer(all, word))
        unite(all, with_stems(language, stems.parted));
    return all;
}

Lexicon::Forms Lexicon::forms(const Language& language, const TypedWord& word) const {
    Forms all;
    for (const auto& spelling : spellings(language, word))
        unite(all, forms_of_spelling(language, spelling));
    if (language.stemmer.spelling() == Spelling::folded) return all;
    for (auto& form : all) form = fold_word(form);
    unite(all, {});
    return all;
}

std::vector<Expansion> Lexicon::expand(const TypedWord& word) const {
    std::vector<Expansion> expansions{{std::string(word.folded), "as typed", 1}};
    std::vector<Expansion> guesses;
    std::set<std::string, std::less<>> seen{std::string(word.folded)};
    bool attested = false;
    for (const Language& language : languages_) {
        if (!language.stemmer.writes(word.folded)) continue;
        const auto found = forms(language, word);
        const bool knows = has(found, word.folded);
        attested = attested || knows;
        for (const auto& form : found) {
            if (form == word.folded || (knows && !seen.insert(form).second)) continue;
            (knows ? expansions : guesses)
                .push_back({form, fmt::format("inflection ({})", language.code),
                            weight_of(word.folded, form)});
        }
    }
    for (auto& guess : guesses)
        if ((!attested || same_beginning(word.folded, guess.term) >= least_alike) &&
            seen.insert(guess.term).second)
            expansions.push_back(std::move(guess));
    return expansions;
}

} // namespace lacuna
