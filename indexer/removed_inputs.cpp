// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/removed_inputs.hpp"

#include "indexer/identity.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace lacuna::indexer {

namespace {

bool is_at_or_below(const std::string& path, const std::string& argument) {
    if (argument == "." || argument == "/") return true;
    return path == argument || path.starts_with(argument + "/");
}

bool is_at_or_below_any(const std::string& path, const std::vector<std::string>& arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [&](const std::string& argument) {
        return is_at_or_below(path, normal_path(argument));
    });
}

} // namespace

Removed inputs_gone(const Xapian::Database& published, const std::vector<std::string>& arguments,
                    const std::set<std::string>& seen, const std::vector<InputRecord>& records) {
    std::map<std::string, const InputRecord*> read_again;
    for (const InputRecord& record : records) read_again.emplace(record.path, &record);
    Removed removed;
    std::vector<std::string> candidates;
    std::unordered_set<std::string> kept;
    for (const InputRecord& record : records) kept.insert(record.ids.begin(), record.ids.end());
    for (const InputRecord& former : all_records(published)) {
        const bool is_gone =
            !seen.contains(former.path) && is_at_or_below_any(former.path, arguments);
        auto& into = candidates;
        if (is_gone) removed.inputs.push_back(former.path);
        if (is_gone || read_again.contains(former.path))
            into.insert(into.end(), former.ids.begin(), former.ids.end());
        else
            kept.insert(former.ids.begin(), former.ids.end());
    }
    for (const auto& id : candidates)
        if (kept.insert(id).second) removed.ids.push_back(id);
    return removed;
}

void keep_former_ids(const Xapian::Database& published, InputRecord& record) {
    const auto former = find_record(published, record.path);
    if (!former) return;
    std::unordered_set<std::string> present(record.ids.begin(), record.ids.end());
    for (const auto& id : former->ids)
        if (present.insert(id).second) record.ids.push_back(id);
}

} // namespace lacuna::indexer
