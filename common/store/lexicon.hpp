// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lacuna {

/// Whether Xapian has a stemmer for the language (ISO 639-1). Others are searched by folded word.
[[nodiscard]] bool has_stemmer(std::string_view language);

/// Collects the words of articles by language and writes them into the synonym table, one entry for
/// each stem: `l:stem` → the folded words seen. Xapian's compaction merges the entries of shards.
class LexiconBuilder {
  public:
    /// `word` is folded and has no prefix. Words that do not inflect (digits, other scripts than
    /// the stemmer's) are left out.
    void add(const std::string& language, std::string_view word);
    void merge(LexiconBuilder&& other);
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Adds all words to `into` and forgets them.
    void write(Xapian::WritableDatabase& into);

  private:
    std::map<std::string, std::unordered_set<std::string>, std::less<>> words_;
    std::size_t size_ = 0;
};

/// A term that a word of a query means, and why.
struct Expansion {
    std::string term;   ///< folded, without prefix
    std::string origin; ///< "as typed" or "inflection (en)"
};

/// Looks words of queries up in a collection's lexicon.
class Lexicon {
  public:
    /// Narrowed to `languages` if any are given. `database` may be several collections together.
    Lexicon(Xapian::Database database, const std::vector<std::string>& languages);

    /// The word itself first, then its inflections: in each language in which the word is attested
    /// as typed, else in the main languages of the collection. Not all need be in the index.
    [[nodiscard]] std::vector<Expansion> expand(const std::string& folded_word) const;

  private:
    struct Language {
        std::string code;
        Xapian::Stem stemmer;
        bool is_main;
    };

    [[nodiscard]] std::vector<std::string> forms(const Language& language,
                                                 const std::string& word) const;

    Xapian::Database database_;
    std::vector<Language> languages_;
};

/// Languages of the collection by falling number of articles.
[[nodiscard]] std::vector<std::pair<std::string, Xapian::doccount>>
languages_of(const Xapian::Database& database);

} // namespace lacuna
