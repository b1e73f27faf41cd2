// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/stemmer.hpp"
#include "common/store/xapian.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace lacuna {

/// Collects the words of articles by language and writes them into the synonym table: `l:stem` →
/// the words seen, as they are written, whose stems fold to this, and `l=word` → the spellings of a
/// folded word that are found under another stem than the word itself would be. Xapian's compaction
/// merges the entries of shards.
class LexiconBuilder {
  public:
    /// A word without prefix, folded and as written_word gives it. Words that do not inflect
    /// (digits, other scripts than the stemmer's) are left out.
    void add(const std::string& language, std::string_view word, std::string_view written);
    /// A word that is written as it is folded.
    void add(const std::string& language, std::string_view word) { add(language, word, word); }
    void merge(LexiconBuilder&& other);
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Adds all words to `into` and forgets them.
    void write(Xapian::WritableDatabase& into);

  private:
    /// A word, or a word and its spelling.
    std::map<std::string, std::unordered_set<std::string>, std::less<>> words_;
    std::size_t size_ = 0;
};

/// A word of a query.
struct TypedWord {
    std::string_view folded;
    std::string_view text; ///< as typed
};

/// A term that a word of a query means, and why.
struct Expansion {
    std::string term;   ///< folded, without prefix
    std::string origin; ///< "as typed" or "inflection (en)"
    double weight = 1;  ///< what it counts beside the word as typed
};

/// Looks words of queries up in a collection's lexicon.
class Lexicon {
  public:
    /// Narrowed to `languages` if any are given. `database` may be several collections together.
    Lexicon(Xapian::Database database, const std::vector<std::string>& languages);

    /// The word itself first, then its inflections in the languages that are written in its script:
    /// those of languages that know the word, then those of others, if none does or the forms are
    /// very like it. A word typed without accents means all its spellings. Not all need be in the
    /// index.
    [[nodiscard]] std::vector<Expansion> expand(const TypedWord& word) const;

  private:
    struct Language {
        std::string code;
        Stemmer stemmer;
    };
    using Forms = std::vector<std::string>;

    [[nodiscard]] Forms listed(const std::string& key) const;
    [[nodiscard]] Forms spellings(const Language& language, const TypedWord& word) const;
    [[nodiscard]] Forms with_stem(const Language& language, const std::string& stem) const;
    [[nodiscard]] Forms with_stems(const Language& language, const Forms& stems) const;
    [[nodiscard]] bool has_article(const Language& language, const std::string& stem) const;
    [[nodiscard]] Forms leaned_on(const Language& language, const Forms& stems) const;
    [[nodiscard]] Forms forms_of_spelling(const Language& language, const std::string& word) const;
    [[nodiscard]] Forms forms(const Language& language, const TypedWord& word) const;

    Xapian::Database database_;
    std::vector<Language> languages_;
};

/// Languages of the collection by falling number of articles.
[[nodiscard]] std::vector<std::pair<std::string, Xapian::doccount>>
languages_of(const Xapian::Database& database);

} // namespace lacuna
