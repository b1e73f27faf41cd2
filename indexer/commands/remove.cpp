// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_errors.hpp"
#include "common/stored_article.hpp"
#include "indexer/collection_lock.hpp"
#include "indexer/commands.hpp"
#include "indexer/publisher.hpp"
#include "indexer/removed_inputs.hpp"
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

/// The articles of which these, or earlier versions of them, are to be removed.
std::unordered_set<ArticleId> articles_of(const Xapian::Database& database,
                                          const std::vector<ArticleId>& ids) {
    std::unordered_set<ArticleId> articles(ids.begin(), ids.end());
    for (const ArticleId id : ids) {
        const std::string term = identity_term(id.text());
        const auto posting = database.postlist_begin(term);
        if (posting == database.postlist_end(term)) continue;
        const auto stored =
            decode_article(database.get_document(*posting).get_data(), Parts::without_body);
        if (!stored.provenance.version_of.empty()) articles.insert(stored.provenance.version_of);
    }
    return articles;
}

/// The inputs that these articles came from are forgotten, so that adding them again brings the
/// articles back.
std::vector<std::string> inputs_of(const std::string& path, const std::vector<ArticleId>& ids) {
    const Collection collection = Collection::open(path);
    const auto removed = articles_of(collection.database(), ids);
    std::vector<std::string> inputs;
    for (const InputRecord& record : all_records(collection.database()))
        if (std::any_of(record.ids.begin(), record.ids.end(),
                        [&](ArticleId id) { return removed.contains(id); }))
            inputs.push_back(record.path);
    return inputs;
}

/// What is to be removed: articles that were asked for, and with each its earlier versions.
struct Removal {
    std::size_t asked = 0;
    Changes changes;
};

Removal removal_of(const Settings& settings, const std::string& path) {
    return with_xapian_errors(path, [&] {
        Removal removal;
        const auto ids = wanted_ids(settings, path);
        removal.asked = ids.size();
        removal.changes.removed_ids =
            with_versions(Collection::open(path).database(), {ids.begin(), ids.end()});
        removal.changes.removed_inputs = inputs_of(path, removal.changes.removed_ids);
        return removal;
    });
}

/// Finds and removes under one lock, so that nothing changes in between.
Removal remove_from(const Settings& settings, const std::string& path) {
    const std::string real = std::filesystem::canonical(path).string();
    CollectionLock lock(real, locking_of(settings));
    Removal removal = removal_of(settings, path);
    // Even with nothing to do: a run that was killed may have left it.
    const WorkDirectory work(real);
    if (removal.changes.removed_ids.empty()) {
        work.remove();
        return removal;
    }
    Publisher publisher(real, lock, work, 1);
    publisher.publish(removal.changes, StartFrom::published);
    work.remove();
    print_notes(path, publisher.notes());
    return removal;
}

int remove_at(const std::string& path, const Settings& settings) {
    const Removal removal =
        settings.dry_run ? removal_of(settings, path) : remove_from(settings, path);
    const std::size_t versions = removal.changes.removed_ids.size() - removal.asked;
    fmt::print("{}: {} articles{} {}\n", printable_path(path), removal.asked,
               versions == 0 ? std::string{} : fmt::format(" and {} earlier versions", versions),
               settings.dry_run ? "would be removed" : "removed");
    const std::set<std::string> ids(settings.arguments.begin(), settings.arguments.end());
    const bool all_known = !settings.query.empty() || removal.asked == ids.size();
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
