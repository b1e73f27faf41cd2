// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/removed_inputs.hpp"

#include "common/safe_text.hpp"
#include "common/store/schema.hpp"
#include "common/stored_article.hpp"
#include "indexer/identity.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace lacuna::indexer {

bool is_at_or_below(const std::string& path, const std::string& argument) {
    if (argument == "/") return path.starts_with('/');
    if (argument == ".") return !path.starts_with('/') && !path.starts_with("..");
    return path == argument || path.starts_with(argument + "/");
}

namespace {

bool is_at_or_below_any(const std::string& path, const std::vector<std::string>& arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [&](const std::string& argument) {
        return is_at_or_below(path, normal_path(argument));
    });
}

} // namespace

bool are_of_one_argument(const std::string& one, const std::string& other,
                         const std::vector<std::string>& arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [&](const std::string& argument) {
        const std::string path = printable_path(normal_path(argument));
        return is_at_or_below(normal_path(one), path) && is_at_or_below(normal_path(other), path);
    });
}

bool is_gone(const std::string& path, const SeenInputs& seen,
             const std::vector<std::string>& arguments) {
    return is_at_or_below_any(path, arguments) && !seen.paths.contains(path) &&
           !is_at_or_below_any(path, seen.unreadable);
}

std::vector<ArticleId> with_versions(const Xapian::Database& published,
                                     const std::vector<ArticleId>& ids) {
    std::vector<ArticleId> all = ids;
    for (const ArticleId id : ids) {
        const std::string term = version_term(id.text());
        for (auto entry = published.postlist_begin(term); entry != published.postlist_end(term);
             ++entry)
            all.emplace_back(
                decode_article(published.get_document(*entry).get_data(), Parts::without_body)
                    .provenance.id);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

Removed inputs_gone(const Xapian::Database& published, const std::vector<std::string>& arguments,
                    const SeenInputs& seen, const std::vector<InputRecord>& records) {
    std::map<std::string, const InputRecord*> read_again;
    for (const InputRecord& record : records) read_again.emplace(record.path, &record);
    Removed removed;
    std::vector<ArticleId> candidates;
    std::unordered_set<ArticleId> kept(seen.ids.begin(), seen.ids.end());
    for (const InputRecord& record : records) kept.insert(record.ids.begin(), record.ids.end());
    const auto add_to = [](auto& to, const std::vector<ArticleId>& ids) {
        to.insert(to.end(), ids.begin(), ids.end());
    };
    for (const InputRecord& former : all_records(published)) {
        const bool is_named = is_at_or_below_any(former.path, arguments);
        const bool is_missing = is_gone(former.path, seen, arguments);
        const auto again = read_again.find(former.path);
        // Of an input that was read in part only, the rest may still be there.
        const bool is_whole = again != read_again.end() && again->second->rejected == 0;
        if (is_missing) removed.inputs.push_back(former.path);
        if (is_missing || is_whole)
            add_to(candidates, former.ids);
        else
            kept.insert(former.ids.begin(), former.ids.end());
        if (is_named) add_to(candidates, former.former);
    }
    for (const ArticleId id : candidates)
        if (kept.insert(id).second) removed.ids.push_back(id);
    return removed;
}

void keep_former_ids(const Xapian::Database& published, InputRecord& record) {
    const auto before = find_record(published, record.path);
    if (!before) return;
    std::unordered_set<ArticleId> present(record.ids.begin(), record.ids.end());
    for (const auto* const ids : {&before->ids, &before->former})
        for (const ArticleId id : *ids)
            if (present.insert(id).second) record.former.push_back(id);
}

} // namespace lacuna::indexer
