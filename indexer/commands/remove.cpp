// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/xapian_errors.hpp"
#include "indexer/collection_lock.hpp"
#include "indexer/commands.hpp"
#include "indexer/publisher.hpp"
#include "searcher/request.hpp"
#include "searcher/search.hpp"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace lacuna::indexer {

namespace {

/// The ids that are published; of the others a line is printed.
std::vector<std::string> known_ids(const std::string& path, const std::vector<std::string>& ids) {
    const Collection collection = Collection::open(path);
    std::vector<std::string> known;
    for (const auto& id : ids) {
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

} // namespace

int remove(const Settings& settings) {
    if (settings.arguments.empty() == settings.query.empty())
        throw Error(ErrorKind::usage, "remove needs ids, or --query, and not both",
                    "lacuna-search --format jsonl shows ids");
    const std::string path =
        settings.collection.empty() ? default_collection() : settings.collection;
    Changes changes;
    changes.removed_ids = with_xapian_errors(path, [&] { return wanted_ids(settings, path); });
    const std::size_t removed = changes.removed_ids.size();
    if (!settings.dry_run && removed > 0) {
        const std::string real = std::filesystem::canonical(path).string();
        CollectionLock lock(real);
        const WorkDirectory work(real);
        Publisher(real, lock, work).publish(changes, Base::published);
        work.remove();
    }
    fmt::print("{}: {} articles {}\n", printable_path(path), removed,
               settings.dry_run ? "would be removed" : "removed");
    const bool all_known = !settings.query.empty() || removed == settings.arguments.size();
    return all_known ? exit_code::done : exit_code::nothing;
}

} // namespace lacuna::indexer
