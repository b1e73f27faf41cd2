// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/collection.hpp"
#include "common/store/page_probe.hpp"
#include "searcher/match/match.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// Looks whether what an answer was made of is what was written, for a small part of the time that
/// the answer took: most damage is in blocks that few searches read, and would be seen nowhere.
class SpotCheck {
  public:
    /// The collections must outlive this.
    explicit SpotCheck(const std::vector<Collection>& collections);

    /// Throws Error{database} if a block that the shown articles' texts or the query's postings are
    /// in is damaged. `begin` is when the search began.
    void require_sound(const Xapian::Query& query, const Matches& shown,
                       std::chrono::steady_clock::time_point begin);

  private:
    struct Probed {
        const Collection* collection;
        std::optional<PageProbe> probe; ///< nothing where no digests tell of this state
    };
    std::vector<Probed> probed_;
};

} // namespace lacuna::searcher
