// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snapshot.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::searcher {

Snapshots::Snapshots(const std::vector<std::string>& paths,
                     const std::vector<std::string>& languages) {
    std::vector<const Collection*> collections;
    for (const auto& path : paths) {
        snapshots_.push_back(std::make_unique<Snapshot>(path));
        collections.push_back(&snapshots_.back()->collection());
        database_.add_database(snapshots_.back()->database());
    }
    expander_ = std::make_unique<Expander>(database_, languages);
    columns_ = std::make_unique<ColumnSearch>(std::move(collections));
}

bool Snapshots::have_versions() const {
    return std::any_of(snapshots_.begin(), snapshots_.end(),
                       [](const auto& snapshot) { return snapshot->has_versions(); });
}

bool Snapshots::are_current() const {
    return std::all_of(snapshots_.begin(), snapshots_.end(),
                       [](const auto& snapshot) { return snapshot->collection().is_current(); });
}

} // namespace lacuna::searcher
