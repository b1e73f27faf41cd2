// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/edit_distance.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace lacuna {

namespace {

/// Buffers of a thread: a fuzzy word compares with every word of the lexicon.
struct Scratch {
    std::u32string shorter;
    std::u32string longer;
    std::vector<std::size_t> before_previous;
    std::vector<std::size_t> previous;
    std::vector<std::size_t> current;
};

void decode(std::string_view text, std::u32string& out) {
    out.clear();
    for (std::size_t at = 0; at < text.size();) {
        const auto next = code_point_at(text, at);
        out.push_back(next.value);
        at += next.size;
    }
}

/// What both begin or end with costs nothing.
void drop_common_ends(std::u32string_view& a, std::u32string_view& b) {
    const auto front = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto same = static_cast<std::size_t>(front.first - a.begin());
    a.remove_prefix(same);
    b.remove_prefix(same);
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
}

/// The table of distances, row by row; only cells near the diagonal can be below the limit.
class Alignment {
  public:
    Alignment(std::u32string_view longer, std::u32string_view shorter, std::size_t limit)
        : a_(longer), b_(shorter), limit_(limit) {}

    [[nodiscard]] std::size_t distance(Scratch& rows) const {
        for (auto* row : {&rows.before_previous, &rows.previous, &rows.current})
            row->assign(b_.size() + 1, limit_);
        for (std::size_t j = 0; j <= std::min(b_.size(), limit_); ++j) rows.previous[j] = j;
        std::size_t least_before = 0;
        for (std::size_t i = 1; i <= a_.size(); ++i) {
            const auto least = fill(i, rows);
            if (std::min(least, least_before) >= limit_) return limit_;
            least_before = least;
            rows.before_previous.swap(rows.previous);
            rows.previous.swap(rows.current);
        }
        return std::min(rows.previous.back(), limit_);
    }

  private:
    /// Fills row `i` and returns its least cell.
    std::size_t fill(std::size_t i, Scratch& rows) const {
        const auto first = i > limit_ ? i - limit_ : 0;
        const auto last = std::min(b_.size(), i + limit_);
        auto& row = rows.current;
        if (first == 0) row[0] = std::min(i, limit_);
        if (first > 0) row[first - 1] = limit_;
        std::size_t least = first == 0 ? row[0] : limit_;
        for (std::size_t j = std::max<std::size_t>(first, 1); j <= last; ++j) {
            row[j] = cell(i, j, rows);
            least = std::min(least, row[j]);
        }
        if (last < b_.size()) row[last + 1] = limit_;
        return least;
    }

    [[nodiscard]] std::size_t cell(std::size_t i, std::size_t j, const Scratch& rows) const {
        const std::size_t change = a_[i - 1] == b_[j - 1] ? 0 : 1;
        auto best = rows.previous[j - 1] + change;
        best = std::min({best, rows.previous[j] + 1, rows.current[j - 1] + 1});
        const bool is_swap = i > 1 && j > 1 && a_[i - 1] == b_[j - 2] && a_[i - 2] == b_[j - 1];
        if (is_swap) best = std::min(best, rows.before_previous[j - 2] + 1);
        return std::min(best, limit_);
    }

    std::u32string_view a_;
    std::u32string_view b_;
    std::size_t limit_;
};

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    thread_local Scratch scratch;
    decode(a, scratch.longer);
    decode(b, scratch.shorter);
    if (scratch.longer.size() < scratch.shorter.size()) scratch.longer.swap(scratch.shorter);
    std::u32string_view longer = scratch.longer;
    std::u32string_view shorter = scratch.shorter;
    if (longer.size() - shorter.size() >= limit) return limit;
    drop_common_ends(longer, shorter);
    // No distance is above the length of the longer text.
    if (limit > longer.size()) limit = longer.size() + 1;
    return Alignment(longer, shorter, limit).distance(scratch);
}

std::string_view closest_of(std::string_view word,
                            const std::vector<std::string_view>& candidates) {
    std::string_view closest;
    std::size_t least = word.size() < 4 ? 2 : 3;
    for (const auto candidate : candidates) {
        const auto distance = edit_distance(word, candidate, least);
        if (distance >= least) continue;
        least = distance;
        closest = candidate;
    }
    if (!closest.empty() || word.empty()) return closest;
    const auto begins = [&](std::string_view candidate) { return candidate.starts_with(word); };
    const auto found = std::find_if(candidates.begin(), candidates.end(), begins);
    return found == candidates.end() ? std::string_view{} : *found;
}

} // namespace lacuna
