// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands that write have in common.
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "indexer/commands.hpp"
#include "indexer/exchange.hpp"
#include "indexer/leftovers.hpp"
#include "indexer/lockless.hpp"

#include <cstdio>
#include <fmt/format.h>

namespace lacuna::indexer {

namespace {

std::string what_is_left(const Leftovers& leftovers, Resuming resuming) {
    const bool goes_on = resuming == Resuming::yes && leftovers.finished_shards > 0;
    return fmt::format("{} holds {}; {}", printable_path(leftovers.path), size_in_words(leftovers),
                       goes_on ? "the same command goes on from there"
                               : "the next command that writes removes it");
}

} // namespace

Locking locking_of(const Settings& settings) {
    if (!settings.no_lock) return Locking::required;
    write_without_locks();
    return Locking::none;
}

void print_notes(const std::string& collection, const std::vector<std::string>& notes) {
    for (const auto& note : notes)
        std::fputs(
            fmt::format("lacuna-index: note: {}: {}\n", printable_path(collection), note).c_str(),
            stderr);
}

void make_whole(const std::string& collection, const Settings& settings) {
    if (bring_back(collection, locking_of(settings)))
        print_notes(collection, {"a writer that was stopped had moved it aside; it is back"});
}

int naming_leftovers(const std::string& collection, Resuming resuming,
                     const std::function<int()>& work) {
    try {
        return work();
    } catch (const Error& error) {
        const auto leftovers = leftovers_of(collection);
        if (error.kind() != ErrorKind::resources || !leftovers) throw;
        throw Error(error.kind(),
                    fmt::format("{}\nlacuna-index: {}", error.sentence(),
                                what_is_left(*leftovers, resuming)),
                    error.hint());
    }
}

} // namespace lacuna::indexer
