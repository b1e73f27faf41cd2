// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/document_set.hpp"
#include "searcher/deadline.hpp"
#include "searcher/match/match.hpp"
#include "searcher/match/plan.hpp"

#include <cstddef>
#include <cstdint>

namespace lacuna::searcher {

/// How many articles match, as far as was looked.
struct MatchCount {
    std::uint64_t lower = 0;
    std::uint64_t estimate = 0;
    std::uint64_t upper = 0;
};

/// Which matches of a result are wanted.
struct Wish {
    std::size_t first = 0; ///< so many of the best
    double share = 0;     ///< and those that would be among them if their scores alone rose by this
    std::size_t most = 0; ///< but not more than this in all; not less than `first`
};

/// The best of these matches, in order: by score, then by number.
[[nodiscard]] Matches best_of(Matches matches, const Wish& wish);

/// The articles of one collection that can match. Each is looked at closely once at most, for its
/// length and for where words stand in it, and only if it matters.
class Candidates {
  public:
    /// `plan` must outlive this. Throws Xapian::Error, and Error{resources} when the deadline has
    /// passed, as all of this.
    explicit Candidates(Plan& plan, const Deadline& deadline = {});
    /// All that match, looked at already.
    [[nodiscard]] static Candidates looked_at(Plan& plan, const Deadline& deadline);

    /// How many match. Where they have to be looked at for that, no more of them are after `enough`
    /// have been found to match.
    [[nodiscard]] MatchCount count(std::uint64_t enough);
    /// All that match, in the order of their numbers.
    [[nodiscard]] const Matches& all();
    [[nodiscard]] Matches best(const Wish& wish);

    /// Those that match: if the plan is not certain, after all().
    [[nodiscard]] DocumentSet set() const;

  private:
    Candidates(Plan& plan, const Deadline& deadline, Matches exact);
    /// The next ones in the order of their numbers.
    void look_at(std::size_t number);
    [[nodiscard]] std::size_t open() const { return bounds_.size() - next_; }
    [[nodiscard]] Matches exact(Matches some) const;

    Plan* plan_;
    Deadline deadline_;
    Matches bounds_;       ///< of all candidates
    std::size_t next_ = 0; ///< the first of them that was not looked at
    Matches exact_;        ///< those before it that match
};

} // namespace lacuna::searcher
