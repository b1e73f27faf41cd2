// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/document_set.hpp"
#include "searcher/match/expansion.hpp"
#include "searcher/match/match.hpp"
#include "searcher/match/postings.hpp"
#include "searcher/query/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace lacuna::searcher {

/// Where a query is asked: one collection, what its words mean, and their postings.
struct WordIndex {
    const Xapian::Database* database;
    Expander* expander;
    PostingStore* postings;
};

/// Every article that a query of words, logic and filters finds, from whole lists of postings, with
/// the scores that `ranking` gives (synonyms as OP_SYNONYM, for all but the last bit). What a score
/// can be at most is known without the length of the article; lengths are read of those only that
/// can come first.
class AllMatches {
  public:
    /// Whether the query can be answered so. Phrases and nearness, but for that of `later`, words
    /// of too many articles, and collections whose numbers are nearly all unused are not for this.
    [[nodiscard]] static bool can_answer(const Node& query, const Node* later,
                                         const WordIndex& index);

    enum class Ranks : std::uint8_t { no, yes };

    /// Finds them. `query` must outlive this, and can_answer() it. Throws Xapian::Error.
    AllMatches(const Node& query, const WordIndex& index, Ranks ranks = Ranks::yes);
    ~AllMatches();
    AllMatches(const AllMatches&) = delete;
    AllMatches& operator=(const AllMatches&) = delete;

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool is_everything() const { return is_everything_; }
    [[nodiscard]] DocumentSet documents() const;
    /// The first `wanted` by score, then by number, the best first. Like the next, only of what
    /// ranks, and not of everything, which has no scores.
    [[nodiscard]] Matches best(std::size_t wanted) { return best(wanted, 0, wanted); }
    /// After them, up to `most` in all, those that would be among them if their scores, and no
    /// others, rose by this share.
    [[nodiscard]] Matches best(std::size_t wanted, double share, std::size_t most);
    // `articles`, which are in order and among them, or all of them, with their scores.
    [[nodiscard]] Matches scored(const std::vector<Xapian::docid>& articles);
    [[nodiscard]] Matches scored();

  private:
    class Evaluator;

    [[nodiscard]] Matches with_scores(Matches some);
    /// Those of the matches that can be among the best, in order.
    [[nodiscard]] Matches candidates(std::size_t wanted, double share, std::size_t most);
    /// The first `most` of some of the matches, by their scores.
    [[nodiscard]] Matches weighed(Matches some, std::size_t most);

    const Node* query_;
    const Xapian::Database* database_;
    std::unique_ptr<Evaluator> evaluator_;
    bool is_everything_;
    Matches found_; ///< with what the scores can be at most; if they are to be ranked
    std::optional<DocumentSet> documents_; ///< else, and if they are not everything
};

} // namespace lacuna::searcher
