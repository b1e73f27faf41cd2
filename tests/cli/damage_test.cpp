// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a collection of which bits or files are not what they were.
#include "common/store/term_lists.hpp"
#include "tests/cli/process.hpp"
#include "tests/paths.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace lacuna::test {
namespace {

namespace fs = std::filesystem;

constexpr int articles = 300;

struct Fixture {
    Folder folder;
    std::string collection = folder.path("collection");

    Fixture() { REQUIRE(add("a", articles).code == 0); }

    [[nodiscard]] Outcome add(const std::string& prefix, int count) const {
        std::string lines;
        for (int i = 0; i < count; ++i)
            lines += article(prefix + std::to_string(i), "Title " + std::to_string(i),
                             "The censor banned newspaper number " + std::to_string(i) +
                                 ". Journalists were arrested.");
        return index("add", {folder.write(prefix + ".jsonl", lines)});
    }
    [[nodiscard]] Outcome index(const std::string& command,
                                const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words{"lacuna-index", command, "-d", collection};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    [[nodiscard]] Outcome search(const std::string& query) const {
        return run({"lacuna-search", "-d", collection, "--view", "count", query});
    }
    void flip_bit(const std::string& name, std::size_t offset) const {
        std::string content = read_file(collection + "/" + name);
        content.at(offset) = static_cast<char>(content.at(offset) ^ 0x04);
        folder.write("collection/" + name, content);
    }
    /// In two blocks of texts: somewhere in one there may be nothing.
    void damage_texts() const {
        for (const std::size_t offset : {3000U, 11'000U}) flip_bit("docdata.glass", offset);
    }
    /// All bytes of all files.
    [[nodiscard]] std::string bytes() const {
        std::string all;
        for (const char* const name : {"iamglass", "postlist.glass", "docdata.glass",
                                       "termlist.glass", "position.glass", "synonym.glass"})
            all += read_file(collection + "/" + name);
        return all;
    }
};

/// The first document whose list of terms cannot be read; 0 if all can.
Xapian::docid first_without_list(const std::string& path) {
    const auto collection = Collection::open(path);
    TermLists lists(collection);
    for (Xapian::docid document = 1; document <= articles; ++document) {
        try {
            lists.for_each(document, [](std::string_view, Xapian::termcount) { return true; });
        } catch (const Xapian::Error&) {
            return document;
        }
    }
    return 0;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t lines_of(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_CASE_FIXTURE(Fixture, "check names the table in which a bit was flipped") {
    CHECK(index("check").code == 0);
    for (const std::string name :
         {"postlist.glass", "docdata.glass", "termlist.glass", "position.glass", "synonym.glass"}) {
        CAPTURE(name);
        flip_bit(name, fs::file_size(collection + "/" + name) / 2);
        const auto checked = index("check");
        CHECK(checked.code == 3);
        CHECK(has(checked.err, "is damaged: 1 block of " + name));
        flip_bit(name, fs::file_size(collection + "/" + name) / 2);
    }
    CHECK(index("check").code == 0);
}

TEST_CASE_FIXTURE(Fixture, "check sees a bit flipped in what a change in place wrote") {
    REQUIRE(add("b", 3).code == 0);
    REQUIRE(index("check").err.empty());
    flip_bit("docdata.glass", fs::file_size(collection + "/docdata.glass") - 8192 - 30);
    flip_bit("docdata.glass", fs::file_size(collection + "/docdata.glass") - 30);
    CHECK(index("check").code == 3);
}

TEST_CASE_FIXTURE(Fixture, "check needs no permission to write") {
    REQUIRE(index("check").err.empty());
    for (const auto& entry : fs::directory_iterator(collection))
        REQUIRE(chmod(entry.path().c_str(), S_IRUSR | S_IRGRP | S_IROTH) == 0);
    REQUIRE(chmod(collection.c_str(), S_IRUSR | S_IXUSR) == 0);
    const auto without_override = [] {
        // The administrator may write whatever the mode says; this is gone with the next program.
        prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
    };
    CHECK(run({"lacuna-index", "compact", "-d", collection}, {}, without_override).code == 3);
    const auto checked = run({"lacuna-index", "check", "-d", collection}, {}, without_override);
    REQUIRE(chmod(collection.c_str(), 0700) == 0);
    CHECK(checked.err.empty());
    CHECK(checked.code == 0);
}

TEST_CASE_FIXTURE(Fixture, "what would carry damage on refuses, and leaves all as it is") {
    damage_texts();
    const std::string before = bytes();
    for (const std::string command : {"rebuild", "compact", "dump"}) {
        CAPTURE(command);
        const auto refused = index(command);
        CHECK(refused.code == 3);
        CHECK(has(refused.err, "docdata.glass"));
        CHECK(has(refused.err, "--force"));
        CHECK(refused.out.empty());
    }
    const auto added = add("many", 700);
    CHECK(added.code == 3);
    CHECK(has(added.err, "docdata.glass"));
    CHECK(bytes() == before);
}

TEST_CASE_FIXTURE(Fixture, "dump with --force prints what is sound and lists the rest") {
    damage_texts();
    const auto dumped = index("dump", {"--force"});
    CHECK(dumped.code == 1);
    CHECK(has(dumped.err, ": lost: "));
    CHECK(lines_of(dumped.out) < articles);
    CHECK(lines_of(dumped.out) > articles / 2);
}

TEST_CASE_FIXTURE(Fixture, "rebuild with --force keeps what is sound, and the old collection") {
    damage_texts();
    const std::string before = bytes();
    const auto rebuilt = index("rebuild", {"--force"});
    CHECK(rebuilt.code == 1);
    CHECK(has(rebuilt.err, ": lost: "));
    CHECK(has(rebuilt.out, collection + ".damaged-1"));
    const int kept = std::stoi(rebuilt.out);
    CHECK(kept < articles);
    CHECK(search("censor").out == std::to_string(kept) + "\n");
    CHECK(index("check").code == 0);
    collection += ".damaged-1";
    CHECK(bytes() == before);
}

TEST_CASE_FIXTURE(Fixture, "rebuild mends tables that can be made again, and loses nothing") {
    for (const std::string name : {"position.glass", "termlist.glass"}) {
        CAPTURE(name);
        flip_bit(name, 9000);
        REQUIRE(index("check").code == 3);
        CHECK(index("rebuild").code == 0);
        CHECK(index("check").code == 0);
        CHECK(search("\"banned newspaper\"").out == std::to_string(articles) + "\n");
    }
}

TEST_CASE_FIXTURE(Fixture, "a collection of which no article is sound is not replaced") {
    fs::remove(collection + "/docdata.glass");
    const auto refused = index("rebuild", {"--force"});
    CHECK(refused.code == 3);
    CHECK(has(refused.err, "no article of"));
    CHECK_FALSE(fs::exists(collection + "/docdata.glass"));
}

TEST_CASE_FIXTURE(Fixture, "a table that is missing or cut off is not taken for an empty one") {
    for (const std::string name :
         {"docdata.glass", "position.glass", "termlist.glass", "synonym.glass", "postlist.glass"}) {
        CAPTURE(name);
        const std::string path = collection + "/" + name;
        const std::string content = read_file(path);
        fs::remove(path);
        CHECK(search("\"banned newspaper\"").code == 3);
        CHECK(has(search("censor").err, name + " is missing"));
        CHECK(index("check").code == 3);
        folder.write("collection/" + name, content.substr(0, content.size() - 8192));
        CHECK(has(search("censor").err, name + " is cut off"));
        folder.write("collection/" + name, content);
    }
    CHECK(search("censor").code == 0);
}

TEST_CASE_FIXTURE(Fixture, "a missing text table is refused by every command that would go on") {
    fs::remove(collection + "/docdata.glass");
    for (const std::string command : {"rebuild", "compact", "dump", "check"}) {
        CAPTURE(command);
        CHECK(index(command).code == 3);
    }
    CHECK(add("b", 1).code == 3);
}

TEST_CASE_FIXTURE(Fixture, "a version file that is not what was written opens nothing") {
    // The number of articles, in the statistics at its end.
    flip_bit("iamglass", fs::file_size(collection + "/iamglass") - 9);
    const auto refused = search("censor");
    CHECK(refused.code == 3);
    CHECK(has(refused.err, "iamglass is not what was written"));
}

TEST_CASE_FIXTURE(
    Fixture, "without its derived files a collection says so, and is examined by other means") {
    fs::remove(collection + "/lacuna.digests");
    const auto checked = index("check");
    CHECK(checked.code == 0);
    CHECK(has(checked.err, "no digests of its tables"));
    CHECK(index("compact").code == 0);
    CHECK(index("check").err.empty());
}

TEST_CASE_FIXTURE(Fixture,
                  "a change while a dump is read is written beside the collection, not into it") {
    // The dump's output goes into a pipe that nobody reads yet.
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    REQUIRE(add("more", 2000).code == 0);
    const pid_t dump = fork();
    REQUIRE(dump >= 0);
    if (dump == 0) {
        dup2(ends[1], STDOUT_FILENO);
        const std::string program = program_dir() + "/lacuna-index";
        execl(program.c_str(), "lacuna-index", "dump", "-d", collection.c_str(), nullptr);
        _exit(127);
    }
    close(ends[1]);
    std::string dumped(1, '\0');
    REQUIRE(read(ends[0], dumped.data(), 1) == 1);
    CHECK(has(add("b", 1).out, "written anew and exchanged"));
    // What is read is not the collection any more.
    for (const std::string name : {"c", "d"}) CHECK(has(add(name, 1).out, "updated in place"));
    std::string part(65536, '\0');
    for (ssize_t length = 0; (length = read(ends[0], part.data(), part.size())) > 0;)
        dumped.append(part, 0, static_cast<std::size_t>(length));
    close(ends[0]);
    CHECK(finish(dump) == 0);
    CHECK(lines_of(dumped) == articles + 2000);
}

TEST_CASE_FIXTURE(Fixture, "by a damaged list of terms no article is removed") {
    const std::string sound = read_file(collection + "/termlist.glass");
    int damaged = 0;
    for (std::size_t offset = 8192 + 4096; offset < sound.size(); offset += 997) {
        flip_bit("termlist.glass", offset);
        if (const auto document = first_without_list(collection); document != 0) {
            ++damaged;
            CAPTURE(document);
            const std::string before = bytes();
            const std::string number = std::to_string(document - 1);
            CHECK(index("remove", {"--query", "\"newspaper number " + number + "\""}).code == 3);
            CHECK(bytes() == before);
        }
        folder.write("collection/termlist.glass", sound);
    }
    CHECK(damaged > 10);
}

} // namespace
} // namespace lacuna::test
