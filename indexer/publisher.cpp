// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publisher.hpp"

#include "common/analysis.hpp"
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/columns_writer.hpp"
#include "common/store/page_digests_writer.hpp"
#include "common/store/page_examination.hpp"
#include "common/store/schema.hpp"
#include "common/store/versions.hpp"
#include "common/store/xapian_errors.hpp"
#include "indexer/article_soundness.hpp"
#include "indexer/changed_lists.hpp"
#include "indexer/durable.hpp"
#include "indexer/exchange.hpp"
#include "indexer/parallel.hpp"
#include "indexer/pending_change.hpp"
#include "indexer/reading_lease.hpp"
#include "indexer/shard.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <sys/resource.h>
#include <unordered_map>
#include <unordered_set>

namespace lacuna::indexer {

namespace {

namespace fs = std::filesystem;

/// Below this many changes, or this share of the collection, a commit in place costs less than
/// writing the collection anew.
constexpr std::size_t always_small = 200;
constexpr std::size_t small_share = 20;
/// One commit holds all its changes in memory.
constexpr std::size_t never_small = 20'000;

/// Databases merged at once; each takes six open files.
constexpr std::size_t most_merged = 64;
constexpr std::size_t files_of_database = 6;

/// How many files may be open, after asking for as many as the user may have.
std::size_t most_open_files() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

/// As many merges as can have their files open together.
std::size_t merges_at_once() {
    return std::max<std::size_t>(1, most_open_files() / (2 * most_merged * files_of_database));
}

std::string id_term(ArticleId id) { return identity_term(id.text()); }

bool is_published(const Xapian::Database& database, ArticleId id) {
    return database.term_exists(id_term(id));
}

void write_aliases(Xapian::WritableDatabase& database, const Changes& changes) {
    for (const auto& [key, value] : changes.aliases) database.add_synonym(key, value);
}

void forget_input(Xapian::WritableDatabase& database, const std::string& path) {
    const auto record = find_record(database, path);
    if (record && database.get_metadata(bytes_key(record->digest)) == path)
        database.set_metadata(bytes_key(record->digest), {});
    database.set_metadata(input_key(path), {});
}

void write_metadata(Xapian::WritableDatabase& database, const Changes& changes) {
    database.set_metadata(std::string(schema::version_key),
                          fmt::format("{}.{}", schema::major, schema::minor));
    database.set_metadata(std::string(schema::writer_key), versions());
    database.set_metadata(std::string(schema::analyser_key), std::to_string(analyser_version));
    for (const auto& path : changes.removed_inputs) forget_input(database, path);
    for (const auto& path : changes.mended) database.set_metadata(failure_key(path), {});
    for (const FailureRecord& failure : changes.failures)
        database.set_metadata(failure_key(failure.path), encode_failure(failure));
    for (const InputRecord& record : changes.records) {
        database.set_metadata(input_key(record.path), encode_record(record));
        if (record.digest.empty()) continue;
        const std::string key = bytes_key(record.digest);
        if (database.get_metadata(key).empty()) database.set_metadata(key, record.path);
    }
}

/// For databases that nobody reads before they are synced.
constexpr int unsafe_writing =
    Xapian::DB_OPEN | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS;

std::vector<std::string> paths_of(const std::vector<Shard>& shards) {
    std::vector<std::string> paths;
    paths.reserve(shards.size());
    for (const Shard& shard : shards) paths.push_back(shard.path);
    return paths;
}

std::size_t documents_in(const std::vector<Shard>& shards) {
    std::size_t documents = 0;
    for (const Shard& shard : shards) documents += shard.ids.size();
    return documents;
}

using Ids = std::unordered_set<ArticleId>;

Ids renamed_ids(const Changes& changes) {
    Ids ids;
    for (const Renaming& renaming : changes.renamed) ids.insert(renaming.from);
    return ids;
}

/// Returns the documents.
std::vector<Xapian::docid> rename(Xapian::WritableDatabase& database,
                                  const std::vector<Renaming>& renamings) {
    std::vector<Xapian::docid> documents;
    // One may get the name of another that gets its own later.
    for (const Renaming& renaming : renamings) {
        const std::string term = id_term(renaming.from);
        const auto posting = database.postlist_begin(term);
        documents.push_back(posting == database.postlist_end(term) ? 0 : *posting);
    }
    for (std::size_t i = 0; i < renamings.size(); ++i) {
        if (documents[i] == 0) continue;
        Xapian::Document document = database.get_document(documents[i]);
        rename_document(document, renamings[i].to, renamings[i].version_of);
        database.replace_document(documents[i], document);
    }
    std::erase(documents, Xapian::docid{0});
    return documents;
}

/// What is ours beside the tables of Xapian.
bool is_derived(const fs::path& name) { return name.string().starts_with("lacuna."); }

void copy_database(const std::string& from, const std::string& to) {
    fs::create_directory(to);
    for (const auto& entry : fs::directory_iterator(from))
        if (!is_derived(entry.path().filename()) && entry.is_regular_file())
            fs::copy_file(entry.path(), to / entry.path().filename());
}

/// What is written anew is taken for sound by all that read it, so it must be that.
void require_sound(const std::string& collection) {
    const PageFindings findings = require_sound_pages(PinnedDirectory(collection), collection);
    if (findings.coverage != Coverage::all) require_sound_articles(Collection::open(collection));
}

void digest_pages(const std::string& path) {
    try {
        write_page_digests(path);
    } catch (const std::system_error& error) {
        throw Error(ErrorKind::resources,
                    fmt::format("cannot write digests: {}", printable_path(error.what())));
    }
}

void write_notes(const std::string& path, Changes& changes) {
    remove_directory(path);
    Xapian::WritableDatabase notes(path, Xapian::DB_CREATE | Xapian::DB_DANGEROUS |
                                             Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
    changes.lexicon.write(notes);
    write_aliases(notes, changes);
    notes.commit();
}

} // namespace

Publisher::Publisher(std::string collection, CollectionLock& lock, const WorkDirectory& work,
                     std::size_t jobs)
    : collection_(std::move(collection)), lock_(&lock), work_(&work), jobs_(jobs),
      exists_(fs::exists(collection_ + "/iamglass")) {}

Publication Publisher::publish(Changes& changes, StartFrom base) {
    return with_xapian_errors(collection_, [&] {
        if (exists_ && base == StartFrom::published && is_small(changes) &&
            has_tables_of(changes)) {
            if (const auto lease = Lease::for_writing(collection_)) {
                publish_in_place(changes);
                return Publication::in_place;
            }
        }
        publish_exchanged(changes, base);
        return Publication::exchanged;
    });
}

bool Publisher::is_small(const Changes& changes) const {
    const std::size_t changed =
        documents_in(changes.shards) + changes.removed_ids.size() + changes.renamed.size();
    const Collection published = Collection::open(collection_);
    const std::size_t share = std::size_t{published.database().get_doccount()} / small_share;
    return changed <= std::clamp(share, always_small, never_small);
}

void Publisher::publish_in_place(Changes& changes) {
    // Everything is one commit: a kill in between leaves the collection as it was. (Not a
    // transaction: on a full disk Xapian 1.4 ends the process while it cancels one.)
    setenv("XAPIAN_FLUSH_THRESHOLD", "1000000000", 1);
    require_readable_lists(Collection::open(collection_), changes);
    const auto before = glass_version_at(collection_);
    const SharedAccess access(collection_);
    PendingChange pending(collection_);
    Xapian::WritableDatabase& database = pending.database();
    std::vector<Xapian::docid> changed;
    for (const ArticleId id : changes.removed_ids) {
        const std::string term = id_term(id);
        changed.insert(changed.end(), database.postlist_begin(term), database.postlist_end(term));
        database.delete_document(term);
    }
    const auto renamed = rename(database, changes.renamed);
    changed.insert(changed.end(), renamed.begin(), renamed.end());
    for (const Shard& shard : changes.shards) {
        const Xapian::Database documents(shard.path, Xapian::DB_BACKEND_GLASS);
        std::size_t index = 0;
        for (auto entry = documents.postlist_begin({}); entry != documents.postlist_end({});
             ++entry)
            changed.push_back(database.replace_document(id_term(shard.ids[index++]),
                                                        documents.get_document(*entry)));
    }
    changes.lexicon.write(database);
    write_aliases(database, changes);
    write_metadata(database, changes);
    note_changes(database, collection_, std::move(changed));
    commit_durably(pending, access);
    if (before) note_changed_pages(collection_, *before);
    refresh_columns(collection_);
    notes_ = access.give_to(collection_);
}

void Publisher::commit_durably(PendingChange& pending, const SharedAccess& access) {
    {
        const Mask mask(access.mask());
        pending.commit();
    }
    // Xapian renames the version file, and leaves the name to the file system.
    sync_names(collection_);
    notes_ = access.give_to(collection_);
}

bool Publisher::has_tables_of(const Changes& changes) const {
    const auto is_there = [&](const fs::path& name) { return fs::exists(collection_ / name); };
    if ((changes.lexicon.size() > 0 || !changes.aliases.empty()) && !is_there("synonym.glass"))
        return false;
    for (const Shard& shard : changes.shards)
        for (const auto& entry : fs::directory_iterator(shard.path))
            if (entry.path().extension() == ".glass" && !is_there(entry.path().filename()))
                return false;
    return true;
}

std::string Publisher::base_without(const std::vector<ArticleId>& dropped,
                                    const std::vector<Renaming>& renamed) const {
    if (dropped.empty() && renamed.empty()) return collection_;
    std::string copy = work_->path() + "/base";
    remove_directory(copy);
    copy_database(collection_, copy);
    Xapian::WritableDatabase database(copy, unsafe_writing);
    for (const ArticleId id : dropped) database.delete_document(id_term(id));
    rename(database, renamed);
    database.commit();
    return copy;
}

std::vector<std::string> Publisher::merge_in_rounds(std::vector<std::string> shards) const {
    for (std::size_t round = 0; shards.size() > most_merged; ++round) {
        const std::size_t groups = (shards.size() + most_merged - 1) / most_merged;
        std::vector<std::string> merged(groups);
        for_each_in_parallel(std::min(jobs_, merges_at_once()), groups, [&](std::size_t group) {
            const auto first = shards.begin() + static_cast<std::ptrdiff_t>(group * most_merged);
            const auto count = std::min<std::ptrdiff_t>(most_merged, shards.end() - first);
            merged[group] = fmt::format("{}/merged-{}-{:06}", work_->path(), round, group);
            merge_databases({first, first + count}, merged[group]);
        });
        shards = std::move(merged);
    }
    return shards;
}

std::vector<ArticleId> Publisher::replaced_or_removed(const Xapian::Database& published,
                                                      const Changes& changes) {
    Ids dropped;
    const Ids renamed = renamed_ids(changes);
    for (const ArticleId id : changes.removed_ids)
        if (is_published(published, id)) dropped.insert(id);
    for (const Shard& shard : changes.shards)
        for (const ArticleId id : shard.ids)
            if (is_published(published, id) && !renamed.contains(id)) dropped.insert(id);
    return {dropped.begin(), dropped.end()};
}

void Publisher::publish_exchanged(Changes& changes, StartFrom base) {
    std::vector<ArticleId> dropped;
    auto expected = static_cast<Xapian::doccount>(documents_in(changes.shards));
    const bool keeps_old = exists_ && base == StartFrom::published;
    if (keeps_old) {
        require_sound(collection_);
        const Collection published = Collection::open(collection_);
        require_readable_lists(published, changes);
        dropped = replaced_or_removed(published.database(), changes);
        expected += published.database().get_doccount();
        expected -= static_cast<Xapian::doccount>(dropped.size());
    }
    const std::string next = work_->path() + "/next";
    with_write_errors(work_->path(), [&] {
        std::vector<std::string> parts{work_->path() + "/notes"};
        write_notes(parts.front(), changes);
        if (keeps_old) parts.push_back(base_without(dropped, changes.renamed));
        for (auto& path : merge_in_rounds(paths_of(changes.shards)))
            parts.push_back(std::move(path));
        merge_databases(parts, next);
        // Which of two values of one key compaction keeps is not to be relied on.
        Xapian::WritableDatabase database(next, unsafe_writing);
        write_metadata(database, changes);
        database.commit();
    });
    exchange(next, expected);
}

void Publisher::compact() {
    with_xapian_errors(collection_, [&] {
        require_sound(collection_);
        const Collection published = Collection::open(collection_);
        const std::string next = work_->path() + "/next";
        with_write_errors(work_->path(), [&] { merge_databases({collection_}, next); });
        exchange(next, published.database().get_doccount());
        return 0;
    });
}

void Publisher::exchange(const std::string& next, Xapian::doccount expected) {
    const Xapian::doccount found = Xapian::Database(next, Xapian::DB_BACKEND_GLASS).get_doccount();
    if (found != expected)
        throw Error(ErrorKind::database,
                    fmt::format("the new database has {} articles instead of {}; {} is unchanged",
                                found, expected, printable_path(collection_)));
    CollectionLock next_lock = lock_->of(next);
    write_columns(next);
    digest_pages(next);
    notes_ = SharedAccess(collection_).give_to(next);
    sync_directory(next);
    const auto old = replace_collection(next, collection_, work_->exchange(), *lock_);
    *lock_ = std::move(next_lock);
    put_away(old);
    exists_ = true;
}

std::string Publisher::keep_replaced() {
    for (int number = 1; kept_.empty() || fs::exists(kept_); ++number)
        kept_ = fmt::format("{}.damaged-{}", collection_, number);
    return kept_;
}

void Publisher::put_away(const std::string& replaced) const {
    if (kept_.empty())
        remove_directory(replaced);
    else
        fs::rename(replaced, kept_);
}

} // namespace lacuna::indexer
