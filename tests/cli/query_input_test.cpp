// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/query_input.hpp"
#include "tests/cli/conversation.hpp"
#include "tests/cli/process.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <string>
#include <sys/resource.h>
#include <vector>

using lacuna::test::article;
using lacuna::test::Conversation;
using lacuna::test::Folder;
using lacuna::test::Outcome;
using lacuna::test::run;

namespace caps = lacuna::searcher::caps;

namespace {

class Fixture {
  public:
    Fixture() {
        REQUIRE(run({"lacuna-index", "add", "-d", collection,
                     folder.write("a.jsonl", article("a1", "A court", "The text"))})
                    .code == 0);
    }

    [[nodiscard]] Outcome search(const std::vector<std::string>& words, const std::string& input,
                                 const std::function<void()>& prepare = {}) const {
        std::vector<std::string> all{"lacuna-search", "-d", collection, "--format", "trec"};
        all.insert(all.end(), words.begin(), words.end());
        return run(all, input, prepare);
    }

    Folder folder;
    std::string collection = folder.path("news");
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "a query is read from standard input") {
    for (const std::string input : {"court", "court\n", "court\r\n", "the\ncourt\n"}) {
        CAPTURE(input);
        const auto outcome = search({"-"}, input);
        CHECK(outcome.code == 0);
        CHECK(outcome.out.find(" Q0 a1 1 ") != std::string::npos);
    }
    CHECK(search({"-"}, "absent\n").code == 1);
}

TEST_CASE_FIXTURE(Fixture, "a query of standard input is bounded as one that is typed") {
    const std::string longest = std::string(caps::bytes - 5, ' ') + "court";
    CHECK(search({"-"}, longest + "\n").code == 0);
    const auto refused = search({"-"}, " " + longest);
    CHECK(refused.code == 2);
    CHECK(refused.err.find("more than 4096 bytes") != std::string::npos);
    CHECK(search({"-"}, "").code == 2);
    CHECK(search({"-"}, "\n\n").code == 2);
}

TEST_CASE_FIXTURE(Fixture, "the sign for standard input stands alone") {
    CHECK(search({"-", "court"}, "court").code == 2);
    CHECK(search({"court", "-"}, "court").code == 2);
    CHECK(search({"--queries", "-", "court"}, "q\tcourt\n").code == 2);
}

TEST_CASE_FIXTURE(Fixture, "many queries are read from standard input, each answered at once") {
    Conversation searching(
        {"lacuna-search", "-d", collection, "--queries", "-", "--format", "trec"});
    for (const std::string id : {"q1", "q2"}) {
        searching.say(id + "\tcourt\n");
        CHECK(searching.answer().find(id + " Q0 a1 1 ") == 0);
    }
    CHECK(searching.finish() == 0);
}

TEST_CASE_FIXTURE(Fixture, "each of many queries is answered from what is published by then") {
    Conversation searching(
        {"lacuna-search", "-d", collection, "--queries", "-", "--format", "trec"});
    searching.say("q1\tcourt\n");
    CHECK(searching.answer().find("q1 Q0 a1 1 ") == 0);
    REQUIRE(run({"lacuna-index", "add", "-d", collection,
                 folder.write("b.jsonl", article("b1", "A tribunal", "Another text"))})
                .code == 0);
    searching.say("q2\ttribunal\n");
    CHECK(searching.answer().find("q2 Q0 b1 1 ") == 0);
    REQUIRE(run({"lacuna-index", "compact", "-d", collection}).code == 0);
    REQUIRE(run({"lacuna-index", "add", "-d", collection,
                 folder.write("c.jsonl", article("c1", "A judge", "One more text"))})
                .code == 0);
    searching.say("q3\tjudge\n");
    CHECK(searching.answer().find("q3 Q0 c1 1 ") == 0);
    CHECK(searching.finish() == 0);
}

TEST_CASE_FIXTURE(Fixture, "a line that is too long is reported, and the rest is answered") {
    const auto file =
        folder.write("queries", "q1\tcourt\nq2\t" + std::string(caps::line, 'x') + "\nq3\tcourt");
    const auto outcome = search({"--queries", file}, {});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find(file + ":2: longer than ") != std::string::npos);
    CHECK(outcome.err.find("xxx") == std::string::npos);
    CHECK(outcome.out.find("q1 Q0 a1 1 ") == 0);
    CHECK(outcome.out.find("\nq3 Q0 a1 1 ") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "an id has a bound of its own") {
    const std::string longest(caps::id, 'i');
    const auto outcome = search({"--queries", "-"}, longest + "\tcourt\n" + longest + "i\tcourt\n");
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("standard input:2: an id of more than 1024 bytes") != std::string::npos);
    CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 1);
}

TEST_CASE_FIXTURE(Fixture, "what never comes to the end of a line is given up") {
    const auto outcome = search({"--queries", "/dev/zero"}, {});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("/dev/zero:1: a line without end") != std::string::npos);
}

#ifndef LACUNA_SANITIZED // Its shadow takes more than any limit of memory.
TEST_CASE_FIXTURE(Fixture, "a line that is passed over takes no memory") {
    const std::string endless(60U << 20U, 'x');
    const auto outcome = search({"--queries", "-"}, endless + "\nq\tcourt\n", [] {
        constexpr rlim_t half = 32U << 20U;
        const rlimit limit{half, half};
        setrlimit(RLIMIT_DATA, &limit);
    });
    CHECK(outcome.code == 2);
    CHECK(outcome.out.find("q Q0 a1 1 ") == 0);
    CHECK(outcome.err.find("standard input:1: longer than ") != std::string::npos);
}
#endif
