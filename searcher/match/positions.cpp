// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/positions.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Positions [first, last] that a part of a pattern takes.
struct Span {
    Xapian::termpos first;
    Xapian::termpos last;

    friend bool operator==(const Span&, const Span&) = default;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the zero of <=> for a pointer
    friend auto operator<=>(const Span&, const Span&) = default;
};

/// Of one part, in order.
using Spans = std::vector<Span>;

std::int64_t length(const Span& span) { return std::int64_t{span.last} - span.first + 1; }

void sort_unique(Spans& spans) {
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

/// Whether disjoint spans can be chosen, one of each part, that leave fewer than `distance` words
/// between them. Parts that share words can make that a search for a matching, so it is given up
/// after `most_steps`, which other patterns do not come near to.
class NearSearch {
  public:
    NearSearch(std::vector<Spans> parts, unsigned distance)
        : parts_(std::move(parts)), distance_(distance), at_(parts_.size(), 0),
          longest_after_(parts_.size() + 1, 0) {
        std::sort(parts_.begin(), parts_.end(),
                  [](const auto& left, const auto& right) { return left.size() < right.size(); });
        for (std::size_t i = parts_.size(); i > 0; --i) {
            std::int64_t longest = 0;
            for (const Span& span : parts_[i - 1]) longest = std::max(longest, length(span));
            longest_after_[i - 1] = longest_after_[i] + longest;
        }
    }

    [[nodiscard]] bool is_found() {
        Spans starts;
        for (const Spans& part : parts_) starts.insert(starts.end(), part.begin(), part.end());
        sort_unique(starts);
        for (const Span& start : starts) {
            begin_ = start.first;
            if (!advance()) return false;
            if (can_hold_all() && place(0, 0)) return true;
        }
        return false;
    }

  private:
    static constexpr std::size_t most_steps = 100'000;

    /// Moves to the first spans that begin in the window; false when a part has none any more.
    bool advance() {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            while (at_[i] < parts_[i].size() && parts_[i][at_[i]].first < begin_) ++at_[i];
            if (at_[i] == parts_[i].size()) return false;
        }
        return true;
    }

    /// Whether a window of `words` words of the pattern can reach up to `last`.
    [[nodiscard]] bool is_within(Xapian::termpos last, std::int64_t words) const {
        return std::int64_t{last} - begin_ + 1 < words + distance_;
    }

    [[nodiscard]] bool can_hold_all() const {
        for (std::size_t i = 0; i < parts_.size(); ++i)
            if (!is_within(parts_[i][at_[i]].first, longest_after_[0])) return false;
        return true;
    }

    [[nodiscard]] bool is_free(const Span& span) const {
        return std::none_of(chosen_.begin(), chosen_.end(), [&](const Span& other) {
            return span.first <= other.last && other.first <= span.last;
        });
    }

    // Depth is bounded by the words of a query (caps::words).
    bool place(std::size_t part, std::int64_t words) {
        if (part == parts_.size())
            return std::all_of(chosen_.begin(), chosen_.end(),
                               [&](const Span& span) { return is_within(span.last, words); });
        for (std::size_t i = at_[part]; i < parts_[part].size(); ++i) {
            const Span& span = parts_[part][i];
            if (!is_within(span.first, longest_after_[0]) || ++steps_ > most_steps) return false;
            const std::int64_t more = words + length(span);
            if (!is_within(span.last, more + longest_after_[part + 1]) || !is_free(span)) continue;
            chosen_.push_back(span);
            const bool is_placed = place(part + 1, more);
            chosen_.pop_back();
            if (is_placed) return true;
        }
        return false;
    }

    std::vector<Spans> parts_; ///< the rarest first
    std::int64_t distance_;
    std::vector<std::size_t> at_;             ///< of each part, the first span in the window
    std::vector<std::int64_t> longest_after_; ///< most words of this part and those after it
    Spans chosen_;
    Xapian::termpos begin_ = 0; ///< of the window
    std::size_t steps_ = 0;
};

/// The end of a chain of spans, one of each part so far, and the words left out between them.
struct Chain {
    Xapian::termpos last;
    std::int64_t gaps;
};

std::vector<Chain> extended(std::vector<Chain> chains, const Spans& part) {
    std::sort(chains.begin(), chains.end(),
              [](const Chain& left, const Chain& right) { return left.last < right.last; });
    std::vector<Chain> longer;
    auto next = chains.begin();
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const Span& span : part) {
        for (; next != chains.end() && next->last < span.first; ++next)
            least = std::min(least, next->gaps - next->last);
        if (next != chains.begin()) longer.push_back({span.last, least + span.first - 1});
    }
    return longer;
}

bool stand_in_order(const std::vector<Spans>& parts, unsigned distance) {
    std::vector<Chain> chains;
    for (const Span& span : parts.front()) chains.push_back({span.last, 0});
    for (std::size_t i = 1; i < parts.size(); ++i) chains = extended(std::move(chains), parts[i]);
    return std::any_of(chains.begin(), chains.end(),
                       [&](const Chain& chain) { return chain.gaps < distance; });
}

/// Finds a pattern in one article.
class PatternSearch {
  public:
    explicit PatternSearch(const TermPositions& positions) : positions_(&positions) {}

    [[nodiscard]] bool has(const Pattern& pattern) const {
        if (pattern.kind != Pattern::Kind::near && pattern.kind != Pattern::Kind::adjacent)
            return !find(pattern).empty();
        std::vector<Spans> parts;
        for (const Pattern& part : pattern.parts) {
            parts.push_back(find(part));
            if (parts.back().empty()) return false;
        }
        if (parts.empty()) return false;
        if (pattern.kind == Pattern::Kind::adjacent) return stand_in_order(parts, pattern.distance);
        return NearSearch(std::move(parts), pattern.distance).is_found();
    }

  private:
    // Depth is bounded by that of the query (caps::depth).
    [[nodiscard]] Spans find(const Pattern& pattern) const {
        switch (pattern.kind) {
        case Pattern::Kind::word:
            return words(pattern);
        case Pattern::Kind::any:
            return any(pattern);
        case Pattern::Kind::phrase:
            return phrase(pattern);
        case Pattern::Kind::near:
        case Pattern::Kind::adjacent:
            return {};
        }
        return {};
    }

    [[nodiscard]] Spans words(const Pattern& pattern) const {
        Spans spans;
        std::size_t terms = 0;
        for (std::size_t i = 0; i < pattern.terms.size(); ++i) {
            const auto& positions = (*positions_)[pattern.first_term + i];
            for (const auto at : positions) spans.push_back({at, at});
            if (!positions.empty()) ++terms;
        }
        if (terms > 1) sort_unique(spans);
        return spans;
    }

    [[nodiscard]] Spans any(const Pattern& pattern) const {
        Spans all;
        for (const Pattern& part : pattern.parts) {
            const Spans spans = find(part);
            all.insert(all.end(), spans.begin(), spans.end());
        }
        sort_unique(all);
        return all;
    }

    /// One span of each part, each directly after the one before.
    [[nodiscard]] Spans phrase(const Pattern& pattern) const {
        if (pattern.parts.empty()) return {};
        Spans chains = find(pattern.parts.front());
        for (std::size_t i = 1; i < pattern.parts.size() && !chains.empty(); ++i)
            chains = followed(chains, find(pattern.parts[i]));
        return chains;
    }

    static Spans followed(const Spans& chains, const Spans& part) {
        Spans longer;
        for (const Span& chain : chains) {
            const Xapian::termpos after = chain.last + 1;
            auto next = std::lower_bound(part.begin(), part.end(), Span{after, 0});
            for (; next != part.end() && next->first == after; ++next)
                longer.push_back({chain.first, next->last});
        }
        sort_unique(longer);
        return longer;
    }

    const TermPositions* positions_;
};

} // namespace

bool is_in_article(const Pattern& pattern, const TermPositions& positions) {
    return PatternSearch(positions).has(pattern);
}

} // namespace lacuna::searcher
