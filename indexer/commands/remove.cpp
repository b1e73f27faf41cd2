// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/xapian_errors.hpp"
#include "indexer/collection_lock.hpp"
#include "indexer/commands.hpp"
#include "indexer/publisher.hpp"
#include "searcher/program/request.hpp"
#include "searcher/search.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace lacuna::indexer {

namespace {

/// The ids that are published, each once; of the others a line is printed.
std::vector<std::string> known_ids(const std::string& path, const std::vector<std::string>& ids) {
    const Collection collection = Collection::open(path);
    std::vector<std::string> known;
    for (const auto& id : std::set<std::string>(ids.begin(), ids.end())) {
        if (collection.database().term_exists(std::string(field(FieldId::id).prefix) + id))
            known.push_back(id);
        else
            std::fputs(fmt::format("lacuna-index: no article {}\n", terminal_safe(id)).c_str(),
                       stderr);
    }
    return known;
}

std::vector<std::string> wanted_ids(const Settings& settings, const std::string& path) {
    if (settings.query.empty()) return known_ids(path, settings.arguments);
    searcher::Searcher searcher({path}, {});
    searcher::ParseOptions parsing;
    parsing.today = searcher::today();
    return searcher.matching_ids(settings.query, parsing);
}

/// The inputs that these articles came from are forgotten, so that adding them again brings the
/// articles back.
std::vector<std::string> inputs_of(const std::string& path, const std::vector<ArticleId>& ids) {
    const std::unordered_set<ArticleId> removed(ids.begin(), ids.end());
    const Collection collection = Collection::open(path);
    std::vector<std::string> inputs;
    for (const InputRecord& record : all_records(collection.database()))
        if (std::any_of(record.ids.begin(), record.ids.end(),
                        [&](ArticleId id) { return removed.contains(id); }))
            inputs.push_back(record.path);
    return inputs;
}

Changes changes_of(const Settings& settings, const std::string& path) {
    return with_xapian_errors(path, [&] {
        Changes changes;
        const auto ids = wanted_ids(settings, path);
        changes.removed_ids.assign(ids.begin(), ids.end());
        changes.removed_inputs = inputs_of(path, changes.removed_ids);
        return changes;
    });
}

/// Finds and removes under one lock, so that nothing changes in between.
std::size_t remove_from(const Settings& settings, const std::string& path) {
    const std::string real = std::filesystem::canonical(path).string();
    CollectionLock lock(real, locking_of(settings));
    Changes changes = changes_of(settings, path);
    // Even with nothing to do: a run that was killed may have left it.
    const WorkDirectory work(real);
    if (changes.removed_ids.empty()) {
        work.remove();
        return 0;
    }
    Publisher publisher(real, lock, work, 1);
    publisher.publish(changes, StartFrom::published);
    work.remove();
    print_notes(path, publisher.notes());
    return changes.removed_ids.size();
}

int remove_at(const std::string& path, const Settings& settings) {
    const std::size_t removed = settings.dry_run ? changes_of(settings, path).removed_ids.size()
                                                 : remove_from(settings, path);
    fmt::print("{}: {} articles {}\n", printable_path(path), removed,
               settings.dry_run ? "would be removed" : "removed");
    const std::set<std::string> ids(settings.arguments.begin(), settings.arguments.end());
    const bool all_known = !settings.query.empty() || removed == ids.size();
    return all_known ? exit_code::done : exit_code::nothing;
}

} // namespace

int remove(const Settings& settings) {
    if (settings.arguments.empty() == settings.query.empty())
        throw Error(ErrorKind::usage, "remove needs ids, or --query, and not both",
                    "lacuna-search --format jsonl shows ids");
    const std::string path = collection_of(settings);
    if (!settings.dry_run) make_whole(path, settings);
    static_cast<void>(Collection::open(path)); // Says what is wrong if there is none.
    return naming_leftovers(path, Resuming::no, [&] { return remove_at(path, settings); });
}

} // namespace lacuna::indexer
