// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/telling.hpp"

#include "searcher/match/word_terms.hpp"
#include "searcher/query/equivalents.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

// Depth of all that follows is bounded by that of the query (caps::depth).

std::size_t count_words(const Node& node) {
    if (is_word(node) || has_equivalents(node)) return 1;
    std::size_t words = 0;
    for (const Node& child : node.children) words += count_words(child);
    return words;
}

bool can_lose_parts(const Node& node) {
    return node.kind == NodeKind::all_of || node.kind == NodeKind::any_of;
}

bool can_be_lost(const Node& node) { return is_word(node) || node.kind == NodeKind::phrase; }

/// A word or phrase that can be left out.
struct LosablePart {
    const Node* node;
    std::size_t words;
    double articles; ///< that have its rarest word; without limit where there are none
};

bool tells_more(const LosablePart& left, const LosablePart& right) {
    return left.articles < right.articles;
}

class LosableParts {
  public:
    explicit LosableParts(Expander& expander) : expander_(&expander) {}

    void gather(const Node& node) {
        if (is_positional(node) || has_equivalents(node)) return;
        if (can_lose_parts(node)) gather_of_group(node);
        for (const Node& child : node.children) {
            gather(child);
            if (node.kind == NodeKind::but_not) return; // what is excluded stays
        }
    }

    /// Takes the least telling ones until so many of `words` are left.
    std::set<const Node*> beyond(std::size_t words, std::size_t most) {
        std::stable_sort(found_.begin(), found_.end(), tells_more);
        std::set<const Node*> taken;
        for (; words > most && !found_.empty(); found_.pop_back()) {
            words -= found_.back().words;
            taken.insert(found_.back().node);
        }
        return taken;
    }

  private:
    /// All but the most telling one, so that something of the group is left.
    void gather_of_group(const Node& group) {
        const auto begin = static_cast<std::ptrdiff_t>(found_.size());
        for (const Node& child : group.children)
            if (can_be_lost(child))
                found_.push_back({&child, count_words(child), rarest_word(child)});
        const auto most = std::min_element(found_.begin() + begin, found_.end(), tells_more);
        if (most != found_.end()) found_.erase(most);
    }

    double rarest_word(const Node& node) {
        double least = std::numeric_limits<double>::infinity();
        if (!is_word(node)) {
            for (const Node& child : node.children) least = std::min(least, rarest_word(child));
            return least;
        }
        const double articles = articles_of(node, *expander_);
        return articles > 0 ? articles : least;
    }

    Expander* expander_;
    std::vector<LosablePart> found_;
};

void leave_out(Node& node, const std::set<const Node*>& lost) {
    for (Node& child : node.children)
        if (!is_positional(child)) leave_out(child, lost);
    std::erase_if(node.children, [&](const Node& child) { return lost.contains(&child); });
    if (!can_lose_parts(node) || node.children.size() > 1) return;
    Node only = std::move(node.children.front());
    only.weight *= node.weight;
    node = std::move(only);
}

} // namespace

Shortened with_most_telling_words(Node query, Expander& expander) {
    Shortened shortened;
    shortened.words = count_words(query);
    if (shortened.words > caps::words) {
        LosableParts parts(expander);
        parts.gather(query);
        leave_out(query, parts.beyond(shortened.words, caps::words));
        shortened.left_out = shortened.words - count_words(query);
    }
    shortened.query = std::move(query);
    return shortened;
}

} // namespace lacuna::searcher
