// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/rebuild.hpp"

#include "common/store/collection.hpp"
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

void feed(const Xapian::Database& database, Workers& workers) {
    Batch batch;
    for (auto entry = database.postlist_begin({}); entry != database.postlist_end({}); ++entry) {
        if (interrupt_signal() != 0) return;
        batch.read.emplace_back(as_dumped(database.get_document(*entry).get_data()));
        if (batch.read.size() < articles_in_batch) continue;
        const auto next = batch.number + 1;
        if (!workers.push(std::exchange(batch, {}))) return;
        batch.number = next;
    }
    workers.push(std::move(batch));
}

Report rebuild(const std::string& collection, std::size_t jobs, Progress& progress) {
    const auto begin = std::chrono::steady_clock::now();
    const std::string real = prepare_collection(collection);
    CollectionLock lock(real);
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
    progress.stage("publishing");
    Publisher(real, lock, work).publish(changes, Base::nothing);
    work.remove();
    report.way = "built anew and exchanged";
    report.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report;
}

} // namespace

Report run_rebuild(const std::string& collection, std::size_t jobs, Progress& progress) {
    return with_xapian_errors(collection, [&] { return rebuild(collection, jobs, progress); });
}

} // namespace lacuna::indexer
