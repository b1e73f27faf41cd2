// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/positional_source.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Positions [first, last] that a part of a pattern takes.
struct Span {
    Xapian::termpos first;
    Xapian::termpos last;

    friend bool operator==(const Span&, const Span&) = default;
    friend auto operator<=>(const Span&, const Span&) = default;
};

using Spans = std::vector<Span>;

Xapian::termpos length(const Span& span) { return span.last - span.first + 1; }

void sort_unique(Spans& spans) {
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

/// Finds a pattern in one document.
class Finder {
  public:
    Finder(const Xapian::Database& database, Xapian::docid document)
        : database_(&database), document_(document) {}

    // Depth is bounded by that of the query (caps::depth).
    [[nodiscard]] Spans find(const Pattern& pattern) const {
        if (pattern.kind == Pattern::Kind::word) return words(pattern);
        std::vector<Spans> parts;
        for (const Pattern& part : pattern.parts) parts.push_back(find(part));
        if (pattern.kind == Pattern::Kind::any) return any(parts);
        if (pattern.kind == Pattern::Kind::near) return near(parts, pattern.distance);
        return in_order(parts, pattern.kind == Pattern::Kind::phrase ? 0 : pattern.distance);
    }

  private:
    [[nodiscard]] Spans words(const Pattern& pattern) const {
        Spans spans;
        for (const auto& term : pattern.terms) {
            auto position = database_->positionlist_begin(document_, term);
            for (; position != database_->positionlist_end(document_, term); ++position)
                spans.push_back({*position, *position});
        }
        sort_unique(spans);
        return spans;
    }

    static Spans any(const std::vector<Spans>& parts) {
        Spans all;
        for (const Spans& spans : parts) all.insert(all.end(), spans.begin(), spans.end());
        sort_unique(all);
        return all;
    }

    /// Chains one span of each part, each after the one before: directly (`distance` 0), or such
    /// that all stand within `distance` words as for near().
    static Spans in_order(const std::vector<Spans>& parts, unsigned distance) {
        Spans chains;
        for (const Span& begin : parts.front()) {
            Span chain = begin;
            Xapian::termpos words = length(begin);
            const bool is_whole =
                std::all_of(parts.begin() + 1, parts.end(), [&](const Spans& part) {
                    return extend(chain, words, part, distance == 0);
                });
            if (is_whole && (distance == 0 || length(chain) < distance + words))
                chains.push_back(chain);
        }
        sort_unique(chains);
        return chains;
    }

    static bool extend(Span& chain, Xapian::termpos& words, const Spans& part, bool directly) {
        const auto next = std::lower_bound(part.begin(), part.end(), Span{chain.last + 1, 0});
        if (next == part.end() || (directly && next->first != chain.last + 1)) return false;
        words += length(*next);
        chain.last = next->last;
        return true;
    }

    /// Windows with one span of each part that have fewer than `distance` + their own words.
    static Spans near(const std::vector<Spans>& parts, unsigned distance) {
        Spans windows;
        std::vector<std::size_t> at(parts.size(), 0);
        while (true) {
            std::size_t least = 0;
            Span window{~Xapian::termpos{0}, 0};
            Xapian::termpos words = 0;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                if (at[i] == parts[i].size()) return windows;
                const Span& span = parts[i][at[i]];
                if (span.first < parts[least][at[least]].first) least = i;
                window.first = std::min(window.first, span.first);
                window.last = std::max(window.last, span.last);
                words += length(span);
            }
            if (length(window) >= words && length(window) < distance + words)
                windows.push_back(window);
            ++at[least];
        }
    }

    const Xapian::Database* database_;
    Xapian::docid document_;
};

} // namespace

PositionalSource::PositionalSource(Xapian::Query candidates, std::shared_ptr<const Pattern> pattern)
    : candidates_(std::move(candidates)), pattern_(std::move(pattern)) {}

Xapian::doccount PositionalSource::get_termfreq_min() const {
    return static_cast<Xapian::doccount>(found_.size());
}
Xapian::doccount PositionalSource::get_termfreq_est() const { return get_termfreq_min(); }
Xapian::doccount PositionalSource::get_termfreq_max() const { return get_termfreq_min(); }

void PositionalSource::next(double /*min_weight*/) { ++next_; }

void PositionalSource::skip_to(Xapian::docid document, double /*min_weight*/) {
    const auto begin = found_.begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
    next_ =
        static_cast<std::size_t>(std::lower_bound(begin, found_.end(), document) - found_.begin()) +
        1;
}

bool PositionalSource::at_end() const { return next_ > found_.size(); }

Xapian::docid PositionalSource::get_docid() const { return found_[next_ - 1]; }

Xapian::PostingSource* PositionalSource::clone() const {
    return new PositionalSource(candidates_, pattern_); // NOLINT: Xapian takes ownership.
}

void PositionalSource::init(const Xapian::Database& database) {
    found_.clear();
    next_ = 0;
    Xapian::Enquire enquire(database);
    enquire.set_query(candidates_);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet candidates = enquire.get_mset(0, database.get_doccount());
    for (auto candidate = candidates.begin(); candidate != candidates.end(); ++candidate)
        if (!Finder(database, *candidate).find(*pattern_).empty()) found_.push_back(*candidate);
    std::sort(found_.begin(), found_.end());
}

} // namespace lacuna::searcher
