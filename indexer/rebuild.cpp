// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/rebuild.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/page_examination.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_errors.hpp"
#include "corpus/names/authority.hpp"
#include "indexer/collection_lock.hpp"
#include "indexer/indexing_run.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/publisher.hpp"
#include "indexer/utc_time.hpp"
#include "indexer/workers.hpp"

#include <array>
#include <chrono>
#include <fmt/format.h>
#include <utility>

namespace lacuna::indexer {

namespace {

/// Cuts the articles of a collection into batches.
class Feed {
  public:
    explicit Feed(Workers& workers) : workers_(&workers) {}

    /// Returns the losses.
    std::vector<Loss> run(const Collection& collection, Take take) {
        std::vector<Loss> lost;
        walk_articles(collection, take,
                      {[&](const std::string& data, StoredArticle&& stored) {
                           return add(data.size(), std::move(stored));
                       },
                       [&](const Loss& loss) { lost.push_back(loss); }});
        push();
        return lost;
    }

  private:
    bool add(std::size_t bytes, StoredArticle&& stored) {
        if (interrupt_signal() != 0) return false;
        batch_.bytes += bytes;
        articles_.emplace_back(corpus::ReadResult(corpus::Restored{std::move(stored)}));
        const bool is_full =
            articles_.size() >= articles_in_batch || batch_.bytes >= bytes_in_batch;
        return !is_full || push();
    }

    bool push() {
        const auto next = batch_.number + 1;
        batch_.inputs.push_back({{}, std::exchange(articles_, {})});
        const bool goes_on = workers_->push(std::exchange(batch_, {}));
        batch_.number = next;
        return goes_on;
    }

    Workers* workers_;
    Batch batch_;
    std::vector<corpus::Cut> articles_;
};

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

/// What a rebuilt collection has beside its articles.
Changes changes_of_rebuilt(std::vector<BatchResult>& results, const Xapian::Database& database) {
    Changes changes = changes_of(results, corpus::Authority::built_in());
    changes.records = all_records(database);
    copy_aliases(database, changes);
    return changes;
}

/// All that a collection is made anew from: no positions, nothing that articles have words for.
constexpr std::array source_tables{glass::postlist, glass::docdata, glass::synonym};

Collection open_source(const std::string& path, Take take) {
    if (take == Take::what_is_sound)
        return Collection::open(path, Accept::any_version, Require::nothing);
    require_sound_pages(PinnedDirectory(path), path, source_tables);
    return Collection::open(path, Accept::any_version, Require::articles);
}

RebuildResult rebuild(const std::string& collection, const RebuildOptions& options,
                      Progress& progress) {
    const auto begin = std::chrono::steady_clock::now();
    const std::string real = prepare_collection(collection);
    CollectionLock lock(real, options.locking);
    const WorkDirectory work(real);
    const Collection published = open_source(real, options.take);
    const corpus::ReadOptions reading;
    const RunContext context{&reading, &work, {}, utc_now()};
    Workers workers(context, options.jobs, progress);
    RebuildResult result;
    result.lost = Feed(workers).run(published, options.take);
    if (interrupt_signal() != 0) throw Interrupted{interrupt_signal()};
    auto results = workers.finish();
    add_parts(result.report, results);
    if (result.report.added == 0 && !result.lost.empty())
        throw Error(ErrorKind::database,
                    fmt::format("no article of {} is sound; it is left as it is",
                                printable_path(collection)));
    Changes changes = changes_of_rebuilt(results, published.database());
    progress.stage("publishing");
    Publisher publisher(real, lock, work, options.jobs);
    if (!result.lost.empty()) result.kept = publisher.keep_replaced();
    publisher.publish(changes, StartFrom::nothing);
    work.remove();
    result.report.notes = publisher.notes();
    result.report.way = "built anew and exchanged";
    result.report.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return result;
}

} // namespace

RebuildResult run_rebuild(const std::string& collection, const RebuildOptions& options,
                          Progress& progress) {
    return with_xapian_errors(collection, [&] { return rebuild(collection, options, progress); });
}

} // namespace lacuna::indexer
