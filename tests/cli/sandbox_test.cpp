// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sandbox.hpp"
#include "tests/cli/conversation.hpp"
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <string>
#include <unistd.h>
#include <vector>

using lacuna::test::article;
using lacuna::test::Conversation;
using lacuna::test::Folder;
using lacuna::test::run;

namespace {

class Fixture {
  public:
    Fixture() { add("first", "a1", "A court of the press"); }

    void add(const std::string& file, const std::string& id, const std::string& title) const {
        const auto outcome =
            run({"lacuna-index", "add", "-d", collection,
                 folder.write(file + ".jsonl", article(id, title, "The text of " + title))});
        REQUIRE(outcome.code == 0);
    }

    Folder folder;
    std::string collection = folder.path("news");
};

/// The value of a row of /proc/PID/status.
std::string status_row(pid_t process, const std::string& name) {
    const auto text = lacuna::test::read_file("/proc/" + std::to_string(process) + "/status");
    const auto row = text.find("\n" + name + ":");
    if (row == std::string::npos) return {};
    const auto begin = text.find_first_not_of(" \t", row + name.size() + 2);
    return text.substr(begin, text.find('\n', begin) - begin);
}

bool has_filter() { return lacuna::sandbox_support().find("seccomp") != std::string::npos; }

} // namespace

TEST_CASE_FIXTURE(Fixture, "a search has given up its rights when it answers") {
    if (!has_filter()) return;
    Conversation searching(
        {"lacuna-search", "-d", collection, "--queries", "-", "--format", "trec"});
    searching.say("q1\tcourt\n");
    CHECK(searching.answer().find("q1 Q0 a1 1 ") == 0);
    CHECK(status_row(searching.process(), "Seccomp") == "2");
    CHECK(status_row(searching.process(), "NoNewPrivs") == "1");
    CHECK(searching.finish() == 0);
}

TEST_CASE_FIXTURE(Fixture, "--no-sandbox keeps the rights") {
    const auto before = status_row(getpid(), "Seccomp");
    Conversation searching(
        {"lacuna-search", "-d", collection, "--queries", "-", "--format", "trec", "--no-sandbox"});
    searching.say("q1\tcourt\n");
    CHECK(searching.answer().find("q1 Q0 a1 1 ") == 0);
    CHECK(status_row(searching.process(), "Seccomp") == before);
    CHECK(searching.finish() == 0);
}

TEST_CASE_FIXTURE(Fixture, "a collection changed and exchanged during a run is found anew") {
    constexpr int many = 600;
    std::string articles;
    for (int i = 0; i < many; ++i)
        articles += article("m" + std::to_string(i), "Number " + std::to_string(i), "The press");
    REQUIRE(
        run({"lacuna-index", "add", "-d", collection, folder.write("many.jsonl", articles)}).code ==
        0);
    Conversation searching(
        {"lacuna-search", "-d", collection, "--queries", "-", "--format", "trec"});
    searching.say("q1\tcourt\n");
    CHECK(searching.answer().find("q1 Q0 a1 1 ") == 0);
    // What was read is overwritten by the second change in place.
    for (int i = 2; i < 5; ++i)
        add("more" + std::to_string(i), "t" + std::to_string(i), "Another tribunal");
    REQUIRE(run({"lacuna-index", "compact", "-d", collection}).code == 0);
    searching.say("q2\ttribunal\n");
    CHECK(searching.finish() == 0);
    CHECK(searching.answer().find("q2 Q0 t") == 0);
}

TEST_CASE_FIXTURE(Fixture, "an indexer that reads standard input has given up its rights") {
    if (!has_filter()) return;
    Conversation indexing({"lacuna-index", "preview", "-"});
    // It waits for input until that ends, and says nothing before.
    for (int i = 0; i < 1000 && status_row(indexing.process(), "Seccomp") != "2"; ++i)
        usleep(10'000);
    CHECK(status_row(indexing.process(), "Seccomp") == "2");
    indexing.say(article("x", "A title", "A text"));
    CHECK(indexing.finish() == 0);
    CHECK(indexing.answer().find("A title") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "answers are the same with and without a sandbox") {
    add("second", "b1", "The press was banned");
    for (const std::vector<std::string>& question :
         std::vector<std::vector<std::string>>{{"press"},
                                               {"press", "--format", "csv"},
                                               {"press NEAR/3 court", "--format", "trec"},
                                               {"--view", "timeline", "--format", "csv"},
                                               {"none of it"}}) {
        std::vector<std::string> words{"lacuna-search", "-d",       collection, "--color",
                                       "never",         "--format", "trec"};
        words.insert(words.end(), question.begin(), question.end());
        const auto restricted = run(words);
        words.emplace_back("--no-sandbox");
        const auto free = run(words);
        CAPTURE(question.front());
        CHECK(restricted.code == free.code);
        CHECK(restricted.out == free.out);
        CHECK(restricted.err == free.err);
    }
}

TEST_CASE_FIXTURE(Fixture, "every command of the indexer works in the sandbox as outside of it") {
    for (const std::string command : {"info", "check", "dump", "compact", "rebuild"}) {
        CAPTURE(command);
        const auto outcome = run({"lacuna-index", command, "-d", collection});
        CAPTURE(outcome.err);
        CHECK(outcome.code == 0);
        CHECK(outcome.err.empty());
    }
    CHECK(run({"lacuna-index", "remove", "-d", collection, "--query", "court"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "a new collection is made below folders that are not there yet") {
    const auto deep = folder.path("one/two/three");
    const auto report = folder.path("report.jsonl");
    const auto input = folder.write("x.jsonl", article("x", "A title", "A text"));
    CHECK(run({"lacuna-index", "add", "-d", deep + "/", "--report", report, input}).code == 0);
    CHECK(lacuna::test::read_file(report).find("indexed") != std::string::npos);
    CHECK(run({"lacuna-search", "-d", deep, "title"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "a command that only reads makes no folder for a collection") {
    CHECK(run({"lacuna-index", "compact", "-d", folder.path("none/news")}).code == 3);
    CHECK(run({"lacuna-search", "-d", folder.path("none/news"), "x"}).code == 3);
    CHECK(run({"lacuna-index", "add", "--dry-run", "-d", folder.path("none/news"),
               folder.path("first.jsonl")})
              .code == 0);
    CHECK(access(folder.path("none").c_str(), F_OK) != 0);
}
