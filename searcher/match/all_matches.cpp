// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/all_matches.hpp"

#include "searcher/match/match_lists.hpp"
#include "searcher/match/matching_set.hpp"
#include "searcher/match/query_builder.hpp"
#include "searcher/match/ranking.hpp"
#include "searcher/match/word_terms.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Articles with a word, summed over the words of a query: each is 16 bytes, or twice that.
constexpr double most_articles = 8'000'000;

/// How many times the articles that are looked for may have a word, for it to be read whole.
constexpr double much_more = 16;

bool scores_higher(const Match& left, const Match& right) {
    return left.score > right.score || (left.score == right.score && left.article < right.article);
}

double articles_of_words(const Node& query, Expander& expander) {
    double articles = is_word(query) ? articles_of(query, expander) : 0;
    for (const Node& child : query.children) articles += articles_of_words(child, expander);
    return articles;
}

/// Whether no word is looked at where it stands, but for those of `later`.
bool needs_no_positions(const Node& query, const Node* later) {
    if (is_positional(query)) return false;
    if (query.kind == NodeKind::all_of && &query != later && !near_words(query).empty())
        return false;
    return std::all_of(query.children.begin(), query.children.end(),
                       [&](const Node& child) { return needs_no_positions(child, later); });
}

/// What is taken for the length of an article that is weighed.
enum class Length : std::uint8_t { shortest, exact };

} // namespace

/// Walks a query. Depth is bounded by that of the query (caps::depth).
class AllMatches::Evaluator {
  public:
    explicit Evaluator(const WordIndex& index) : index_(index) {}

    /// What matches, of `within` if that is given.
    Matches matches(const Node& node, const Matches* within, Length length) {
        if (within != nullptr && within->empty()) return {};
        Matches found = unscaled(node, within, length);
        if (node.weight != 1.0)
            for (Match& match : found) match.score *= node.weight;
        return found;
    }

    /// What is found where scores do not matter. It is looked for once, where it is first asked
    /// for: after that it must not be asked for elsewhere.
    const DocumentSet& documents(const Node& node, const Matches* within) {
        const auto known = documents_.find(&node);
        if (known != documents_.end()) return known->second;
        const auto& database = *index_.database;
        const auto query = build_query(node, database, *index_.expander).query;
        if (within == nullptr)
            return documents_.emplace(&node, matching_documents(query, database)).first->second;
        const DocumentSet set = set_of(*within, database.get_lastdocid());
        return documents_.emplace(&node, matching_documents(query, database, &set)).first->second;
    }

    void forget_documents() { documents_.clear(); }

  private:
    struct Word {
        std::vector<std::string> terms;
        double articles; ///< that have one of them, at most
        WordWeight weight;
        std::array<double, 16> bounds; ///< `weight.at_most` of small counts

        [[nodiscard]] double at_most(Xapian::termcount count) const {
            return count < bounds.size() ? bounds[count] : weight.at_most(count);
        }
    };
    using SharedPostings = std::shared_ptr<const Postings>;

    Matches unscaled(const Node& node, const Matches* within, Length length) {
        if (is_word(node)) return word(node, within, length);
        if (is_filter(node)) return filter(node, within);
        switch (node.kind) {
        case NodeKind::all_of:
            return all_of(node, within, length);
        case NodeKind::any_of:
            return united(each_of(node, within, length));
        case NodeKind::one_of:
            return one_of(node, within, length);
        case NodeKind::but_not:
            return but_not(node, within, length);
        case NodeKind::and_maybe:
            return and_maybe(node, within, length);
        default:
            return {};
        }
    }

    const Word& word_of(const Node& node) {
        const auto known = words_.find(&node);
        if (known != words_.end()) return known->second;
        std::vector<Xapian::doccount> counts;
        double articles = 0;
        for (const FoundTerm& found : found_terms(node, *index_.expander)) {
            counts.push_back(found.articles);
            articles += found.articles;
        }
        const auto expected = expected_articles(counts, index_.database->get_doccount());
        Word word{
            terms_of(node, *index_.expander), articles, WordWeight(*index_.database, expected), {}};
        for (Xapian::termcount count = 0; count < word.bounds.size(); ++count)
            word.bounds[count] = word.weight.at_most(count);
        return words_.emplace(&node, std::move(word)).first->second;
    }

    [[nodiscard]] SharedPostings postings_of(const Word& word, const Matches* within) const {
        const bool is_read_whole =
            within == nullptr || word.articles <= much_more * static_cast<double>(within->size());
        if (is_read_whole) return index_.postings->read(word.terms);
        if (auto known = index_.postings->find(word.terms)) return known;
        return std::make_shared<const Postings>(index_.postings->read_within(word.terms, *within));
    }

    void add_word(Matches& matches, const Word& word, const Postings& postings, double factor,
                  Length length) const {
        ArticleLengths& lengths = index_.postings->lengths();
        for_each_common(matches, postings, [&](Match& match, const Posting& posting) {
            const double score =
                length == Length::shortest
                    ? word.at_most(posting.count)
                    : word.weight.in_article(posting.count, lengths.of(posting.article));
            match.score += factor * score;
        });
    }

    Matches word(const Node& node, const Matches* within, Length length) {
        const Word& word = word_of(node);
        const auto postings = postings_of(word, within);
        Matches found = within == nullptr ? matches_of(*postings) : common(*within, *postings);
        add_word(found, word, *postings, 1, length);
        return found;
    }

    /// The words of a conjunction, the rarest first.
    std::vector<const Node*> words_of(const Node& node) {
        std::vector<const Node*> words;
        for (const Node& child : node.children)
            if (is_word(child)) words.push_back(&child);
        std::stable_sort(words.begin(), words.end(), [&](const Node* left, const Node* right) {
            return word_of(*left).articles < word_of(*right).articles;
        });
        return words;
    }

    /// The words first, then the other parts, each only where those before it are. Words are
    /// weighed last, when it is known in which articles.
    Matches all_of(const Node& node, const Matches* within, Length length) {
        Matches found;
        const auto words = words_of(node);
        std::vector<SharedPostings> postings;
        for (const Node* const child : words) {
            postings.push_back(postings_of(word_of(*child), within));
            found = within == nullptr ? matches_of(*postings.back())
                                      : common(*within, *postings.back());
            within = &found;
        }
        for (const Node& child : node.children) {
            if (is_word(child)) continue;
            Matches narrowed = matches(child, within, length);
            if (within == &found) add_scores(narrowed, found);
            found = std::move(narrowed);
            within = &found;
        }
        for (std::size_t i = 0; i < words.size(); ++i)
            add_word(found, word_of(*words[i]), *postings[i], words[i]->weight, length);
        return found;
    }

    Matches filter(const Node& node, const Matches* within) {
        const DocumentSet& set = documents(node, within);
        return within == nullptr ? matches_of(set) : common(*within, set);
    }

    std::vector<Matches> each_of(const Node& node, const Matches* within, Length length) {
        std::vector<Matches> all;
        for (const Node& child : node.children) all.push_back(matches(child, within, length));
        return all;
    }

    /// What an odd number of the parts has.
    Matches one_of(const Node& node, const Matches* within, Length length) {
        auto parts = each_of(node, within, length);
        const auto last = index_.database->get_lastdocid();
        DocumentSet odd(last);
        for (const Matches& part : parts) odd ^= set_of(part, last);
        Matches found = united(std::move(parts));
        std::erase_if(found, [&](const Match& match) { return !odd.has(match.article); });
        return found;
    }

    Matches but_not(const Node& node, const Matches* within, Length length) {
        Matches found = matches(node.children.front(), within, length);
        for (std::size_t i = 1; i < node.children.size(); ++i) {
            const DocumentSet& excluded = documents(node.children[i], &found);
            std::erase_if(found, [&](const Match& match) { return excluded.has(match.article); });
        }
        return found;
    }

    Matches and_maybe(const Node& node, const Matches* within, Length length) {
        Matches found = matches(node.children.front(), within, length);
        for (std::size_t i = 1; i < node.children.size(); ++i)
            add_scores(found, matches(node.children[i], &found, length));
        return found;
    }

    WordIndex index_;
    std::map<const Node*, Word> words_;
    std::map<const Node*, DocumentSet> documents_;
};

bool AllMatches::can_answer(const Node& query, const Node* later, const WordIndex& index) {
    return can_hold_sets(*index.database) && needs_no_positions(query, later) &&
           articles_of_words(query, *index.expander) <= most_articles;
}

AllMatches::AllMatches(const Node& query, const WordIndex& index, Ranks ranks)
    : query_(&query), database_(index.database), evaluator_(std::make_unique<Evaluator>(index)),
      is_everything_(query.kind == NodeKind::everything) {
    if (is_everything_) return;
    if (ranks == Ranks::yes)
        found_ = evaluator_->matches(query, nullptr, Length::shortest);
    else
        documents_ = evaluator_->documents(query, nullptr);
}

AllMatches::~AllMatches() = default;

std::size_t AllMatches::size() const {
    if (is_everything_) return database_->get_doccount();
    return documents_ ? documents_->count() : found_.size();
}

DocumentSet AllMatches::documents() const {
    if (is_everything_) return matching_documents(Xapian::Query::MatchAll, *database_);
    return documents_ ? *documents_ : set_of(found_, database_->get_lastdocid());
}

Matches AllMatches::with_scores(Matches some) {
    if (is_filter(*query_)) return some;
    // Where they are not to be ranked, nothing was looked for in all of them.
    if (documents_) evaluator_->forget_documents();
    return evaluator_->matches(*query_, &some, Length::exact);
}

Matches AllMatches::scored() {
    return with_scores(is_everything_ || documents_ ? matches_of(documents()) : found_);
}

Matches AllMatches::scored(const std::vector<Xapian::docid>& articles) {
    return with_scores(matches_of(articles));
}

Matches AllMatches::weighed(Matches some, std::size_t most) {
    const auto comes_before = [](const Match& left, const Match& right) {
        return left.article < right.article;
    };
    if (!std::is_sorted(some.begin(), some.end(), comes_before))
        std::sort(some.begin(), some.end(), comes_before);
    Matches exact = evaluator_->matches(*query_, &some, Length::exact);
    if (exact.size() < some.size())
        throw Xapian::DatabaseCorruptError("lists of articles contradict each other");
    const auto end = exact.begin() + static_cast<std::ptrdiff_t>(std::min(most, exact.size()));
    std::partial_sort(exact.begin(), end, exact.end(), scores_higher);
    exact.erase(end, exact.end());
    return exact;
}

/// Those that may score highest are weighed first: what they reach, others must be able to reach.
Matches AllMatches::candidates(std::size_t wanted, double share, std::size_t most) {
    // More than a bound can differ from what it bounds by rounding.
    constexpr double rounding = 1 + 1e-12;
    const std::size_t likely = 2 * most;
    if (found_.size() / 2 <= likely) return found_;
    Matches some = found_;
    const auto end = some.begin() + static_cast<std::ptrdiff_t>(likely);
    std::nth_element(some.begin(), end, some.end(), scores_higher);
    const Matches first = weighed({some.begin(), end}, most);
    const double least =
        std::max(first[most - 1].score, first[wanted - 1].score / (1 + share)) / rounding;
    some.clear();
    std::copy_if(found_.begin(), found_.end(), std::back_inserter(some),
                 [&](const Match& match) { return match.score >= least; });
    return some;
}

Matches AllMatches::best(std::size_t wanted, double share, std::size_t most) {
    if (wanted == 0) return {};
    Matches best = weighed(candidates(wanted, share, most), most);
    if (best.size() <= wanted) return best;
    const double least = best[wanted - 1].score / (1 + share);
    const auto end = std::find_if(best.begin() + static_cast<std::ptrdiff_t>(wanted), best.end(),
                                  [&](const Match& match) { return match.score < least; });
    best.erase(end, best.end());
    return best;
}

} // namespace lacuna::searcher
