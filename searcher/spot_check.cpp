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

SpotCheck::SpotCheck(const std::vector<Collection>& collections) {
    for (const Collection& collection : collections)
        probed_.push_back({&collection, PageProbe::open(collection)});
}

void SpotCheck::require_sound(const Xapian::Query& query, const Matches& shown,
                              Clock::time_point begin) {
    const auto now = Clock::now();
    const auto until = now + (now - begin) / time_share;
    for (const auto& match : shown) {
        // Several collections number their articles in turns.
        const auto index = (match.article - 1) % probed_.size();
        const auto document = (match.article - 1) / probed_.size() + 1;
        auto& [collection, probe] = probed_[index];
        if (probe && !probe->is_text_sound(static_cast<Xapian::docid>(document), until))
            throw_damaged(*collection, "texts");
    }
    for (auto term = query.get_unique_terms_begin();
         term != query.get_unique_terms_end() && Clock::now() < until; ++term)
        for (auto& [collection, probe] : probed_)
            if (probe && !probe->are_postings_sound(*term, until))
                throw_damaged(*collection, "postings");
}

} // namespace lacuna::searcher
