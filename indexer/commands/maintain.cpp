// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/page_examination.hpp"
#include "common/store/xapian_errors.hpp"
#include "common/stored_article.hpp"
#include "indexer/article_soundness.hpp"
#include "indexer/collection_lock.hpp"
#include "indexer/commands.hpp"
#include "indexer/dump_record.hpp"
#include "indexer/indexing_run.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/publisher.hpp"
#include "indexer/reading_lease.hpp"
#include "indexer/rebuild.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <thread>

namespace lacuna::indexer {

namespace {

/// These commands work on a collection that is there: opening it says what is wrong otherwise.
std::string existing_collection(const Settings& settings, Accept accept, Require require) {
    const std::string path = collection_of(settings);
    make_whole(path, settings);
    const Collection opened = Collection::open(path, accept, require);
    return std::filesystem::canonical(path).string();
}

int compact_at(const std::string& path, const Settings& settings) {
    CollectionLock lock(path, locking_of(settings));
    const WorkDirectory work(path);
    Publisher publisher(path, lock, work, 1);
    publisher.compact();
    work.remove();
    print_notes(path, publisher.notes());
    fmt::print("{}: written anew and exchanged\n", printable_path(collection_of(settings)));
    return exit_code::done;
}

Take taken_by(const Settings& settings) {
    return settings.force ? Take::what_is_sound : Take::all_or_nothing;
}

void print_loss(const std::string& path, const Loss& loss) {
    const std::string place = loss.document == 0 ? "" : fmt::format("document {}: ", loss.document);
    std::fputs(terminal_safe(fmt::format("lacuna-index: {}: lost: {}{}", printable_path(path),
                                         place, loss.reason))
                   .append("\n")
                   .c_str(),
               stderr);
}

int rebuild_at(const std::string& path, const Settings& settings) {
    Progress progress(settings.progress);
    RebuildOptions options;
    options.jobs =
        settings.jobs > 0 ? settings.jobs : std::max(1U, std::thread::hardware_concurrency());
    options.take = taken_by(settings);
    options.locking = locking_of(settings);
    const RebuildResult result = run_rebuild(path, options, progress);
    progress.clear();
    print_notes(path, result.report.notes);
    for (const Loss& loss : result.lost) print_loss(collection_of(settings), loss);
    fmt::print("{}\n", summary(result.report, printable_path(collection_of(settings))));
    if (result.lost.empty()) return exit_code::done;
    fmt::print("what was lost may still be in the old collection, kept as {}\n",
               printable_path(result.kept));
    return exit_code::nothing;
}

/// False once nobody reads on.
bool print_article(const StoredArticle& stored) {
    const std::string line = json_record(stored, Record::dump) + "\n";
    std::fwrite(line.data(), 1, line.size(), stdout);
    return std::ferror(stdout) == 0;
}

/// Prints all articles of one state of the collection; returns how many are lost.
std::size_t dump_articles(const std::string& path, Take take) {
    const bool takes_all = take == Take::all_or_nothing;
    const auto leased =
        open_leased(path, Accept::any_version, takes_all ? Require::articles : Require::nothing);
    if (takes_all) require_sound_pages(leased.collection.directory(), path, article_tables);
    std::size_t lost = 0;
    walk_articles(
        leased.collection, take,
        {[](const std::string& /*data*/, StoredArticle&& stored) { return print_article(stored); },
         [&](const Loss& loss) {
             print_loss(path, loss);
             ++lost;
         }});
    return lost;
}

} // namespace

int dump(const Settings& settings) {
    const std::string path = collection_of(settings);
    const std::size_t lost =
        with_xapian_errors(path, [&] { return dump_articles(path, taken_by(settings)); });
    return lost == 0 ? exit_code::done : exit_code::nothing;
}

int compact(const Settings& settings) {
    const std::string path =
        existing_collection(settings, Accept::own_version, Require::everything);
    return naming_leftovers(path, Resuming::no, [&] { return compact_at(path, settings); });
}

int rebuild(const Settings& settings) {
    const std::string path = existing_collection(
        settings, Accept::any_version, settings.force ? Require::nothing : Require::articles);
    watch_interrupts();
    return naming_leftovers(path, Resuming::no, [&] { return rebuild_at(path, settings); });
}

} // namespace lacuna::indexer
