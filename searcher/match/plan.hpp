// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/document_set.hpp"
#include "searcher/match/match.hpp"
#include "searcher/match/postings.hpp"
#include "searcher/match/score_part.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::searcher {

/// How much is known of matches.
enum class Precision : std::uint8_t {
    /// Scores are those that the shortest article would have, and where words stand is not looked
    /// at: no match is missing, and none scores higher.
    bound,
    exact
};

/// Articles to which a search is restricted, all of them in the collection; null: all there are.
struct Within {
    const DocumentSet* set = nullptr;
    std::uint64_t count = 0;

    [[nodiscard]] bool has(Xapian::docid article) const {
        return set == nullptr || set->has(article);
    }
};

/// What is known of a part of a query before anything is looked for.
struct PlanTraits {
    std::string text; ///< of the part, in the query language
    double weight = 1;
    double most = 0;         ///< about so many articles match, or fewer
    bool is_filter = false;  ///< it gives no scores
    bool is_certain = false; ///< a bound is never of an article that does not match
};

/// A part of a query with its terms looked up once: finds the articles of one collection that
/// match, with what this part adds to their scores. Everything may throw Xapian::Error.
class Plan {
  public:
    Plan(PlanTraits traits, PostingStore& store) : traits_(std::move(traits)), store_(&store) {}
    virtual ~Plan() = default;
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

    [[nodiscard]] const PlanTraits& traits() const { return traits_; }
    [[nodiscard]] Xapian::docid last_article() const { return database().get_lastdocid(); }

    /// The articles that match, with their scores; of those in `within`, if that is given.
    [[nodiscard]] Matches matches(const Matches* within, Precision precision);
    /// Every article that matches.
    [[nodiscard]] DocumentSet set();
    /// Adds to `into` what matches and is within.
    virtual void add(const Within& within, DocumentSet& into) = 0;
    /// Which of the articles match, at least: remembered for when some of them are asked about
    /// again.
    [[nodiscard]] const DocumentSet& set_within(const Matches* articles);

    /// What makes up the score of an article that matches: the sum is its score.
    [[nodiscard]] std::vector<ScorePart> score_parts(Xapian::docid article);
    /// Takes up each term that is looked for.
    virtual void add_terms(std::set<std::string>& terms) const = 0;

  protected:
    /// As `matches`, without the weight. For what gives no scores this is not asked.
    [[nodiscard]] virtual Matches find(const Matches* within, Precision precision);
    /// Adds the parts of the score of an article, each `factor` times.
    virtual void add_score_parts(Xapian::docid article, double factor,
                                 std::vector<ScorePart>& parts);
    /// The same of a part of this one, with its weight, if the article matches it.
    static void add_score_parts_of(Plan& part, Xapian::docid article, double factor,
                                   std::vector<ScorePart>& parts);

    [[nodiscard]] PostingStore& store() const { return *store_; }
    [[nodiscard]] const Xapian::Database& database() const { return store_->database(); }
    [[nodiscard]] DocumentSet none() const { return DocumentSet(last_article()); }

  private:
    struct Known {
        std::optional<DocumentSet> asked; ///< nothing: all articles
        DocumentSet found;
    };
    [[nodiscard]] bool is_known(const Matches* articles) const;

    PlanTraits traits_;
    PostingStore* store_;
    std::optional<Known> known_;
};

} // namespace lacuna::searcher
