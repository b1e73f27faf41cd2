// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "common/fields.hpp"
#include "searcher/match/score_part.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// Bytes [begin, end) of a text that matched.
struct Mark {
    std::uint32_t begin;
    std::uint32_t end;

    friend bool operator==(const Mark&, const Mark&) = default;
};

/// Plain text with marks; passages are joined by " … ".
struct MarkedText {
    std::string text;
    std::vector<Mark> marks;
};

struct Hit {
    std::uint64_t rank = 0; ///< from 1, offset included
    std::string id;         ///< 16 hex digits
    double score = 0;
    Article article;
    MarkedText title;
    MarkedText snippet;                    ///< in the view full the whole body, line breaks and all
    FieldId snippet_field = FieldId::body; ///< the text that the snippet is of
    std::vector<ScorePart> parts;          ///< --explain: of the score, which is their sum
    std::string collection;                ///< its directory, when several are searched
};

struct Total {
    std::uint64_t estimate = 0;
    std::uint64_t lower = 0;
    std::uint64_t upper = 0;
    bool exact = true;
};

struct FacetCount {
    std::string value;
    std::uint64_t count = 0;
};

/// Values by falling count, then by name; `distinct` and `missing` are over all matches.
struct Facet {
    std::string name; ///< of the field, or "year", "month", "day" for dates
    std::vector<FacetCount> counts;
    std::uint64_t distinct = 0;
    std::uint64_t missing = 0; ///< matches without a value
};

/// A word that the query came to mean, and how many articles have it.
struct TermRow {
    std::string query_word;
    std::string term;
    std::uint64_t articles = 0;
    std::string origin; ///< "as typed", "inflection (en)", "wildcard", "fuzzy" …
    double weight = 1;  ///< what it counts beside the word as typed
};

/// A word that more of the articles found have than others in their language.
struct SignificantWord {
    std::string language;
    std::string word;           ///< as it is written
    std::uint64_t articles = 0; ///< of those found that were looked at
    std::uint64_t all = 0;      ///< of the collection
    double score = 0;           ///< log-likelihood ratio
};

/// One line of a concordance.
struct ConcordanceLine {
    std::string id;
    std::string title;
    std::string date;
    std::string left;
    std::string match;
    std::string right;
    std::string source;
};

/// Articles that lack these words of the query, as typed.
struct MissingWords {
    std::vector<std::string> words;
    std::uint64_t articles = 0;
};

/// What the articles found lack, where no article has all words.
struct Relaxation {
    std::vector<std::string> left_aside; ///< function words, as typed
    std::vector<MissingWords> missing;   ///< by falling number of articles
};

/// Everything a search found out; a view fills only its parts.
struct SearchResult {
    std::string query_id; ///< of --queries
    std::string query;
    std::string parsed;
    Total total;
    std::uint64_t offset = 0;
    std::uint64_t limit = 0;
    double took_ms = 0;
    std::vector<Hit> hits;
    std::vector<Facet> facets;
    std::vector<Facet> timeline; ///< one, its counts in the order of time
    std::vector<TermRow> terms;
    std::vector<SignificantWord> significant;
    std::vector<ConcordanceLine> lines;
    std::vector<std::string> explanation; ///< lines of --explain about the query
    std::string suggestion;               ///< another query that would find something
    std::vector<std::string> warnings;
    std::optional<Relaxation> relaxed; ///< if no article has all words
};

} // namespace lacuna::searcher
