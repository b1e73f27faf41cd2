// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/changes.hpp"

#include "common/analysis.hpp"
#include "common/store/schema.hpp"
#include "corpus/names/authority.hpp"
#include "indexer/shard.hpp"

#include <set>
#include <utility>

namespace lacuna::indexer {

namespace {

using Aliases = std::vector<std::pair<std::string, std::string>>;

/// Other names of the agencies credited, so that queries find them by any.
Aliases aliases_of(const std::set<std::string>& agencies, const corpus::Authority& authority) {
    Aliases aliases;
    for (const auto& name : agencies) {
        const corpus::Agency* const agency = authority.find(name);
        if (agency == nullptr) continue;
        const std::string canonical = fold_value(name);
        auto names = agency->aliases;
        names.push_back(agency->id);
        for (const auto& other : names) {
            const std::string folded = fold_value(other);
            if (folded.empty() || folded == canonical) continue;
            for (const FieldId id : {FieldId::agency, FieldId::credit})
                aliases.emplace_back(alias_key(id, folded), canonical);
        }
    }
    return aliases;
}

} // namespace

void restore_words(std::vector<BatchResult>& resumed) {
    for (BatchResult& result : resumed) {
        if (result.shard.empty()) continue;
        auto words = words_of_shard(result.shard);
        result.lexicon = std::move(words.lexicon);
        result.agencies = std::move(words.agencies);
    }
}

Changes changes_of(std::vector<BatchResult>& results, const corpus::Authority& authority) {
    Changes changes;
    std::set<std::string> agencies;
    for (BatchResult& result : results) {
        if (!result.shard.empty()) {
            changes.shards.push_back({result.shard, {}});
            for (const auto& written : result.written)
                changes.shards.back().ids.push_back(written.id);
        }
        changes.lexicon.merge(std::move(result.lexicon));
        agencies.merge(result.agencies);
    }
    changes.aliases = aliases_of(agencies, authority);
    return changes;
}

} // namespace lacuna::indexer
