// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/rebuild.hpp"

#include "common/store/collection.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_errors.hpp"
#include "corpus/metadata/authority.hpp"
#include "indexer/collection_lock.hpp"
#include "indexer/dump_record.hpp"
#include "indexer/indexing_run.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/publisher.hpp"
#include "indexer/utc_time.hpp"
#include "indexer/workers.hpp"

#include <chrono>

namespace lacuna::indexer {

namespace {

constexpr std::size_t articles_in_batch = 500;
constexpr std::size_t bytes_in_batch = 2U << 20U;

void feed(const Xapian::Database& database, Workers& workers) {
    Batch batch;
    for (auto entry = database.postlist_begin({}); entry != database.postlist_end({}); ++entry) {
        if (interrupt_signal() != 0) return;
        const std::string data = database.get_document(*entry).get_data();
        batch.bytes += data.size();
        batch.read.emplace_back(as_dumped(data));
        if (batch.read.size() < articles_in_batch && batch.bytes < bytes_in_batch) continue;
        const auto next = batch.number + 1;
        if (!workers.push(std::exchange(batch, {}))) return;
        batch.number = next;
    }
    workers.push(std::move(batch));
}

/// Names that a user's authority file gave are known to the collection alone.
void copy_aliases(const Xapian::Database& database, Changes& changes) {
    for (const FieldId id : {FieldId::agency, FieldId::credit}) {
        const std::string prefix = alias_key(id, {});
        for (auto key = database.synonym_keys_begin(prefix);
             key != database.synonym_keys_end(prefix); ++key)
            for (auto name = database.synonyms_begin(*key); name != database.synonyms_end(*key);
                 ++name)
                changes.aliases.emplace_back(*key, *name);
    }
}

Report rebuild(const std::string& collection, std::size_t jobs, Progress& progress,
               Locking locking) {
    const auto begin = std::chrono::steady_clock::now();
    const std::string real = prepare_collection(collection);
    CollectionLock lock(real, locking);
    const WorkDirectory work(real);
    const Collection published = Collection::open(real, Accept::any_version);
    const corpus::ReadOptions reading;
    const RunContext context{&reading, &work, {}, utc_now()};
    Workers workers(context, jobs, progress);
    feed(published.database(), workers);
    if (interrupt_signal() != 0) throw Interrupted{interrupt_signal()};
    auto results = workers.finish();
    Report report;
    add_parts(report, results);
    Changes changes = changes_of(results, corpus::Authority::built_in());
    changes.records = all_records(published.database());
    copy_aliases(published.database(), changes);
    progress.stage("publishing");
    Publisher publisher(real, lock, work, jobs);
    publisher.publish(changes, Base::nothing);
    work.remove();
    report.notes = publisher.notes();
    report.way = "built anew and exchanged";
    report.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report;
}

} // namespace

Report run_rebuild(const std::string& collection, std::size_t jobs, Progress& progress,
                   Locking locking) {
    return with_xapian_errors(collection,
                              [&] { return rebuild(collection, jobs, progress, locking); });
}

} // namespace lacuna::indexer
