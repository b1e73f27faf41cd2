// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/indexing_run.hpp"

#include "common/error.hpp"
#include "common/glass/version.hpp"
#include "common/safe_text.hpp"
#include "common/store/moved_aside.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_errors.hpp"
#include "corpus/names/authority.hpp"
#include "indexer/changes.hpp"
#include "indexer/collection_lock.hpp"
#include "indexer/digest.hpp"
#include "indexer/durable.hpp"
#include "indexer/identity.hpp"
#include "indexer/identity_resolver.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/key_pairs.hpp"
#include "indexer/planner.hpp"
#include "indexer/publisher.hpp"
#include "indexer/removed_inputs.hpp"
#include "indexer/utc_time.hpp"
#include "indexer/workers.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <unordered_set>

namespace lacuna::indexer {

namespace {

namespace fs = std::filesystem;

/// Of one article: Xapian needs up to 600 bytes for each, and one article may take 512 MiB.
constexpr std::size_t most_words = 600'000;

/// Everything that decides what articles an input gives.
std::string settings_digest(const RunOptions& options) {
    const corpus::ReadOptions& reading = *options.reading;
    std::string text = fmt::format("{}\n{}\n{}\n", schema::major, analyser_version, reading.format);
    for (const auto& [key, id] : reading.map.pairs())
        text += fmt::format("{}={}\n", key, field(id).name);
    for (const auto& value : reading.defaults) text += value + "\n";
    return hex(sha256(text + options.authority_digest), digest_length);
}

InputRecord record_of(const InputPart& part, const std::string& settings) {
    // What was not read to its end has no state that a later run could find unchanged.
    const auto modified_ns = part.digest.empty() ? corpus::InputWatch::no_time : part.modified_ns;
    return {normal_path(part.path), part.size, modified_ns, part.digest, settings, part.ids,
            part.rejects.size()};
}

void add_records(Changes& changes, const Report& report, const std::string& settings) {
    for (const InputPart& input : report.inputs)
        if (input.path != "-" && !input.ids.empty())
            changes.records.push_back(record_of(input, settings));
}

bool is_empty(const Changes& changes) {
    return changes.shards.empty() && changes.records.empty() && changes.removed_ids.empty() &&
           changes.removed_inputs.empty() && changes.renamed.empty() && changes.failures.empty() &&
           changes.mended.empty();
}

/// What was named and is there. A folder that is gone altogether may be a disk that is not
/// mounted: nothing of it is removed.
std::vector<std::string> present(const std::vector<std::string>& inputs) {
    std::vector<std::string> there;
    std::error_code ignored;
    std::copy_if(inputs.begin(), inputs.end(), std::back_inserter(there),
                 [&](const std::string& input) { return fs::exists(input, ignored); });
    return there;
}

/// One run from inputs to a published collection.
class Run {
  public:
    Run(std::string collection, const RunOptions& options, Progress& progress)
        : options_(&options), progress_(&progress), collection_(std::move(collection)),
          settings_(settings_digest(options)) {
        if (options.mode == Mode::write) open_for_writing();
        // What is moved aside is said to be so.
        if (fs::exists(collection_ + "/iamglass") || aside_of(collection_) == Aside::yes)
            published_.emplace(Collection::open(collection_));
    }

    Report add(const std::vector<std::string>& inputs) {
        const auto begin = std::chrono::steady_clock::now();
        auto results = read(inputs);
        add_parts(report_, results);
        refuse_wrong_map();
        const Resolved resolved = settle_identities(inputs, results);
        Changes changes = changes_of(results, authority());
        take_over(changes, resolved);
        add_records(changes, report_, settings_);
        std::move(touched_.begin(), touched_.end(), std::back_inserter(changes.records));
        keep_or_prune(inputs, changes);
        if (published_ || !is_empty(changes)) remember_failures(inputs, changes);
        publish(changes);
        report_.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return std::move(report_);
    }

  private:
    void open_for_writing() {
        collection_ = prepare_collection(collection_);
        lock_.emplace(collection_, options_->locking);
        work_.emplace(collection_);
    }

    [[nodiscard]] const corpus::Authority& authority() const {
        const auto* const chosen = options_->reading->authority;
        return chosen != nullptr ? *chosen : corpus::Authority::built_in();
    }

    /// Before anything is published that lacks what the user wanted to be read.
    void refuse_wrong_map() {
        std::set<std::string> keys;
        for (const InputPart& input : report_.inputs)
            keys.insert(input.notes.seen.begin(), input.notes.seen.end());
        try {
            refuse_unmatched(options_->reading->map, keys);
        } catch (const Error&) {
            if (work_) work_->remove();
            throw;
        }
    }

    std::vector<BatchResult> read(const std::vector<std::string>& inputs) {
        RunContext context{options_->reading, work_ ? &*work_ : nullptr,
                           published_ ? collection_ : std::string{}, utc_now(), most_words};
        Workers workers(context, options_->jobs, *progress_);
        Planner planner({options_->reading, settings_, shard_key(),
                         published_ ? &*published_ : nullptr, work_ ? &*work_ : nullptr, progress_,
                         options_->verify},
                        [&](Batch batch) { return workers.push(std::move(batch)); });
        planner.plan(inputs);
        if (interrupt_signal() != 0) {
            workers.stop();
            throw Interrupted{interrupt_signal()};
        }
        auto results = workers.finish();
        restore_words(planner.finished());
        std::move(planner.finished().begin(), planner.finished().end(),
                  std::back_inserter(results));
        std::sort(results.begin(), results.end(),
                  [](const auto& left, const auto& right) { return left.number < right.number; });
        report_.others = std::move(planner.unchanged_inputs());
        report_.unchanged_inputs = report_.others.size();
        seen_.paths = planner.seen();
        seen_.unreadable = planner.unreadable();
        touched_ = std::move(planner.touched());
        return results;
    }

    /// Shards leave out what is published already, so they are of use to this very revision only.
    [[nodiscard]] std::string shard_key() const {
        if (!published_) return settings_;
        const Xapian::Database& database = published_->database();
        return settings_ + database.get_uuid() + std::to_string(database.get_revision());
    }

    void keep_or_prune(const std::vector<std::string>& inputs, Changes& changes) {
        if (!published_) return;
        for (InputRecord& record : changes.records) keep_former_ids(published_->database(), record);
        if (options_->prune == Prune::yes) {
            for (const InputPart& input : report_.inputs)
                seen_.ids.insert(input.ids.begin(), input.ids.end());
            auto removed =
                inputs_gone(published_->database(), present(inputs), seen_, changes.records);
            for (const auto& path : removed.inputs) {
                changes.removed_inputs.push_back(path);
                report_.others.push_back({path, Outcome::removed, 0});
            }
            remove(with_versions(published_->database(), removed.ids), changes);
        }
    }

    /// All but what is known as another article by now, or gone already.
    void remove(const std::vector<ArticleId>& ids, Changes& changes) {
        std::unordered_set<ArticleId> settled(changes.removed_ids.begin(),
                                              changes.removed_ids.end());
        for (const Renaming& renaming : changes.renamed) settled.insert(renaming.from);
        for (const ArticleId id : ids) {
            const bool is_published = published_->database().term_exists(identity_term(id.text()));
            if (!is_published || !settled.insert(id).second) continue;
            changes.removed_ids.push_back(id);
            ++report_.removed;
        }
    }

    /// Where nothing failed before, no input has to be looked up.
    void remember_failures(const std::vector<std::string>& inputs, Changes& changes) {
        std::map<std::string, FailureRecord> before;
        if (published_)
            for (auto& failure : all_failures(published_->database()))
                before.emplace(failure.path, std::move(failure));
        for (const InputPart& input : report_.inputs) {
            auto failure = failure_of(input);
            const auto known = before.find(failure.path);
            const bool is_known = known != before.end();
            if (failure.count == 0 && is_known) changes.mended.push_back(failure.path);
            if (failure.count > 0 && !(is_known && say_the_same(known->second, failure)))
                changes.failures.push_back(std::move(failure));
            if (is_known) before.erase(known);
        }
        if (options_->prune == Prune::no) return;
        for (const auto& [path, failure] : before)
            if (is_gone(path, seen_, present(inputs))) changes.mended.push_back(path);
    }

    [[nodiscard]] FailureRecord failure_of(const InputPart& input) const {
        FailureRecord failure{
            normal_path(input.path), utc_now(), input.rejects.size(), {}, options_->memo};
        const auto end = std::min(input.rejects.size(), FailureRecord::most_remembered);
        failure.rejects.assign(input.rejects.begin(),
                               input.rejects.begin() + static_cast<std::ptrdiff_t>(end));
        return failure;
    }

    [[nodiscard]] bool is_refused() const {
        return options_->strictness == Strictness::strict && report_.rejected > 0;
    }

    /// Without anything written there is nothing to settle.
    Resolved settle_identities(const std::vector<std::string>& inputs,
                               std::vector<BatchResult>& results) {
        if (!work_ || is_refused()) return {};
        const Xapian::Database* const published = published_ ? &published_->database() : nullptr;
        Resolved resolved = IdentityResolver(published, inputs, report_).run(results);
        count(report_);
        return resolved;
    }

    static void take_over(Changes& changes, const Resolved& resolved) {
        changes.renamed = resolved.renamed;
        changes.removed_ids = resolved.removed;
        changes.removed_inputs = resolved.moved_from;
    }

    void publish(Changes& changes) {
        const bool is_refused = this->is_refused();
        if (is_refused || is_empty(changes) || !work_) {
            report_.way = is_refused ? "nothing published, because of --strict"
                          : work_    ? "nothing to do"
                                     : "dry run, nothing written";
            if (work_) work_->remove();
            return;
        }
        progress_->stage("publishing");
        published_.reset();
        Publisher publisher(collection_, *lock_, *work_, options_->jobs);
        const Publication way = publisher.publish(changes, StartFrom::published);
        report_.notes = publisher.notes();
        report_.way =
            way == Publication::in_place ? "updated in place" : "written anew and exchanged";
        work_->remove();
    }

    const RunOptions* options_;
    Progress* progress_;
    std::string collection_;
    std::string settings_;
    std::optional<CollectionLock> lock_;
    std::optional<WorkDirectory> work_;
    std::optional<Collection> published_;
    Report report_;
    SeenInputs seen_;
    std::vector<InputRecord> touched_;
};

/// Files that may lie in a collection's directory before it is one.
bool is_ours(const fs::path& name) { return name == CollectionLock::file_name; }

/// A collection is exchanged with one that is built beside it, on the same file system.
void refuse_mount_point(const fs::path& directory) {
    struct stat own {};
    struct stat parent {};
    if (stat(directory.c_str(), &own) != 0 || stat(directory.parent_path().c_str(), &parent) != 0)
        return;
    if (own.st_dev != parent.st_dev)
        throw Error(ErrorKind::database,
                    fmt::format("{} is a mount point, which cannot be exchanged",
                                printable_path(directory.string())),
                    "name a folder inside it");
}

void make_folders(const std::string& collection, const std::string& name) {
    try {
        make_directories(collection);
    } catch (const std::system_error& error) {
        throw Error(error.code().value() == ENOSPC ? ErrorKind::resources : ErrorKind::database,
                    fmt::format("cannot make {}: {}", name, error.code().message()));
    }
}

/// The folder may have been made in the moment in which a writer had moved the collection aside.
void leave_to_writer(const std::string& collection, const std::string& name) {
    if (aside_of(collection) != Aside::yes) return;
    std::error_code ignored;
    if (fs::is_empty(collection, ignored)) fs::remove(collection, ignored);
    throw Error(ErrorKind::locked, fmt::format("another lacuna-index is writing to {}", name));
}

} // namespace

std::string prepare_collection(const std::string& collection) {
    std::error_code error;
    const auto name = printable_path(collection);
    make_folders(collection, name);
    const fs::path real = fs::canonical(collection, error);
    if (error)
        throw Error(ErrorKind::database, fmt::format("cannot open {}: {}", name, error.message()));
    refuse_mount_point(real);
    leave_to_writer(real.string(), name);
    if (fs::exists(real / glass::version_file, error)) return real.string();
    for (const auto& entry : fs::directory_iterator(real, error))
        if (!is_ours(entry.path().filename()))
            throw Error(ErrorKind::database,
                        fmt::format("{} is not empty and holds no collection", name),
                        "name a new directory");
    if (error)
        throw Error(ErrorKind::database, fmt::format("cannot read {}: {}", name, error.message()));
    return real.string();
}

Report run_add(const std::string& collection, const std::vector<std::string>& inputs,
               const RunOptions& options, Progress& progress) {
    return with_xapian_errors(collection,
                              [&] { return Run(collection, options, progress).add(inputs); });
}

} // namespace lacuna::indexer
