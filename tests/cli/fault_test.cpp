// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs that end the program by a signal, which a library loaded before it brings about: they are
// set aside, and the others are indexed in the same run. Under a sanitizer, which ends the program
// at a fault itself, nothing is there to go on.
#include "common/sanitized.hpp"
#include "tests/cli/preloading.hpp"
#include "tests/cli/process.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace lacuna::test {
namespace {

const std::string by_segmentation = "reading it ended by a fault (segmentation fault); ";

void load_faults() { preloading(LACUNA_FAULT_LIBRARY, {})(); }

struct Fixture {
    Folder folder;
    std::string collection = folder.path("collection");
    std::string good =
        folder.write("in/a.txt", "A good headline\n\nThis article of record stays.\n");

    [[nodiscard]] Outcome add(const std::vector<std::string>& inputs,
                              const std::string& more = "--jobs=2") const {
        std::vector<std::string> words{"lacuna-index", "add", "-d", collection, more};
        words.insert(words.end(), inputs.begin(), inputs.end());
        return run(words, {}, load_faults);
    }
    [[nodiscard]] bool has(const std::string& query) const {
        return run({"lacuna-search", "-d", collection, query}).code == 0;
    }
};

long lines_of(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

TEST_CASE_FIXTURE(Fixture, "an input that faults is named and set aside, the others are indexed") {
    if (is_sanitized) return;
    struct Case {
        std::string mark;
        std::string name;
    };
    const Case cases[]{{"complete-fault:null", "segmentation fault"},
                       {"read-fault:null", "segmentation fault"},
                       {"complete-fault:abort", "abort"},
                       {"complete-fault:divide", "arithmetic fault"},
                       {"complete-fault:terminate", "abort"},
                       {"complete-fault:stack", "segmentation fault"},
                       {"read-fault:stack", "segmentation fault"}};
    for (const auto& [mark, name] : cases) {
        CAPTURE(mark);
        const auto bad =
            folder.write("in/b.txt", "A headline\n\nThis text has " + mark + " in it.\n");
        folder.write("in/c.txt", "Another headline\n\nThe last article is there.\n");
        const auto outcome = add({folder.path("in")});
        CAPTURE(outcome.err);
        CHECK(outcome.code == 1);
        CHECK(lines_of(outcome.err) == 1);
        CHECK(outcome.err.find("lacuna-index: " + bad + ": ") == 0);
        CHECK(outcome.err.find("reading it ended by a fault (" + name + "); it is set aside") !=
              std::string::npos);
        CHECK(has("record"));
        CHECK(has("last"));
        CHECK(run({"lacuna-index", "check", "-d", collection}).code == 0);
        REQUIRE(run({"lacuna-index", "remove", "-d", collection, "--query", "article"}).code == 0);
    }
}

TEST_CASE_FIXTURE(Fixture, "of an input with many records only the one that faults is set aside") {
    if (is_sanitized) return;
    std::string lines;
    for (int i = 0; i < 3000; ++i)
        lines += article("n" + std::to_string(i), "Title",
                         std::string(400, 'x') + (i == 1234 ? " complete-fault:null" : " plain"));
    const auto bad = folder.write("in/b.jsonl", lines);
    const auto report = folder.path("report");
    const auto outcome = add({folder.path("in")}, "--report=" + report);
    CAPTURE(outcome.err);
    CHECK(outcome.code == 1);
    CHECK(outcome.err ==
          "lacuna-index: " + bad + ": line 1235: " + by_segmentation + "it is set aside\n");
    CHECK(outcome.out.find("3,000 new articles") == 0); // 2,999 of them, and the good one
    CHECK(read_file(report).find("\"outcome\":\"partly\",\"articles\":2999") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "what cannot be passed over is where an input ends") {
    if (is_sanitized) return;
    // Behind the beginning by which the format is recognised.
    const std::string long_body = "first words " + std::string(100'000, 'x');
    const auto bad = folder.write("in/b.jsonl", article("1", "One", long_body) +
                                                    article("2", "Two", "record-fault:null") +
                                                    article("3", "Three", "third words"));
    const auto outcome = add({folder.path("in")});
    CHECK(outcome.code == 1);
    CHECK(outcome.err == "lacuna-index: " + bad + ": article 2: " + by_segmentation +
                             "the rest of the input is set aside\n");
    CHECK(has("first"));
    CHECK_FALSE(has("third"));
    CHECK(has("stays"));
}

TEST_CASE_FIXTURE(Fixture, "a dry run sets aside as well") {
    if (is_sanitized) return;
    folder.write("in/b.txt", "A headline\n\nThis text has complete-fault:null in it.\n");
    const auto outcome = add({folder.path("in")}, "--dry-run");
    CHECK(outcome.code == 1);
    CHECK(lines_of(outcome.err) == 1);
    CHECK(outcome.out.find("1 new article") == 0);
}

TEST_CASE_FIXTURE(Fixture, "many inputs may fault, but not without end") {
    if (is_sanitized) return;
    for (int i = 0; i < 20; ++i)
        folder.write("in/b" + std::to_string(i) + ".txt",
                     "Headline\n\nText read-fault:null here.\n");
    auto outcome = add({folder.path("in")});
    CHECK(outcome.code == 1);
    CHECK(lines_of(outcome.err) == 20);
    CHECK(has("stays"));
    for (int i = 0; i < 101; ++i)
        folder.write("in/b" + std::to_string(i) + ".txt",
                     "Headline\n\nText read-fault:null here.\n");
    outcome = add({folder.path("in")});
    CHECK(outcome.code == 3);
    CHECK(outcome.err.find("lacuna-index: stopped by a fault") == 0);
}

TEST_CASE_FIXTURE(Fixture, "standard input that is a file is read again") {
    if (is_sanitized) return;
    const auto lines = article("1", "One", "first words") +
                       article("2", "Two", "complete-fault:null") +
                       article("3", "Three", "third words");
    const auto outcome =
        run({"lacuna-index", "add", "-d", collection, "-", good}, lines, load_faults);
    CHECK(outcome.code == 1);
    CHECK(outcome.err ==
          "lacuna-index: standard input: line 2: " + by_segmentation + "it is set aside\n");
    CHECK(has("first"));
    CHECK(has("third"));
    CHECK(has("stays"));
}

TEST_CASE_FIXTURE(Fixture, "standard input that is a pipe is lost, which is said") {
    if (is_sanitized) return;
    struct Case {
        std::string in_pipe;
        std::string in_file;
        std::string said;
    };
    const Case cases[]{
        {"complete-fault:null", "plain",
         "reading it ended by a fault (segmentation fault); what it held is not indexed: "},
        {"plain", "complete-fault:null",
         "it cannot be read again after a fault in another input; what it held is not indexed: "}};
    for (const auto& [in_pipe, in_file, said] : cases) {
        const auto lines = article("1", "One", "first words " + in_pipe);
        const auto file = folder.write("b.txt", "Headline\n\nThe text is " + in_file + ".\n");
        const auto outcome =
            run({"lacuna-index", "add", "-d", collection, "-", file, good}, {}, [&] {
                int ends[2];
                if (pipe(ends) != 0 || write(ends[1], lines.data(), lines.size()) < 0) _exit(127);
                dup2(ends[0], STDIN_FILENO);
                close(ends[0]);
                close(ends[1]);
                load_faults();
            });
        CAPTURE(outcome.err);
        CHECK(outcome.code == 1);
        CHECK(outcome.err.find("lacuna-index: standard input: " + said + "give it as a file\n") !=
              std::string::npos);
        CHECK(has("stays"));
    }
}

TEST_CASE_FIXTURE(Fixture, "a preview prints each article once") {
    if (is_sanitized) return;
    const auto lines = folder.write("in/b.jsonl", article("1", "One", "first words") +
                                                      article("2", "Two", "complete-fault:null") +
                                                      article("3", "Three", "third words"));
    const auto outcome = run({"lacuna-index", "preview", folder.path("in")}, {}, load_faults);
    CHECK(outcome.code == 1);
    CHECK(outcome.err ==
          "lacuna-index: " + lines + ": line 2: " + by_segmentation + "it is set aside\n");
    for (const std::string text : {"article of record", "first words", "third words"}) {
        CAPTURE(text);
        const auto at = outcome.out.find(text);
        REQUIRE(at != std::string::npos);
        CHECK(outcome.out.find(text, at + 1) == std::string::npos);
    }
}

TEST_CASE_FIXTURE(Fixture, "out of memory is said, and what was published stays") {
    if (is_sanitized) return;
    REQUIRE(add({good}).code == 0);
    std::string words = "Title\n\n";
    for (long i = 0; i < 400'000; ++i) words += "word" + std::to_string(i * 7919) + " ";
    const auto big = folder.write("big.txt", words);
    const auto outcome = run({"lacuna-index", "add", "-d", collection, big}, {}, [] {
        const rlimit memory{200U << 20U, 200U << 20U};
        setrlimit(RLIMIT_AS, &memory);
    });
    CHECK(outcome.code == 4);
    CHECK(outcome.err.find("lacuna-index: ") == 0); // memory, or room for a table
    CHECK(has("stays"));
}

TEST_CASE_FIXTURE(Fixture, "a file that changes while it is read is read again") {
    folder.write("in/b.txt", "=eadline\n\nThe text has read-change in it.\n");
    const auto outcome = add({folder.path("in")});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK(run({"lacuna-search", "-d", collection, "title:eadline"}).out.find("!eadline") !=
          std::string::npos);
    CHECK(add({folder.path("in")}).out.find("2 inputs not changed") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a file that keeps changing is indexed with a note and read next time") {
    const auto bad = folder.write("in/b.txt", "=eadline\n\nThe text has read-changes in it.\n");
    auto outcome = add({folder.path("in")});
    CHECK(outcome.code == 0);
    CHECK(outcome.err == "lacuna-index: " + bad +
                             ": note: it changed while it was read; the next run reads it again\n");
    CHECK(has("read changes"));
    folder.write("in/b.txt", "?eadline\n\nThe text has nothing else in it\n");
    CHECK(add({folder.path("in")}).code == 0);
    CHECK(has("nothing else"));
}

} // namespace
} // namespace lacuna::test
