// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/lexicon.hpp"
#include "common/store/xapian.hpp"
#include "searcher/query/tree.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// Most terms that one word of a query may come to mean.
inline constexpr std::size_t most_expansions = 1000;

/// A term of the index that a word of the query means.
struct FoundTerm {
    std::string term;   ///< without prefix
    std::string origin; ///< "as typed", "inflection (en)", "wildcard" …
    Xapian::doccount articles = 0;
    double weight = 1; ///< what it counts beside the word as typed
};

/// Whether a word that is indexed is one to be offered; null: all are.
using WordTest = std::function<bool(const std::string&)>;

/// What words and patterns of queries mean in a collection: terms that are in the index, with their
/// frequencies. Remembers what it looked up.
class Expander {
  public:
    Expander(const Xapian::Database& database, const std::vector<std::string>& languages);

    /// The terms under `prefix` for a word, exact, wildcard, fuzzy or regex node. Throws
    /// Error{query} when a pattern means more than `most_expansions` of them. They live until the
    /// next call.
    [[nodiscard]] const std::vector<FoundTerm>& expand(const Node& node, std::string_view prefix);

    [[nodiscard]] const Xapian::Database& database() const { return database_; }

    /// The most frequent indexed word that is close to `word`, or empty: for "did you mean".
    [[nodiscard]] std::string closest(const std::string& word,
                                      const WordTest& is_offered = {}) const;

  private:
    [[nodiscard]] std::vector<FoundTerm> look_up(const Node& node, const std::string& prefix);
    [[nodiscard]] std::vector<FoundTerm> words(const Node& node, const std::string& prefix);
    template <class Visit>
    void visit_words(const std::string& prefix, const std::string& begin, const Visit& visit) const;
    template <class Matches>
    [[nodiscard]] std::vector<FoundTerm> scan(const Node& node, const std::string& prefix,
                                              std::string_view origin,
                                              const Matches& matches) const;

    Xapian::Database database_;
    Lexicon lexicon_;
    std::map<std::string, std::vector<FoundTerm>> known_;
};

/// Whether `text` matches a pattern of literal characters, `*` and `?` (one character). Linear in
/// practice: one backtracking point.
[[nodiscard]] bool matches_wildcard(std::string_view pattern, std::string_view text);

} // namespace lacuna::searcher
