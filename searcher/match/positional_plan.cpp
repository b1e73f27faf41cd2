// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/positional_plan.hpp"

#include "searcher/match/match_lists.hpp"
#include "searcher/match/xapian_positions.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Where a term stands in articles, which are asked about in their order.
class TermPlaces {
  public:
    TermPlaces(const std::string& term, const Postings& postings, TextPart part)
        : term_(&term), next_(postings.begin()), end_(postings.end()), part_(part) {}

    /// Valid until the next one is asked about.
    [[nodiscard]] std::span<const Xapian::termpos> in_article(Xapian::docid article,
                                                              const Xapian::Database& database) {
        places_.clear();
        next_ = first_from(next_, end_, article);
        if (next_ == end_ || next_->article != article) return {};
        const auto end = database.positionlist_end(article, *term_);
        for (auto at = database.positionlist_begin(article, *term_); at != end; ++at)
            places_.push_back(*at);
        if (part_ == TextPart::body) places_ = in_body(places_, article, *term_, database);
        return places_;
    }

  private:
    const std::string* term_;
    Postings::const_iterator next_;
    Postings::const_iterator end_;
    TextPart part_;
    std::vector<Xapian::termpos> places_;
};

/// The postings of a pattern's terms, each read when it is first needed, and what they tell of
/// articles without a look at where words stand.
class PatternPostings {
  public:
    PatternPostings(const std::vector<PatternTerm>& terms, PostingStore& store)
        : terms_(&terms), store_(&store), postings_(terms.size()) {}

    // Depth is bounded by that of the query (caps::depth).

    /// Articles with all words that the pattern needs.
    Matches candidates(const Pattern& pattern, const Matches* within) {
        switch (pattern.kind) {
        case Pattern::Kind::word:
            return articles_of_word(pattern, within);
        case Pattern::Kind::any:
            return articles_of_any(pattern, within);
        case Pattern::Kind::phrase:
        case Pattern::Kind::near:
        case Pattern::Kind::adjacent:
            return articles_of_all(pattern, within);
        }
        return {};
    }

    /// Adds what the terms are worth in articles that were candidates of the pattern.
    void add_scores(const Pattern& pattern, Matches& found, const Worth::Adding& how) {
        for (std::size_t i = 0; i < pattern.terms.size(); ++i) {
            const std::size_t number = pattern.first_term + i;
            (*terms_)[number].worth.add_to(found, *postings_[number], how);
        }
        for (const Pattern& part : pattern.parts) {
            if (pattern.kind != Pattern::Kind::any || part.kind == Pattern::Kind::word) {
                add_scores(part, found, how);
                continue;
            }
            // A way that an article does not have whole adds nothing there.
            Matches way = candidates(part, &found);
            add_scores(part, way, how);
            searcher::add_scores(found, way);
        }
    }

    /// Those candidates in which the pattern is.
    [[nodiscard]] Matches with_pattern(const Pattern& pattern, const Matches& candidates,
                                       TextPart part) const {
        std::vector<TermPlaces> terms;
        for (std::size_t i = 0; i < terms_->size(); ++i)
            terms.emplace_back((*terms_)[i].term, list(postings_[i]), part);
        TermPositions positions(terms.size());
        Matches found;
        for (const Match& match : candidates) {
            for (std::size_t i = 0; i < terms.size(); ++i)
                positions[i] = terms[i].in_article(match.article, store_->database());
            if (is_in_article(pattern, positions)) found.push_back(match);
        }
        return found;
    }

  private:
    static const Postings& list(const SharedPostings& postings) {
        static const Postings none;
        return postings ? *postings : none;
    }

    Matches articles_of_word(const Pattern& word, const Matches* within) {
        std::vector<Matches> each;
        for (std::size_t i = 0; i < word.terms.size(); ++i) {
            const std::size_t number = word.first_term + i;
            SharedPostings& postings = postings_[number];
            if (!postings)
                postings = store_->read({word.terms[i]}, (*terms_)[number].articles, within);
            each.push_back(within == nullptr ? matches_of(*postings) : common(*within, *postings));
        }
        return united(std::move(each));
    }

    Matches articles_of_any(const Pattern& pattern, const Matches* within) {
        std::vector<Matches> each;
        for (const Pattern& part : pattern.parts) each.push_back(candidates(part, within));
        return united(std::move(each));
    }

    Matches articles_of_all(const Pattern& pattern, const Matches* within) {
        if (pattern.parts.empty()) return {};
        std::vector<const Pattern*> rarest_first;
        for (const Pattern& part : pattern.parts) rarest_first.push_back(&part);
        std::stable_sort(
            rarest_first.begin(), rarest_first.end(),
            [&](const Pattern* left, const Pattern* right) { return most(*left) < most(*right); });
        Matches found;
        for (const Pattern* const part : rarest_first) {
            found = candidates(*part, within);
            within = &found;
            if (found.empty()) break;
        }
        return found;
    }

    [[nodiscard]] double most(const Pattern& pattern) const {
        double sum = 0;
        for (std::size_t i = 0; i < pattern.terms.size(); ++i)
            sum += (*terms_)[pattern.first_term + i].articles;
        double least = 0;
        for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
            const double part = most(pattern.parts[i]);
            sum += part;
            least = i == 0 ? part : std::min(least, part);
        }
        return pattern.kind == Pattern::Kind::any || pattern.parts.empty() ? sum : least;
    }

    const std::vector<PatternTerm>* terms_;
    PostingStore* store_;
    std::vector<SharedPostings> postings_;
};

class PositionalPlan final : public Plan {
  public:
    PositionalPlan(PlanTraits traits, PostingStore& store, PlacedWords words)
        : Plan(std::move(traits), store), words_(std::move(words)),
          query_(xapian_query(words_.pattern)) {}

    void add(const Within& within, DocumentSet& into) override {
        Matches open;
        if (within.set != nullptr) open = matches_of(*within.set);
        std::erase_if(open, [&](const Match& match) { return into.has(match.article); });
        PatternPostings postings(words_.terms, store());
        for (const Match& match : found_in(within.set == nullptr ? nullptr : &open, postings))
            into.insert(match.article);
    }

    void add_terms(std::set<std::string>& terms) const override {
        for (const PatternTerm& term : words_.terms) terms.insert(term.term);
    }

  protected:
    Matches find(const Matches* within, Precision precision) override {
        PatternPostings postings(words_.terms, store());
        Matches found = precision == Precision::exact ? found_in(within, postings)
                                                      : postings.candidates(words_.pattern, within);
        if (!found.empty())
            postings.add_scores(words_.pattern, found, {&store().lengths(), 1, precision});
        return found;
    }

  private:
    /// The articles within in which the pattern is; after that all postings are read.
    [[nodiscard]] Matches found_in(const Matches* within, PatternPostings& postings) const {
        Matches found;
        if (query_) {
            const Matches placed = matched_by_xapian(*query_, within, database());
            found = postings.candidates(words_.pattern, &placed);
            if (words_.part == TextPart::all) return found;
        } else {
            found = postings.candidates(words_.pattern, within);
        }
        return postings.with_pattern(words_.pattern, found, words_.part);
    }

    PlacedWords words_;
    std::optional<Xapian::Query> query_; ///< unless Xapian has none for it
};

} // namespace

std::unique_ptr<Plan> positional_plan(PlanTraits traits, PostingStore& store, PlacedWords words) {
    return std::make_unique<PositionalPlan>(std::move(traits), store, std::move(words));
}

} // namespace lacuna::searcher
