// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/amendments.hpp"

#include "indexer/work_directory.hpp"

#include <algorithm>

namespace lacuna::indexer {

namespace {

/// Without the documents that are gone.
std::vector<WrittenArticle> kept(const std::vector<WrittenArticle>& written,
                                 const std::vector<Amendment>& amendments) {
    std::vector<WrittenArticle> kept;
    auto next = amendments.begin();
    for (std::size_t i = 0; i < written.size(); ++i) {
        while (next != amendments.end() && next->index < i) ++next;
        const bool is_amended = next != amendments.end() && next->index == i;
        if (is_amended && next->is_dropped) continue;
        kept.push_back(written[i]);
        if (is_amended) kept.back().id = next->id;
    }
    return kept;
}

} // namespace

void Amendments::drop(const ShardPlace& place) {
    of_results_[place.result].push_back({place.index, {}, {}, true});
}

void Amendments::name(const ShardPlace& place, ArticleId id, ArticleId version_of) {
    of_results_[place.result].push_back({place.index, id, version_of, false});
}

void Amendments::apply(std::vector<BatchResult>& results) {
    for (auto& [number, amendments] : of_results_) {
        BatchResult& result = results[number];
        std::erase_if(amendments, [&](const Amendment& one) {
            return !one.is_dropped && one.version_of == ArticleId() &&
                   result.written[one.index].id == one.id;
        });
        if (amendments.empty()) continue;
        std::sort(amendments.begin(), amendments.end(),
                  [](const auto& left, const auto& right) { return left.index < right.index; });
        WorkDirectory::forget(result.shard);
        amend_shard(result.shard, amendments);
        result.written = kept(result.written, amendments);
        if (result.written.empty()) result.shard.clear();
    }
}

} // namespace lacuna::indexer
