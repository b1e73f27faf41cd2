// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/make_plan.hpp"

#include "searcher/match/date_terms.hpp"
#include "searcher/match/filter_plans.hpp"
#include "searcher/match/logic_plans.hpp"
#include "searcher/match/positional_plan.hpp"
#include "searcher/match/value_terms.hpp"
#include "searcher/match/word_plan.hpp"
#include "searcher/match/word_terms.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::searcher {

namespace {

/// How much standing close together adds to words that all have to be there, as a share of their
/// own weight; tuned on the relevance collections, see docs/evaluation.md.
constexpr double closeness_share = 0.25;
constexpr unsigned closeness_slack = 6;

/// Whether a part of a query is looked for to rank what it finds.
enum class Scored : std::uint8_t { no, yes };

class PlanMaker {
  public:
    PlanMaker(const PlanSources& sources, const Node* without_bonus, Company company)
        : sources_(&sources), without_bonus_(without_bonus), company_(company) {}

    // Depth is bounded by that of the query (caps::depth).
    std::unique_ptr<Plan> plan(const Node& node, Scored scored) {
        switch (node.kind) {
        case NodeKind::everything:
            return everything();
        case NodeKind::nothing:
            return terms({});
        case NodeKind::word:
        case NodeKind::exact:
        case NodeKind::wildcard:
        case NodeKind::fuzzy:
        case NodeKind::regex:
            return word(node);
        case NodeKind::phrase:
        case NodeKind::near:
        case NodeKind::adjacent:
            return positional(node);
        case NodeKind::all_of:
            return all_of(node, scored);
        case NodeKind::any_of:
            return any_of(node, scored);
        case NodeKind::at_least:
            return at_least(node, scored);
        case NodeKind::one_of:
            return one_of(node, scored);
        case NodeKind::but_not:
            return but_not(node, scored);
        case NodeKind::and_maybe:
            return and_maybe(node, scored);
        case NodeKind::value:
            return terms(value_terms(all(), *node.field, node.text));
        case NodeKind::name:
            return name(node);
        case NodeKind::dates:
            return days(node);
        case NodeKind::has:
            return has(*node.field);
        case NodeKind::lacks:
            return lacks(*node.field);
        }
        return terms({});
    }

    /// Words where they stand close together.
    std::unique_ptr<Plan> close(const std::vector<const Node*>& words) {
        Node near;
        near.kind = NodeKind::near;
        near.distance = closeness_slack + 1;
        near.weight = closeness_share;
        for (const Node* const word : words) near.children.push_back(*word);
        return positional(near);
    }

  private:
    [[nodiscard]] PostingStore& store() const { return *sources_->store; }
    /// All collections that are searched together.
    [[nodiscard]] const Xapian::Database& all() const { return sources_->expander->database(); }
    [[nodiscard]] double all_articles() const { return store().database().get_doccount(); }

    [[nodiscard]] Worth worth(Xapian::doccount articles) const {
        return Worth(sources_->ranking->word(sources_->statistics, articles));
    }

    // What gives no scores.

    static PlanTraits filter(double most) { return {{}, 1, most, true, true}; }

    std::unique_ptr<Plan> everything() { return everything_plan(filter(all_articles()), store()); }

    [[nodiscard]] double articles_with(const std::vector<std::string>& terms) const {
        double articles = 0;
        for (const auto& term : terms) articles += store().database().get_termfreq(term);
        return articles;
    }

    std::unique_ptr<Plan> terms(std::vector<std::string> terms) {
        const double most = articles_with(terms);
        return terms_plan(filter(most), store(), std::move(terms));
    }

    std::unique_ptr<Plan> days(const Node& node) {
        if (!node.field) return terms(date_terms(all(), node.first, node.last));
        return days_plan(filter(all_articles()), store(), *node.field, {node.first, node.last});
    }

    std::unique_ptr<Plan> name(const Node& node) {
        auto whole = value_terms(all(), *node.field, node.text);
        const auto words = name_terms(*node.field, node.text);
        if (words.size() == 1) whole.push_back(words.front());
        if (words.size() < 2) return terms(std::move(whole));
        Plans ways;
        ways.push_back(terms(std::move(whole)));
        ways.push_back(words_in_order(words));
        const double most = ways[0]->traits().most + ways[1]->traits().most;
        return any_of_plan(filter(most), store(), std::move(ways));
    }

    std::unique_ptr<Plan> words_in_order(const std::vector<std::string>& words) {
        Pattern phrase;
        phrase.kind = Pattern::Kind::phrase;
        std::vector<PatternTerm> terms;
        for (const auto& word : words) {
            phrase.parts.push_back({Pattern::Kind::word, {word}, {}, 1, terms.size()});
            const auto articles = store().database().get_termfreq(word);
            terms.push_back({word, static_cast<double>(articles), worth(articles)});
        }
        PlanTraits traits = filter(articles_with({words.front()}));
        traits.is_certain = false;
        return positional_plan(std::move(traits), store(),
                               {std::move(phrase), std::move(terms), TextPart::all});
    }

    std::unique_ptr<Plan> has(FieldId id) {
        if (id == FieldId::date) return terms(date_terms(all(), {}, {}));
        if (id == FieldId::body || field(id).slot != no_slot)
            return slot_plan(filter(all_articles()), store(), id);
        return field_terms_plan(filter(all_articles()), store(), id);
    }

    std::unique_ptr<Plan> lacks(FieldId id) {
        Plans parts;
        parts.push_back(everything());
        parts.push_back(has(id));
        return but_not_plan(filter(all_articles()), store(), std::move(parts));
    }

    // Words.

    std::unique_ptr<WordPlan> word(const Node& node) {
        std::vector<Xapian::doccount> counts;
        for (const FoundTerm& found : found_terms(node, *sources_->expander))
            counts.push_back(found.articles);
        const auto expected = expected_articles(counts, sources_->statistics.articles);
        return std::make_unique<WordPlan>(
            PlanTraits{to_text(node), node.weight, articles_of(node, *sources_->expander), false,
                       true},
            store(), LookedFor{sought_terms(node, *sources_->expander, company_), part_of(node)},
            worth(expected));
    }

    std::unique_ptr<Plan> positional(const Node& node) {
        std::vector<PatternTerm> terms;
        Pattern pattern = pattern_of(node, terms);
        return positional_plan({to_text(node), node.weight, most_of(node), false, false}, store(),
                               {std::move(pattern), std::move(terms), part_of(first_word(node))});
    }

    /// All words of a pattern are of one field.
    static const Node& first_word(const Node& node) {
        const Node* first = &node;
        while (!first->children.empty()) first = &first->children.front();
        return *first;
    }

    static TextPart part_of(const Node& word) {
        return word.field == FieldId::body ? TextPart::body : TextPart::all;
    }

    Pattern pattern_of(const Node& node, std::vector<PatternTerm>& terms) {
        Pattern pattern;
        pattern.distance = node.distance;
        if (is_word(node)) {
            pattern.first_term = terms.size();
            pattern.terms = terms_of(node, *sources_->expander);
            const auto found = found_terms(node, *sources_->expander);
            for (std::size_t i = 0; i < found.size(); ++i)
                terms.push_back({pattern.terms[i], static_cast<double>(found[i].articles),
                                 worth(found[i].articles)});
            return pattern;
        }
        for (const Node& child : node.children) pattern.parts.push_back(pattern_of(child, terms));
        pattern.kind = node.kind == NodeKind::phrase     ? Pattern::Kind::phrase
                       : node.kind == NodeKind::near     ? Pattern::Kind::near
                       : node.kind == NodeKind::adjacent ? Pattern::Kind::adjacent
                                                         : Pattern::Kind::any;
        return pattern;
    }

    /// So many articles have the words of a pattern, or fewer.
    double most_of(const Node& node) {
        if (is_word(node)) return articles_of(node, *sources_->expander);
        double sum = 0;
        double least = all_articles();
        for (const Node& child : node.children) {
            const double most = most_of(child);
            sum += most;
            least = std::min(least, most);
        }
        return node.kind == NodeKind::any_of ? sum : least;
    }

    // Logic.

    Plans each(const Node& node, Scored scored) {
        Plans parts;
        for (const Node& child : node.children) parts.push_back(plan(child, scored));
        return parts;
    }

    static bool are_certain(const Plans& parts) {
        return std::all_of(parts.begin(), parts.end(),
                           [](const auto& part) { return part->traits().is_certain; });
    }

    static PlanTraits traits(const Node& node, double most, bool is_certain) {
        return {{}, node.weight, most, is_filter(node), is_certain};
    }

    static PlanTraits traits_of_sum(const Node& node, const Plans& parts) {
        double most = 0;
        for (const auto& part : parts) most += part->traits().most;
        return traits(node, most, are_certain(parts));
    }

    std::unique_ptr<Plan> any_of(const Node& node, Scored scored) {
        Plans parts = each(node, scored);
        PlanTraits traits = traits_of_sum(node, parts);
        return any_of_plan(std::move(traits), store(), std::move(parts));
    }

    std::unique_ptr<Plan> at_least(const Node& node, Scored scored) {
        Plans parts = each(node, scored);
        PlanTraits made = traits(node, traits_of_sum(node, parts).most, true);
        return at_least_plan(std::move(made), store(), std::move(parts), node.distance);
    }

    std::unique_ptr<Plan> one_of(const Node& node, Scored scored) {
        Plans parts = each(node, scored);
        PlanTraits traits = traits_of_sum(node, parts);
        return one_of_plan(std::move(traits), store(), std::move(parts));
    }

    std::unique_ptr<Plan> all_of(const Node& node, Scored scored) {
        Conjunction parts;
        double most = all_articles();
        bool is_certain = true;
        for (const Node& child : node.children) {
            if (is_word(child)) {
                parts.words.push_back(word(child));
                most = std::min(most, parts.words.back()->traits().most);
                continue;
            }
            parts.others.push_back(plan(child, scored));
            most = std::min(most, parts.others.back()->traits().most);
            is_certain = is_certain && parts.others.back()->traits().is_certain;
        }
        const auto words = near_words(node);
        if (scored == Scored::yes && &node != without_bonus_ && !words.empty())
            parts.bonus = close(words);
        return all_of_plan(traits(node, most, is_certain), store(), std::move(parts));
    }

    std::unique_ptr<Plan> but_not(const Node& node, Scored scored) {
        Plans parts;
        for (const Node& child : node.children)
            parts.push_back(plan(child, parts.empty() ? scored : Scored::no));
        PlanTraits made = traits(node, parts.front()->traits().most, are_certain(parts));
        return but_not_plan(std::move(made), store(), std::move(parts));
    }

    std::unique_ptr<Plan> and_maybe(const Node& node, Scored scored) {
        Plans parts = each(node, scored);
        const PlanTraits& first = parts.front()->traits();
        PlanTraits made = traits(node, first.most, first.is_certain);
        return and_maybe_plan(std::move(made), store(), std::move(parts));
    }

    const PlanSources* sources_;
    const Node* without_bonus_;
    Company company_; ///< of the words that rank
};

/// The share of a conjunction's score that is of some of its words, about.
double share_of(const std::vector<const Node*>& words, const Node& node) {
    const auto filters = std::count_if(node.children.begin(), node.children.end(), is_filter);
    return static_cast<double>(words.size()) /
           static_cast<double>(std::ssize(node.children) - filters);
}

} // namespace

std::unique_ptr<Plan> make_plan(const Node& query, const PlanSources& sources) {
    return PlanMaker(sources, conjunction(query), company_of(query)).plan(query, Scored::yes);
}

std::unique_ptr<Plan> without_versions(std::unique_ptr<Plan> plan, PostingStore& store) {
    const PlanTraits& known = plan->traits();
    PlanTraits traits{{}, 1, known.most, known.is_filter, known.is_certain};
    Plans parts;
    parts.push_back(std::move(plan));
    const double all = store.database().get_doccount();
    parts.push_back(versions_plan({{}, 1, all, true, true}, store));
    return but_not_plan(std::move(traits), store, std::move(parts));
}

CloseWords close_words(const Node& query, const PlanSources& sources) {
    const Node* const words_of = conjunction(query);
    if (words_of == nullptr) return {};
    const auto words = near_words(*words_of);
    if (words.empty()) return {};
    return {PlanMaker(sources, nullptr, Company::with_others).close(words),
            closeness_share * share_of(words, *words_of)};
}

} // namespace lacuna::searcher
