// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publisher.hpp"

#include "common/analysis.hpp"
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/schema.hpp"
#include "common/store/versions.hpp"
#include "common/store/xapian_errors.hpp"
#include "indexer/durable.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
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

std::string id_term(const std::string& id) { return std::string(field(FieldId::id).prefix) + id; }

bool is_published(const Xapian::Database& database, const std::string& id) {
    return database.term_exists(id_term(id));
}

void write_aliases(Xapian::WritableDatabase& database, const Changes& changes) {
    for (const auto& [key, value] : changes.aliases) database.add_synonym(key, value);
}

void write_metadata(Xapian::WritableDatabase& database, const Changes& changes) {
    database.set_metadata(std::string(schema::version_key),
                          fmt::format("{}.{}", schema::major, schema::minor));
    database.set_metadata(std::string(schema::writer_key), versions());
    database.set_metadata(std::string(schema::analyser_key), std::to_string(analyser_version));
    for (const InputRecord& record : changes.records)
        database.set_metadata(input_key(record.path), encode_record(record));
    for (const auto& path : changes.removed_inputs) database.set_metadata(input_key(path), {});
}

std::size_t documents_in(const std::vector<Shard>& shards) {
    std::size_t documents = 0;
    for (const Shard& shard : shards) documents += shard.ids.size();
    return documents;
}

/// Where the last document of an id stands.
struct Place {
    std::size_t shard;
    std::size_t index;
};

void delete_documents(Shard& shard, const std::vector<std::size_t>& indexes) {
    if (indexes.empty()) return;
    Xapian::WritableDatabase database(shard.path, Xapian::DB_OPEN | Xapian::DB_DANGEROUS |
                                                      Xapian::DB_NO_SYNC |
                                                      Xapian::DB_BACKEND_GLASS);
    for (const std::size_t index : indexes)
        database.delete_document(static_cast<Xapian::docid>(index + 1));
    database.commit();
    std::vector<std::string> kept;
    std::size_t next = 0;
    for (std::size_t i = 0; i < shard.ids.size(); ++i) {
        if (next < indexes.size() && indexes[next] == i)
            ++next;
        else
            kept.push_back(shard.ids[i]);
    }
    shard.ids = std::move(kept);
}

void copy_database(const std::string& from, const std::string& to) {
    fs::create_directory(to);
    for (const auto& entry : fs::directory_iterator(from))
        if (entry.path().filename() != CollectionLock::file_name && entry.is_regular_file())
            fs::copy_file(entry.path(), to / entry.path().filename());
}

/// The first of two values of one key wins: what this run wrote comes first.
void compact_into(Xapian::Database& parts, const std::string& to) {
    parts.compact(to, Xapian::Compactor::FULL);
}

void write_notes(const std::string& path, Changes& changes) {
    remove_directory(path);
    Xapian::WritableDatabase notes(path, Xapian::DB_CREATE | Xapian::DB_DANGEROUS |
                                             Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
    changes.lexicon.write(notes);
    write_aliases(notes, changes);
    write_metadata(notes, changes);
    notes.commit();
}

} // namespace

std::uint64_t drop_superseded(std::vector<Shard>& shards) {
    std::unordered_map<std::string, Place> last;
    for (std::size_t i = 0; i < shards.size(); ++i)
        for (std::size_t j = 0; j < shards[i].ids.size(); ++j) last[shards[i].ids[j]] = {i, j};
    std::uint64_t dropped = 0;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        std::vector<std::size_t> superseded;
        for (std::size_t j = 0; j < shards[i].ids.size(); ++j) {
            const Place& place = last[shards[i].ids[j]];
            if (place.shard != i || place.index != j) superseded.push_back(j);
        }
        delete_documents(shards[i], superseded);
        dropped += superseded.size();
    }
    return dropped;
}

Publisher::Publisher(std::string collection, CollectionLock& lock, const WorkDirectory& work)
    : collection_(std::move(collection)), lock_(&lock), work_(&work),
      exists_(fs::exists(collection_ + "/iamglass")) {}

Way Publisher::publish(Changes& changes, Base base) {
    return with_xapian_errors(collection_, [&] {
        if (exists_ && base == Base::published && is_small(changes)) {
            publish_in_place(changes);
            return Way::in_place;
        }
        publish_exchanged(changes, base);
        return Way::exchanged;
    });
}

bool Publisher::is_small(const Changes& changes) const {
    const std::size_t changed = documents_in(changes.shards) + changes.removed_ids.size();
    const Collection published = Collection::open(collection_);
    const std::size_t share = std::size_t{published.database().get_doccount()} / small_share;
    return changed <= std::clamp(share, always_small, never_small);
}

void Publisher::publish_in_place(Changes& changes) {
    // Everything is one commit: a kill in between leaves the collection as it was. (Not a
    // transaction: on a full disk Xapian 1.4 ends the process while it cancels one.)
    setenv("XAPIAN_FLUSH_THRESHOLD", "1000000000", 1);
    Xapian::WritableDatabase database(collection_, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    for (const Shard& shard : changes.shards) {
        const Xapian::Database documents(shard.path, Xapian::DB_BACKEND_GLASS);
        std::size_t index = 0;
        for (auto entry = documents.postlist_begin({}); entry != documents.postlist_end({});
             ++entry)
            database.replace_document(id_term(shard.ids[index++]), documents.get_document(*entry));
    }
    for (const auto& id : changes.removed_ids) database.delete_document(id_term(id));
    changes.lexicon.write(database);
    write_aliases(database, changes);
    write_metadata(database, changes);
    database.commit();
    database.close();
}

std::string Publisher::base_without(const std::vector<std::string>& dropped,
                                    const Changes& changes) const {
    if (dropped.empty() && changes.removed_inputs.empty()) return collection_;
    std::string copy = work_->path() + "/base";
    remove_directory(copy);
    copy_database(collection_, copy);
    Xapian::WritableDatabase database(copy, Xapian::DB_OPEN | Xapian::DB_DANGEROUS |
                                                Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
    for (const auto& id : dropped) database.delete_document(id_term(id));
    for (const auto& path : changes.removed_inputs) database.set_metadata(input_key(path), {});
    database.commit();
    return copy;
}

void Publisher::merge(const std::vector<std::string>& parts, const std::string& to) const {
    std::vector<std::string> level = parts;
    for (std::size_t round = 0; level.size() > most_merged; ++round) {
        std::vector<std::string> merged;
        for (std::size_t begin = 0; begin < level.size(); begin += most_merged) {
            const auto end = std::min(begin + most_merged, level.size());
            const auto path =
                fmt::format("{}/merged-{}-{:06}", work_->path(), round, merged.size());
            remove_directory(path);
            merge({level.begin() + static_cast<std::ptrdiff_t>(begin),
                   level.begin() + static_cast<std::ptrdiff_t>(end)},
                  path);
            merged.push_back(path);
        }
        level = std::move(merged);
    }
    Xapian::Database all;
    for (const auto& path : level)
        all.add_database(Xapian::Database(path, Xapian::DB_BACKEND_GLASS));
    remove_directory(to);
    compact_into(all, to);
}

void Publisher::publish_exchanged(Changes& changes, Base base) {
    std::vector<std::string> parts{work_->path() + "/notes"};
    auto expected = static_cast<Xapian::doccount>(documents_in(changes.shards));
    if (exists_ && base == Base::published) {
        const Collection published = Collection::open(collection_);
        std::unordered_set<std::string> dropped;
        for (const auto& id : changes.removed_ids)
            if (is_published(published.database(), id)) dropped.insert(id);
        for (const Shard& shard : changes.shards)
            for (const auto& id : shard.ids)
                if (is_published(published.database(), id)) dropped.insert(id);
        expected += published.database().get_doccount();
        expected -= static_cast<Xapian::doccount>(dropped.size());
        parts.push_back(base_without({dropped.begin(), dropped.end()}, changes));
    }
    const std::string next = work_->path() + "/next";
    with_write_errors(work_->path(), [&] {
        write_notes(parts.front(), changes);
        for (const Shard& shard : changes.shards) parts.push_back(shard.path);
        merge(parts, next);
    });
    exchange(next, expected);
}

void Publisher::compact() {
    with_xapian_errors(collection_, [&] {
        const Collection published = Collection::open(collection_);
        const std::string next = work_->path() + "/next";
        with_write_errors(work_->path(), [&] { merge({collection_}, next); });
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
    CollectionLock next_lock(next);
    sync_directory(next);
    exchange_directories(next, collection_);
    *lock_ = std::move(next_lock);
    remove_directory(next);
    exists_ = true;
}

} // namespace lacuna::indexer
