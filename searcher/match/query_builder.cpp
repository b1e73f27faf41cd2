// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/query_builder.hpp"

#include "searcher/match/date_query.hpp"
#include "searcher/match/positional_source.hpp"
#include "searcher/match/value_query.hpp"
#include "searcher/match/word_terms.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lacuna::searcher {

namespace {

using Xapian::Query;

/// How much standing close together adds to words that all have to be there, as a share of their
/// own weight; tuned on the relevance collections, see docs/evaluation.md.
constexpr double nearness_share = 0.25;
constexpr unsigned nearness_slack = 6;

bool is_marked_in_body(const std::optional<FieldId>& id) { return !id || *id == FieldId::body; }
bool is_marked_in_title(const std::optional<FieldId>& id) { return !id || *id == FieldId::title; }

enum class Marks : unsigned char { wanted, none };

class Builder {
  public:
    Builder(const Xapian::Database& database, Expander& expander)
        : database_(&database), expander_(&expander) {}

    BuiltQuery build(const Node& root, Nearness nearness) {
        if (nearness == Nearness::after_match) looked_at_later_ = conjunction(root);
        built_.query = query_of(root, Marks::wanted);
        built_.ranks = !is_filter(root);
        return std::move(built_);
    }

  private:
    // Depth is bounded by that of the query (caps::depth).
    Query query_of(const Node& node, Marks marks) {
        Query query = unscaled(node, marks);
        if (node.weight == 1.0 || query.empty()) return query;
        return {Query::OP_SCALE_WEIGHT, query, node.weight};
    }

    Query unscaled(const Node& node, Marks marks) {
        switch (node.kind) {
        case NodeKind::everything:
            return {Query::OP_SCALE_WEIGHT, Query::MatchAll, 0};
        case NodeKind::nothing:
            return Query::MatchNothing;
        case NodeKind::word:
        case NodeKind::exact:
        case NodeKind::wildcard:
        case NodeKind::fuzzy:
        case NodeKind::regex:
            return word(node, marks);
        case NodeKind::phrase:
        case NodeKind::near:
        case NodeKind::adjacent:
            return positional(node, marks);
        case NodeKind::all_of:
            return all_of(node, marks);
        case NodeKind::any_of:
            return combined(Query::OP_OR, node, marks);
        case NodeKind::one_of:
            return combined(Query::OP_XOR, node, marks);
        case NodeKind::but_not:
            return but_not(node, marks);
        case NodeKind::and_maybe:
            return and_maybe(node, marks);
        case NodeKind::value:
            return value_query(*database_, *node.field, node.text);
        case NodeKind::dates:
            return {Query::OP_SCALE_WEIGHT, date_query(*database_, node.first, node.last), 0};
        case NodeKind::has:
            return any_value_query(*database_, *node.field);
        case NodeKind::lacks:
            return {Query::OP_AND_NOT,
                    {Query::OP_SCALE_WEIGHT, Query::MatchAll, 0},
                    any_value_query(*database_, *node.field)};
        }
        return Query::MatchNothing;
    }

    Query combined(Query::op operation, const Node& node, Marks marks) {
        std::vector<Query> parts;
        for (const Node& child : node.children) parts.push_back(query_of(child, marks));
        return {operation, parts.begin(), parts.end()};
    }

    Query all_of(const Node& node, Marks marks) {
        Query all = combined(Query::OP_AND, node, marks);
        const auto words = near_words(node);
        // What is excluded has no weight; there Xapian 1.4 would take AND_MAYBE for AND at times.
        if (words.empty() || marks == Marks::none) return all;
        if (&node == looked_at_later_) {
            built_.close_words = {nearness(words), nearness_share * share_of(words, node)};
            return all;
        }
        return {
            Query::OP_AND_MAYBE, all, {Query::OP_SCALE_WEIGHT, nearness(words), nearness_share}};
    }

    /// The share of a conjunction's score that is of some of its words, about.
    static double share_of(const std::vector<const Node*>& words, const Node& node) {
        const auto filters = std::count_if(node.children.begin(), node.children.end(), is_filter);
        return static_cast<double>(words.size()) /
               static_cast<double>(std::ssize(node.children) - filters);
    }

    Query but_not(const Node& node, Marks marks) {
        std::vector<Query> others;
        for (std::size_t i = 1; i < node.children.size(); ++i)
            others.push_back(query_of(node.children[i], Marks::none));
        return {Query::OP_AND_NOT, query_of(node.children.front(), marks),
                Query(Query::OP_OR, others.begin(), others.end())};
    }

    Query and_maybe(const Node& node, Marks marks) {
        if (marks == Marks::none) return query_of(node.children.front(), marks);
        std::vector<Query> others;
        for (std::size_t i = 1; i < node.children.size(); ++i)
            others.push_back(query_of(node.children[i], marks));
        return {Query::OP_AND_MAYBE, query_of(node.children.front(), marks),
                Query(Query::OP_OR, others.begin(), others.end())};
    }

    /// Words where they stand close together.
    Query nearness(const std::vector<const Node*>& words) {
        std::vector<Query> parts;
        parts.reserve(words.size());
        for (const Node* const word : words) parts.push_back(any_of_terms(*word));
        const auto window = static_cast<Xapian::termcount>(words.size() + nearness_slack);
        return {Query::OP_NEAR, parts.begin(), parts.end(), window};
    }

    /// A term that is in no article, so that the query can be shown and finds nothing. The text of
    /// a pattern could be a term that it does not match.
    static Query missing(const Node& node) {
        if (!is_plain_word(node)) return Query::MatchNothing;
        return {prefixes_of(node.field).front() + node.text};
    }

    /// Inside proximity Xapian takes no synonyms, but alternatives.
    Query any_of_terms(const Node& node) {
        const auto terms = terms_of(node, *expander_);
        if (terms.empty()) return missing(node);
        return {Query::OP_OR, terms.begin(), terms.end()};
    }

    Query word(const Node& node, Marks marks) {
        const auto terms = terms_of(node, *expander_);
        if (marks == Marks::wanted) note_word(node);
        if (terms.empty()) return missing(node);
        if (terms.size() == 1) return {terms.front()};
        return {Query::OP_SYNONYM, terms.begin(), terms.end()};
    }

    Query positional(const Node& node, Marks marks) {
        if (marks == Marks::wanted) note_group(node);
        if (!holds_positional(node)) return plain_positional(node);
        std::vector<Query> words;
        add_candidates(node, words);
        const Query candidates(Query::OP_AND, words.begin(), words.end());
        return {Query::OP_AND, candidates, positional_query(candidates, pattern_of(node))};
    }

    Query plain_positional(const Node& node) {
        std::vector<Query> parts;
        for (const Node& child : node.children) parts.push_back(alternatives(child));
        const auto words = static_cast<Xapian::termcount>(parts.size());
        switch (node.kind) {
        case NodeKind::near:
            return {Query::OP_NEAR, parts.begin(), parts.end(), node.distance + words - 1};
        case NodeKind::adjacent:
            return {Query::OP_PHRASE, parts.begin(), parts.end(), node.distance + words - 1};
        default:
            return {Query::OP_PHRASE, parts.begin(), parts.end(), words};
        }
    }

    /// A word or a group of words inside proximity.
    Query alternatives(const Node& node) {
        if (is_word(node)) return any_of_terms(node);
        std::vector<Query> parts;
        for (const Node& child : node.children) parts.push_back(alternatives(child));
        return {Query::OP_OR, parts.begin(), parts.end()};
    }

    /// What every article that a pattern is found in must have.
    void add_candidates(const Node& node, std::vector<Query>& words) {
        if (is_word(node)) {
            words.push_back(any_of_terms(node));
            return;
        }
        if (node.kind != NodeKind::any_of) {
            for (const Node& child : node.children) add_candidates(child, words);
            return;
        }
        std::vector<Query> ways;
        for (const Node& child : node.children) {
            std::vector<Query> way;
            add_candidates(child, way);
            ways.emplace_back(Query::OP_AND, way.begin(), way.end());
        }
        words.emplace_back(Query::OP_OR, ways.begin(), ways.end());
    }

    Pattern pattern_of(const Node& node) {
        Pattern pattern;
        pattern.distance = node.distance;
        if (is_word(node)) {
            pattern.terms = terms_of(node, *expander_);
            return pattern;
        }
        for (const Node& child : node.children) pattern.parts.push_back(pattern_of(child));
        pattern.kind = node.kind == NodeKind::phrase     ? Pattern::Kind::phrase
                       : node.kind == NodeKind::near     ? Pattern::Kind::near
                       : node.kind == NodeKind::adjacent ? Pattern::Kind::adjacent
                                                         : Pattern::Kind::any;
        return pattern;
    }

    // What snippets mark.

    WantedWord wanted_word(const std::vector<const Node*>& nodes) {
        WantedWord wanted;
        double articles = 0;
        for (const Node* const node : nodes)
            for (const FoundTerm& found : found_terms(*node, *expander_)) {
                wanted.terms.push_back(found.term);
                articles += found.articles;
            }
        const double all = database_->get_doccount();
        wanted.weight = std::log(1 + all / (articles + 1));
        return wanted;
    }

    void note_rows(const Node& node) {
        const auto terms = found_terms(node, *expander_);
        if (terms.empty() && is_plain_word(node)) built_.unknown_words.push_back(node.text);
        for (const FoundTerm& found : terms)
            built_.terms.push_back({to_text(node), found.term, found.articles, found.origin});
        if (terms.empty()) built_.terms.push_back({to_text(node), node.text, 0, "in no article"});
    }

    std::size_t add_word(Wanted& wanted, const std::vector<const Node*>& nodes,
                         bool only_in_group) {
        wanted.words.push_back(wanted_word(nodes));
        wanted.only_in_group.push_back(only_in_group);
        return wanted.words.size() - 1;
    }

    void note_word(const Node& node) {
        note_rows(node);
        if (is_marked_in_body(node.field)) add_word(built_.in_body, {&node}, false);
        if (is_marked_in_title(node.field)) add_word(built_.in_title, {&node}, false);
    }

    static void gather_words(const Node& node, std::vector<const Node*>& words) {
        if (is_word(node)) words.push_back(&node);
        for (const Node& child : node.children) gather_words(child, words);
    }

    void note_group(const Node& node) {
        std::vector<const Node*> words;
        gather_words(node, words);
        for (const Node* const word : words) note_rows(*word);
        if (words.empty()) return;
        if (is_marked_in_body(words.front()->field)) add_group(built_.in_body, node);
        if (is_marked_in_title(words.front()->field)) add_group(built_.in_title, node);
    }

    void add_group(Wanted& wanted, const Node& node) {
        WantedGroup group;
        group.ordered = node.kind != NodeKind::near;
        for (const Node& child : node.children) {
            if (child.kind == NodeKind::phrase) {
                // A phrase within nearness: its words one after the other are part of the window.
                for (const Node& word : child.children) add_member(wanted, group, word);
                continue;
            }
            add_member(wanted, group, child);
        }
        const auto words = static_cast<unsigned>(group.words.size());
        group.window = node.kind == NodeKind::phrase ? words : node.distance + words - 1;
        wanted.groups.push_back(std::move(group));
    }

    void add_member(Wanted& wanted, WantedGroup& group, const Node& node) {
        std::vector<const Node*> words;
        gather_words(node, words);
        if (!words.empty()) group.words.push_back(add_word(wanted, words, true));
    }

    const Xapian::Database* database_;
    Expander* expander_;
    const Node* looked_at_later_ = nullptr; ///< whose words are left for after the match
    BuiltQuery built_;
};

} // namespace

BuiltQuery build_query(const Node& root, const Xapian::Database& database, Expander& expander,
                       Nearness nearness) {
    return Builder(database, expander).build(root, nearness);
}

} // namespace lacuna::searcher
