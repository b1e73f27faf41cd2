// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

namespace lacuna::test {
namespace {

namespace fs = std::filesystem;

struct Fixture {
    Folder folder;
    std::string collection = folder.path("collection");

    [[nodiscard]] Outcome add(std::vector<std::string> words) const {
        words.insert(words.begin(), {"lacuna-index", "add", "-d", collection});
        return run(words);
    }
    [[nodiscard]] Outcome failures(std::vector<std::string> words = {}) const {
        words.insert(words.begin(), {"lacuna-index", "failures", "-d", collection});
        return run(words);
    }
    [[nodiscard]] nlohmann::json info() const {
        return nlohmann::json::parse(
            run({"lacuna-index", "info", "-d", collection, "--format", "json"}).out);
    }
};

TEST_CASE_FIXTURE(Fixture, "what failed is remembered, read again, and forgotten once it is read") {
    folder.write("in/good.jsonl", article("1", "Good", "first"));
    const auto bad = folder.write("in/bad.txt", "");
    const auto partly = folder.write("in/partly.jsonl", article("2", "Good", "second") + "{oops\n");
    const auto added = add({folder.path("in")});
    CHECK(added.code == 1);
    CHECK(added.out.find("failed: 2") != std::string::npos);
    CHECK(added.out.find("lacuna-index failures -d " + collection) != std::string::npos);
    const auto listed = failures();
    CHECK(listed.code == 0);
    CHECK(listed.out.find(bad + ": ") != std::string::npos);
    CHECK(listed.out.find(partly + ": line 2: ") != std::string::npos);
    CHECK(info()["failed"] == 2);
    CHECK(failures({"--retry"}).code == 1);
    folder.write("in/bad.txt", "A headline of the day\n\nA text about alpha.\n");
    const auto again = failures({"--retry"});
    CHECK(again.code == 1);
    CHECK(again.out.find("1 new article") != std::string::npos);
    CHECK(failures().out.find(bad) == std::string::npos);
    fs::remove(partly);
    CHECK(add({"--prune", folder.path("in")}).code == 0);
    CHECK(failures().out == "nothing failed\n");
}

TEST_CASE_FIXTURE(Fixture, "what failed is read again in the way in which it was read") {
    folder.write("in/good.txt", "A headline of the day\n\nA text about alpha.\n");
    const auto bad = folder.write("in/bad.jsonl", "{oops\n");
    CHECK(add({"--map", "title=heading", "--source", "The Gazette", folder.path("in")}).code == 1);
    folder.write("in/bad.jsonl", R"({"heading":"Ban lifted","body":"A text about bravo."})"
                                 "\n");
    CHECK(failures({"--retry"}).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "title:lifted source:\"The Gazette\""}).code ==
          0);
    CHECK(failures().out == "nothing failed\n");
}

TEST_CASE_FIXTURE(Fixture, "failures are written for programs and for spreadsheets") {
    folder.write("in/good.jsonl", article("1", "Good", "first"));
    folder.write("in/-2+3 \x1b[31m\"red\".txt", "");
    CHECK(add({folder.path("in")}).code == 1);
    const auto json = nlohmann::json::parse(failures({"--format", "json"}).out);
    CHECK(json["format_version"] == 1);
    REQUIRE(json["failures"].size() == 1);
    CHECK(json["failures"][0]["count"] == 1);
    CHECK_FALSE(json["failures"][0]["rejects"][0]["reason"].get<std::string>().empty());
    for (const std::string format : {"text", "csv", "json"})
        CHECK(failures({"--format", format}).out.find('\x1b') == std::string::npos);
    std::istringstream text(failures({"--format", "csv"}).out);
    std::string line;
    std::getline(text, line);
    CHECK(line == "input,place,reason,when\r");
    std::getline(text, line);
    CHECK(line.starts_with('"'));
    for (const std::string sign : {"\"=", "\"+", "\"-", "\"@"})
        CHECK(line.find(sign) == std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a run of which nothing but the same failures is new writes nothing") {
    folder.write("in/good.jsonl", article("1", "Good", "first"));
    folder.write("in/bad.txt", "");
    CHECK(add({folder.path("in")}).code == 1);
    CHECK(add({folder.path("in")}).out.find("nothing to do") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "the same size and time with other bytes is seen by --verify alone") {
    const auto input = folder.write("a.txt", "A headline of the day\n\nA text about alpha.\n");
    CHECK(add({input}).code == 0);
    const auto time = fs::last_write_time(input);
    folder.write("a.txt", "A headline of the day\n\nA text about bravo.\n");
    fs::last_write_time(input, time);
    CHECK(add({input}).out.find("nothing to do") != std::string::npos);
    CHECK(add({"--verify", input}).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "bravo"}).code == 0);
    CHECK(add({"--verify", input}).out.find("nothing to do") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a run ends with what is to be looked at, by reason") {
    const auto input = folder.write(
        "a.jsonl", R"({"title":"Ban","date":"2019-03-04","language":"en","body":"Words."})"
                   "\n"
                   R"({"title":"Ban of a paper","language":"en","body":"Other words."})"
                   "\n"
                   R"({"title":"Nothing but this","language":"en","date":"2019-03-04","body":""})"
                   "\n");
    const auto added = add({input});
    CHECK(added.out.find("no date: 1 · only a title: 1\n") != std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "--", "-has:date"}).out.find("Ban of a paper") !=
          std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "--", "-has:body"}).out.find("Nothing but") !=
          std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "the report names every input, also those that were not read") {
    folder.write("in/a.jsonl", article("1", "Good", "first"));
    const auto gone = folder.write("in/b.txt", "A headline of the day\n\nA text about alpha.\n");
    CHECK(add({folder.path("in")}).code == 0);
    fs::remove(gone);
    folder.write("in/c.txt", "Another headline\n\nA text about carol.\n");
    const auto report = folder.path("report.jsonl");
    CHECK(add({"--prune", "--report", report, folder.path("in")}).code == 0);
    std::map<std::string, std::string> outcomes;
    std::istringstream text(read_file(report));
    for (std::string line; std::getline(text, line);) {
        const auto json = nlohmann::json::parse(line);
        outcomes[fs::path(json["input"].get<std::string>()).filename().string()] = json["outcome"];
    }
    const std::map<std::string, std::string> expected{
        {"a.jsonl", "unchanged"}, {"b.txt", "removed"}, {"c.txt", "indexed"}};
    CHECK(outcomes == expected);
}

TEST_CASE_FIXTURE(Fixture, "info tells programs what is in a collection, versions apart") {
    const std::string url = R"("url":"https://gazette.example/1","date":"2019-03-04")";
    CHECK(add({folder.write("a.jsonl", article("1", "Ban", "older words", url))}).code == 0);
    CHECK(add({folder.write("b.jsonl", article("1", "Ban", "newer words", url))}).code == 0);
    const auto json = info();
    CHECK(json["articles"] == 1);
    CHECK(json["versions"] == 1);
    CHECK(json["inputs"] == 2);
    CHECK(json["failed"] == 0);
    CHECK(json["dates"]["first"] == "2019-03-04");
    CHECK(json["unfinished"].is_null());
    CHECK(
        run({"lacuna-index", "info", "-d", collection}).out.find("1 article, 1 earlier version") !=
        std::string::npos);
}

} // namespace
} // namespace lacuna::test
