// SPDX-License-Identifier: GPL-3.0-or-later
// A query as Xapian's own matcher would run it: what finds, weighs and orders on other ways is held
// against that. Phrases inside NEAR are not for it.
#pragma once

#include "searcher/match/bm25.hpp"
#include "searcher/match/date_terms.hpp"
#include "searcher/match/match.hpp"
#include "searcher/match/value_terms.hpp"
#include "searcher/match/word_terms.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace lacuna::searcher {

class XapianOracle {
  public:
    XapianOracle(const Xapian::Database& database, Expander& expander)
        : database_(&database), expander_(&expander) {}

    [[nodiscard]] Xapian::Query query(const Node& node) {
        later_ = conjunction(node);
        has_weights_ = false;
        company_ = company_of(node);
        return scaled(node, true);
    }

    /// Whether a form of a word in the last query counts less than another, which Xapian cannot.
    [[nodiscard]] bool has_weights() const { return has_weights_; }

    /// What matches, with its scores, in the order of numbers.
    [[nodiscard]] Matches matches(const Node& node) {
        Xapian::Enquire enquire(*database_);
        enquire.set_query(query(node));
        enquire.set_weighting_scheme(
            Xapian::BM25Weight(bm25::k1, 0, 1, bm25::b, bm25::least_length));
        Matches matches;
        const auto found = enquire.get_mset(0, database_->get_doccount());
        for (auto match = found.begin(); match != found.end(); ++match)
            matches.push_back({*match, match.get_weight()});
        std::sort(matches.begin(), matches.end(), [](const Match& left, const Match& right) {
            return left.article < right.article;
        });
        return matches;
    }

  private:
    using Query = Xapian::Query;

    Query scaled(const Node& node, bool is_scored) {
        Query made = unscaled(node, is_scored);
        if (node.weight == 1.0 || made.empty()) return made;
        return {Query::OP_SCALE_WEIGHT, made, node.weight};
    }

    Query unscaled(const Node& node, bool is_scored) {
        switch (node.kind) {
        case NodeKind::everything:
            return unweighted(Query::MatchAll);
        case NodeKind::nothing:
            return Query::MatchNothing;
        case NodeKind::phrase:
        case NodeKind::near:
        case NodeKind::adjacent:
            return positional(node);
        case NodeKind::all_of:
            return all_of(node, is_scored);
        case NodeKind::any_of:
            return joined(Query::OP_OR, node, is_scored);
        case NodeKind::one_of:
            return joined(Query::OP_XOR, node, is_scored);
        case NodeKind::but_not:
            return {Query::OP_AND_NOT, scaled(node.children.front(), is_scored), rest(node, false)};
        case NodeKind::and_maybe:
            if (!is_scored) return scaled(node.children.front(), false);
            return {Query::OP_AND_MAYBE, scaled(node.children.front(), true), rest(node, true)};
        case NodeKind::value:
        case NodeKind::name:
            return value(node);
        case NodeKind::dates:
            return unweighted(any_of(date_terms(*database_, node.first, node.last)));
        case NodeKind::has:
            return any_value(*node.field);
        case NodeKind::lacks:
            return {Query::OP_AND_NOT, unweighted(Query::MatchAll), any_value(*node.field)};
        default:
            return word(node);
        }
    }

    static Query unweighted(const Query& query) {
        return query.empty() ? query : Query(Query::OP_SCALE_WEIGHT, query, 0);
    }

    static Query any_of(const std::vector<std::string>& terms) {
        return {Query::OP_OR, terms.begin(), terms.end()};
    }

    Query word(const Node& node) {
        const auto terms = terms_of(node, *expander_);
        if (terms.size() == 1) return Query(terms.front());
        const auto sought = sought_terms(node, *expander_, company_);
        has_weights_ =
            has_weights_ || std::any_of(sought.begin(), sought.end(),
                                        [](const SoughtTerm& term) { return term.weight < 1; });
        return {Query::OP_SYNONYM, terms.begin(), terms.end()};
    }

    Query joined(Query::op operation, const Node& node, bool is_scored) {
        std::vector<Query> parts;
        for (const Node& child : node.children) parts.push_back(scaled(child, is_scored));
        return {operation, parts.begin(), parts.end()};
    }

    Query rest(const Node& node, bool is_scored) {
        std::vector<Query> others;
        for (std::size_t i = 1; i < node.children.size(); ++i)
            others.push_back(scaled(node.children[i], is_scored));
        return {Query::OP_OR, others.begin(), others.end()};
    }

    Query all_of(const Node& node, bool is_scored) {
        Query all = joined(Query::OP_AND, node, is_scored);
        const auto words = near_words(node);
        if (words.empty() || !is_scored || &node == later_) return all;
        std::vector<Query> parts;
        for (const Node* const word : words) parts.push_back(alternatives(*word));
        const Query near(Query::OP_NEAR, parts.begin(), parts.end(),
                         static_cast<Xapian::termcount>(parts.size()) + 6);
        return {Query::OP_AND_MAYBE, all, {Query::OP_SCALE_WEIGHT, near, 0.25}};
    }

    Query alternatives(const Node& node) {
        if (is_word(node)) return any_of(terms_of(node, *expander_));
        std::vector<Query> parts;
        for (const Node& child : node.children) parts.push_back(alternatives(child));
        return {Query::OP_OR, parts.begin(), parts.end()};
    }

    Query positional(const Node& node) {
        std::vector<Query> parts;
        for (const Node& child : node.children) parts.push_back(alternatives(child));
        const auto words = static_cast<Xapian::termcount>(parts.size());
        if (node.kind == NodeKind::phrase)
            return {Query::OP_PHRASE, parts.begin(), parts.end(), words};
        return {node.kind == NodeKind::near ? Query::OP_NEAR : Query::OP_PHRASE, parts.begin(),
                parts.end(), node.distance + words - 1};
    }

    Query value(const Node& node) {
        const Query whole = any_of(value_terms(*database_, *node.field, node.text));
        if (node.kind == NodeKind::value) return unweighted(whole);
        const auto words = name_terms(*node.field, node.text);
        return unweighted(whole | Query(Query::OP_PHRASE, words.begin(), words.end()));
    }

    Query any_value(FieldId id) {
        if (id == FieldId::date) return unweighted(any_of(date_terms(*database_, {}, {})));
        return unweighted({Query::OP_VALUE_GE, field(id).slot, std::string(1, '\x01')});
    }

    const Xapian::Database* database_;
    Expander* expander_;
    bool has_weights_ = false;
    Company company_ = Company::with_others;
    const Node* later_ = nullptr; ///< whose words are looked at after the match
};

} // namespace lacuna::searcher
