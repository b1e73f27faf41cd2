// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/xapian_errors.hpp"
#include "indexer/collection_lock.hpp"
#include "indexer/commands.hpp"
#include "indexer/dump_record.hpp"
#include "indexer/indexing_run.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/publisher.hpp"
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
std::string existing_collection(const Settings& settings, Accept accept) {
    const std::string path = collection_of(settings);
    make_whole(path, settings);
    const Collection opened = Collection::open(path, accept);
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

int rebuild_at(const std::string& path, const Settings& settings) {
    Progress progress(settings.progress);
    const std::size_t jobs =
        settings.jobs > 0 ? settings.jobs : std::max(1U, std::thread::hardware_concurrency());
    const Report report = run_rebuild(path, jobs, progress, locking_of(settings));
    progress.clear();
    print_notes(path, report.notes);
    fmt::print("{}\n", summary(report, printable_path(collection_of(settings))));
    return exit_code::done;
}

void print_article(const Xapian::Document& document) {
    const std::string line = json_record(decode_article(document.get_data()), Record::dump) + "\n";
    std::fwrite(line.data(), 1, line.size(), stdout);
}

} // namespace

int dump(const Settings& settings) {
    const std::string path = collection_of(settings);
    with_xapian_errors(path, [&] {
        const Collection collection = Collection::open(path, Accept::any_version);
        const Xapian::Database& database = collection.database();
        for (auto entry = database.postlist_begin({}); entry != database.postlist_end({});
             ++entry) {
            if (std::ferror(stdout) != 0) break; // A closed pipe: nobody reads on.
            print_article(database.get_document(*entry));
        }
        return 0;
    });
    return exit_code::done;
}

int compact(const Settings& settings) {
    const std::string path = existing_collection(settings, Accept::own_version);
    return naming_leftovers(path, Resuming::no, [&] { return compact_at(path, settings); });
}

int rebuild(const Settings& settings) {
    const std::string path = existing_collection(settings, Accept::any_version);
    watch_interrupts();
    return naming_leftovers(path, Resuming::no, [&] { return rebuild_at(path, settings); });
}

} // namespace lacuna::indexer
