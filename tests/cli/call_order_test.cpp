// SPDX-License-Identifier: GPL-3.0-or-later
// In which order the program writes, names, and writes through: what a power cut may find.
#include "tests/cli/preloading.hpp"
#include "tests/cli/process.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace lacuna::test {
namespace {

namespace fs = std::filesystem;

struct Call {
    std::string what;
    std::string path;
    std::string other;
};

using Calls = std::vector<Call>;
using Place = Calls::const_iterator;

Calls calls_in(const std::string& log) {
    Calls calls;
    std::istringstream lines(read_file(log));
    for (Call call; std::getline(lines, call.what, '\t') && std::getline(lines, call.path, '\t') &&
                    std::getline(lines, call.other);)
        calls.push_back(call);
    return calls;
}

std::string many_articles(int first, int count) {
    std::string lines;
    for (int i = first; i < first + count; ++i)
        lines += article(std::to_string(i), "Title " + std::to_string(i),
                         "The censors banned newspapers " + std::to_string(i));
    return lines;
}

struct Fixture {
    Folder folder;
    std::string collection = fs::canonical(folder.path()).string() + "/archive/press/c";
    std::string work = collection + ".work";

    Calls record(const std::vector<std::string>& words, const std::string& refused = {}) const {
        const auto log = folder.path("log");
        fs::remove(log);
        std::string libraries = LACUNA_CALL_RECORDER;
        std::map<std::string, std::string> variables{{"LACUNA_CALL_LOG", log}};
        if (!refused.empty()) {
            libraries += std::string(":") + LACUNA_REFUSED_CALLS;
            variables["LACUNA_REFUSE_EXCHANGE"] = refused;
        }
        const auto outcome = run(words, {}, preloading(libraries.c_str(), variables));
        CAPTURE(outcome.err);
        REQUIRE(outcome.code == 0);
        return calls_in(log);
    }
    Calls add(int first, int count, const std::string& refused = {}) const {
        const auto input =
            folder.write(std::to_string(first) + ".jsonl", many_articles(first, count));
        return record({"lacuna-index", "add", "-d", collection, input}, refused);
    }
};

Place find(const Calls& calls, Place from, const std::function<bool(const Call&)>& is_wanted) {
    return std::find_if(from, calls.end(), is_wanted);
}

Place naming(const Calls& calls, const std::string& what, const std::string& to) {
    const auto found = find(calls, calls.begin(), [&](const Call& call) {
        return call.what == what && call.other == to;
    });
    REQUIRE(found != calls.end());
    return found;
}

Place saying(const Calls& calls) {
    return find(calls, calls.begin(), [](const Call& call) { return call.what == "say"; });
}

bool is_synced(const Calls& calls, Place from, Place to, const std::string& path) {
    return find(calls, from,
                [&](const Call& call) { return call.what == "sync" && call.path == path; }) < to;
}

/// The lock's text is of no use after a cut, and columns and digests can be made again.
bool is_derived(const std::string& path) {
    return fs::path(path).filename().string().starts_with("lacuna.");
}

/// Files in `directory` that were written and not written through when `named` came.
std::vector<std::string> unwritten(const Calls& calls, Place named, const std::string& directory) {
    std::map<std::string, bool> is_dirty;
    for (auto call = calls.begin(); call != named; ++call) {
        if (!call->path.starts_with(directory + "/")) continue;
        if (call->what == "write" && !is_derived(call->path)) is_dirty[call->path] = true;
        if (call->what == "sync") is_dirty[call->path] = false;
    }
    std::vector<std::string> dirty;
    for (const auto& [path, is_so] : is_dirty)
        if (is_so) dirty.push_back(path);
    return dirty;
}

bool holds_writes(const Calls& calls, Place named, const std::string& directory) {
    return std::any_of(calls.begin(), named, [&](const Call& call) {
        return call.what == "write" && call.path.starts_with(directory + "/");
    });
}

/// What a new database in `next` needs before it gets the collection's name at `named`, and after.
void check_replacement(const Fixture& fixture, const Calls& calls, Place named) {
    const auto next = fixture.work + "/next";
    const auto parent = fs::path(fixture.collection).parent_path().string();
    CHECK(holds_writes(calls, named, next));
    CHECK(unwritten(calls, named, next).empty());
    CHECK(is_synced(calls, calls.begin(), named, next));
    CHECK(is_synced(calls, calls.begin(), named, fixture.work));
    const auto cleared = find(calls, named, [](const Call& call) { return call.what == "remove"; });
    CHECK(is_synced(calls, named, std::min(cleared, saying(calls)), parent));
    CHECK(is_synced(calls, named, std::min(cleared, saying(calls)), fixture.work));
}

TEST_CASE_FIXTURE(Fixture, "every folder that a new collection needs has its name on the disk") {
    const auto calls = add(0, 3);
    int folders = 0;
    for (auto call = calls.begin(); call != calls.end(); ++call) {
        if (call->what != "mkdir" || !(collection + "/").starts_with(call->path + "/")) continue;
        ++folders;
        CAPTURE(call->path);
        CHECK(is_synced(calls, call, saying(calls), fs::path(call->path).parent_path().string()));
    }
    CHECK(folders == 3);
    check_replacement(*this, calls, naming(calls, "exchange", collection));
}

TEST_CASE_FIXTURE(Fixture, "an exchange comes after all that it names, and removes nothing early") {
    REQUIRE(!add(0, 3).empty());
    const auto calls = add(10, 700);
    check_replacement(*this, calls, naming(calls, "exchange", collection));
}

TEST_CASE_FIXTURE(Fixture, "compacting is an exchange like the others") {
    REQUIRE(!add(0, 3).empty());
    const auto calls = record({"lacuna-index", "compact", "-d", collection});
    check_replacement(*this, calls, naming(calls, "exchange", collection));
}

TEST_CASE_FIXTURE(Fixture, "a new name given by renaming comes after all that it names") {
    REQUIRE(!add(0, 3).empty());
    const auto calls = add(10, 700, std::to_string(EINVAL));
    const auto aside = naming(calls, "rename", work + "/old");
    const auto named = naming(calls, "rename", collection);
    CHECK(named == aside + 1); // Readers wait meanwhile.
    check_replacement(*this, calls, named);
}

TEST_CASE_FIXTURE(Fixture, "a commit in place is on the disk, with its name, before it is told") {
    REQUIRE(!add(0, 300).empty());
    const auto calls = add(1000, 5);
    const auto named = naming(calls, "rename", collection + "/iamglass");
    CHECK(holds_writes(calls, named, collection));
    CHECK(unwritten(calls, named, collection).empty());
    CHECK(is_synced(calls, named, saying(calls), collection));
}

TEST_CASE_FIXTURE(Fixture, "a commit in place makes no table, whose name might be lost") {
    const auto plain = folder.write("plain.txt", "\xe6\x96\xb0\xe8\x81\x9e\n");
    REQUIRE(!record({"lacuna-index", "add", "-d", collection, plain}).empty());
    REQUIRE(!fs::exists(collection + "/synonym.glass"));
    const auto calls = add(0, 5);
    check_replacement(*this, calls, naming(calls, "exchange", collection));
    CHECK(fs::exists(collection + "/synonym.glass"));
}

TEST_CASE_FIXTURE(Fixture, "columns have their name when they are whole on the disk") {
    const auto calls = add(0, 3);
    const auto columns = work + "/next/lacuna.columns";
    const auto named = naming(calls, "rename", columns);
    const auto is_of_columns = [&](const char* what) {
        return [&columns, what](const Call& call) {
            return call.what == what && call.path == columns + ".new";
        };
    };
    const auto last =
        std::find_if(std::make_reverse_iterator(named), calls.rend(), is_of_columns("write"));
    REQUIRE(last != calls.rend());
    CHECK(find(calls, last.base(), is_of_columns("sync")) < named);
}

} // namespace
} // namespace lacuna::test
