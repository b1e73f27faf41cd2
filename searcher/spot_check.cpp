// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/spot_check.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"

#include <fmt/format.h>

namespace lacuna::searcher {

namespace {

using Clock = std::chrono::steady_clock;

/// The part of a search's time that is spent on this.
constexpr int time_share = 50;

[[noreturn]] void throw_damaged(const Collection& collection, const char* what) {
    throw Error(
        ErrorKind::database,
        fmt::format("{} is damaged: {} that the answer is made of are not what was written",
                    printable_path(collection.path()), what),
        "lacuna-index check says more, lacuna-index rebuild makes it anew from what is sound");
}

} // namespace

void require_sound(Snapshots& snapshots, const Matches& shown, const std::set<std::string>& terms,
                   Clock::time_point begin) {
    const auto now = Clock::now();
    const auto until = now + (now - begin) / time_share;
    for (const Match& match : shown) {
        const auto place = snapshots.place_of(match.article);
        Snapshot& snapshot = snapshots[place.snapshot];
        if (snapshot.probe() != nullptr && !snapshot.probe()->is_text_sound(place.article, until))
            throw_damaged(snapshot.collection(), "texts");
    }
    for (auto term = terms.begin(); term != terms.end() && Clock::now() < until; ++term)
        for (std::size_t i = 0; i < snapshots.size(); ++i) {
            PageProbe* const probe = snapshots[i].probe();
            if (probe != nullptr && !probe->are_postings_sound(*term, until))
                throw_damaged(snapshots[i].collection(), "postings");
        }
}

} // namespace lacuna::searcher
