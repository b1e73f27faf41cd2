// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

namespace lacuna::test {
namespace {

struct Fixture {
    Folder folder;
    std::string collection = folder.path("collection");

    [[nodiscard]] Outcome add(std::vector<std::string> words) const {
        words.insert(words.begin(), {"lacuna-index", "add", "-d", collection});
        return run(words);
    }
    [[nodiscard]] std::string count(const std::string& query) const {
        return run({"lacuna-search", "-d", collection, "--view", "count", query}).out;
    }
};

TEST_CASE_FIXTURE(Fixture, "what was added is found") {
    const auto input =
        folder.write("a.jsonl", article("1", "Ban lifted", "The court lifted the ban."));
    const auto added = add({input});
    CHECK(added.code == 0);
    CHECK(added.err.empty());
    CHECK(added.out.find("1 new article") != std::string::npos);
    const auto found = run({"lacuna-search", "-d", collection, "court"});
    CHECK(found.code == 0);
    CHECK(found.out.find("Ban lifted") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a second run reads nothing that did not change") {
    const auto input =
        folder.write("a.jsonl", article("1", "Ban lifted", "The court lifted the ban."));
    CHECK(add({input}).code == 0);
    const auto again = add({input});
    CHECK(again.code == 0);
    CHECK(again.out.find("0 new articles, 1 inputs not changed") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a file whose time alone changed is not read again") {
    const auto input = folder.write("a.txt", "A headline\n\nA text about a ban of a newspaper.\n");
    CHECK(add({input}).code == 0);
    std::filesystem::last_write_time(input, std::filesystem::file_time_type::clock::now() +
                                                std::chrono::hours(1));
    CHECK(add({input}).out.find("inputs not changed") != std::string::npos);
    CHECK(add({input}).out.find("nothing to do") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "an article that changed takes the place of the one with its identity") {
    const auto one = article("1", "Ban", "The newspaper is banned.", R"("source":"Gazette")");
    const auto other = article("2", "Other", "Another text entirely.", R"("source":"Gazette")");
    const auto input = folder.write("a.jsonl", one + other);
    CHECK(add({input}).code == 0);
    folder.write("a.jsonl",
                 article("1", "Ban", "The newspaper appears again.", R"("source":"Gazette")") +
                     other);
    const auto again = add({input});
    CHECK(again.out.find("1 new version of an article known, 1 unchanged") != std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "=banned"}).code == 1);
    CHECK(run({"lacuna-search", "-d", collection, "appears"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "of one text with other metadata the later reading stays") {
    const auto input =
        folder.write("a.jsonl", article("1", "Ban", "same words", R"("section":"A")") +
                                    article("1", "Ban", "same words", R"("section":"B")"));
    const auto added = add({input});
    CHECK(added.out.find("1 superseded") != std::string::npos);
    CHECK(count("section:A") == "0\n");
    CHECK(count("section:B") == "1\n");
}

TEST_CASE_FIXTURE(Fixture, "two articles that have nothing in common but their number are two") {
    const auto input = folder.write("a.jsonl", article("1", "First", "early words") +
                                                   article("1", "Second", "late speech"));
    CHECK(add({input}).code == 0);
    CHECK(count("*:*") == "2\n");
}

TEST_CASE_FIXTURE(Fixture, "prune removes articles whose file is gone, and only then") {
    folder.write("in/a.txt", "First headline\n\nA text about alpha.\n");
    const auto second = folder.write("in/b.txt", "Second headline\n\nA text about bravo.\n");
    CHECK(add({folder.path("in")}).code == 0);
    std::filesystem::remove(second);
    CHECK(add({folder.path("in")}).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "bravo"}).code == 0);
    const auto pruned = add({"--prune", folder.path("in")});
    CHECK(pruned.out.find("1 removed") != std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "bravo"}).code == 1);
    CHECK(run({"lacuna-search", "-d", collection, "alpha"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "pruning keeps a file whose time alone changed") {
    const auto input = folder.write("in/a.txt", "First headline\n\nA text about alpha.\n");
    CHECK(add({folder.path("in")}).code == 0);
    std::filesystem::last_write_time(input, std::filesystem::file_time_type::clock::now() +
                                                std::chrono::hours(1));
    CHECK(add({"--prune", folder.path("in")}).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "alpha"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "a later version stays the later one, however often its input is read") {
    const auto one = article("1", "Ban", "older words");
    const auto two = article("1", "Ban", "newer words");
    for (const std::string more : {"", "a", "b"}) {
        const auto input =
            folder.write("a.jsonl", one + two + (more.empty() ? "" : article(more, "More", more)));
        CHECK(add({input}).code == 0);
        CHECK(run({"lacuna-search", "-d", collection, "newer"}).code == 0);
        CHECK(run({"lacuna-search", "-d", collection, "older"}).code == 1);
    }
}

TEST_CASE_FIXTURE(Fixture, "an article that moved to standard input survives pruning") {
    const auto line = article("1", "Ban", "alpha words", "\"url\":\"https://gazette.example/1\"");
    const auto input = folder.write("in/a.jsonl", line);
    folder.write("in/b.txt", "Another headline\n\nAnother text.\n");
    CHECK(add({folder.path("in")}).code == 0);
    std::filesystem::remove(input);
    CHECK(run({"lacuna-index", "add", "-d", collection, "--prune", folder.path("in"), "-"}, line)
              .code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "alpha"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "prune removes nothing of a folder that is gone altogether") {
    folder.write("in/a.txt", "First headline\n\nA text about alpha.\n");
    CHECK(add({folder.path("in")}).code == 0);
    std::filesystem::remove_all(folder.path("in"));
    CHECK(add({"--prune", folder.path("in")}).code == 1);
    CHECK(run({"lacuna-search", "-d", collection, "alpha"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "a file whose name is no text is stored and checked like any other") {
    const auto input = folder.write("bad\xff\xfe.txt", "A headline\n\nA text about alpha.\n");
    CHECK(add({input}).code == 0);
    CHECK(run({"lacuna-index", "check", "-d", collection}).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "alpha"}).out.find("bad\\xFF\\xFE.txt") !=
          std::string::npos);
}

#ifndef LACUNA_SANITIZED // A sanitizer reserves more than any limit on memory allows.
TEST_CASE_FIXTURE(Fixture, "more threads than there is memory for are an error and not a wait") {
    const auto input = folder.write("a.jsonl", article("1", "Ban", "text"));
    const auto outcome =
        run({"lacuna-index", "add", "-d", collection, "--jobs", "256", input}, {}, [] {
            const rlimit limit{600UL << 20U, 600UL << 20U};
            setrlimit(RLIMIT_AS, &limit);
        });
    CHECK(outcome.code != 0);
    CHECK(outcome.code < 1000);
}
#endif

TEST_CASE_FIXTURE(Fixture, "a dry run writes nothing") {
    const auto input = folder.write("a.jsonl", article("1", "Ban", "text"));
    const auto dry = add({"--dry-run", input});
    CHECK(dry.code == 0);
    CHECK(dry.out.find("1 new article") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(collection));
}

TEST_CASE_FIXTURE(Fixture,
                  "one bad article is reported with its place and the others are indexed") {
    const auto input =
        folder.write("a.jsonl", article("1", "Good", "first") + "{\"title\": oops}\n" +
                                    article("3", "Good too", "third"));
    const auto added = add({input});
    CHECK(added.code == 1);
    CHECK(added.err.find("lacuna-index: " + input + ": line 2: ") == 0);
    CHECK(std::count(added.err.begin(), added.err.end(), '\n') == 1);
    CHECK(run({"lacuna-search", "-d", collection, "first OR third", "--view", "count"})
              .out.find('2') != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a strict run publishes nothing when something was rejected") {
    const auto input = folder.write("a.jsonl", article("1", "Good", "first") + "nonsense\n");
    const auto added = add({"--strict", input});
    CHECK(added.code == 1);
    CHECK(added.out.find("nothing published") != std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "first"}).code == 3);
}

TEST_CASE_FIXTURE(Fixture, "the report has one JSON line for each input") {
    folder.write("in/a.jsonl", article("1", "Good", "first"));
    folder.write("in/b.txt", "");
    const auto report = folder.path("report.jsonl");
    CHECK(add({"--report", report, folder.path("in")}).code == 1);
    std::vector<nlohmann::json> lines;
    std::istringstream text(read_file(report));
    for (std::string line; std::getline(text, line);) lines.push_back(nlohmann::json::parse(line));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0]["outcome"] == "indexed");
    CHECK(lines[0]["articles"] == 1);
    CHECK(lines[1]["outcome"] == "failed");
    CHECK(lines[1]["rejects"][0]["reason"].get<std::string>().find("empty") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "defaults fill what articles do not say") {
    const auto input = folder.write("a.jsonl", article("1", "Ban", "Some text here."));
    CHECK(add({"--source", "The Gazette", "--date", "2019-03", "--language", "en", "--agency",
               "AFP", input})
              .code == 0);
    CHECK(run({"lacuna-search", "-d", collection,
               "source:\"The Gazette\" date:2019-03 language:en agency:AFP"})
              .code == 0);
}

TEST_CASE_FIXTURE(Fixture, "other keys are mapped to fields") {
    const auto input = folder.write(
        "a.jsonl",
        R"({"headline_text":"Ban lifted","published_at":"2019-03-04","story":"A long text."})"
        "\n");
    CHECK(add({"--map", "title=headline_text,date=published_at,body=story", input}).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "title:lifted date:2019-03-04 long"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "a map keeps capitals and blanks, and stands in a file, too") {
    const auto input =
        folder.write("a.csv", "Article Title,Day,Full Story\nBan lifted,2019-03-04,Text\n");
    const auto map = folder.write("keys", "# ours\ntitle=Article Title\nbody=full story\n");
    CHECK(add({"--map", map, "--map", "date=Day", input}).code == 0);
    CHECK(count("title:lifted date:2019-03-04 text") == "1\n");
}

TEST_CASE_FIXTURE(Fixture, "a map that no input fits is an error, and nothing is published") {
    const auto input = folder.write("a.csv", "title,text\nBan lifted,Text\n");
    const auto added = add({"--map", "date=Published On", input});
    CHECK(added.code == 2);
    CHECK(
        added.err.find("--map date=Published On: no input has such a key; there are text, title") !=
        std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "ban"}).code == 3);
    CHECK(run({"lacuna-index", "preview", "--map", "date=Published On", input}).code == 2);
}

TEST_CASE_FIXTURE(Fixture, "an input is read again when it is said to be read otherwise") {
    const auto input = folder.write("a.jsonl", article("1", "Ban", "Some text here."));
    CHECK(add({"--source", "First", input}).code == 0);
    CHECK(add({"--source", "First", input}).out.find("inputs not changed") != std::string::npos);
    CHECK(add({"--source", "Second", input}).code == 0);
    CHECK(count("source:Second") == "1\n");
    CHECK(add({"--source", "Second", "--map", "section=id", input}).code == 0);
    CHECK(count("section:1") == "1\n");
}

TEST_CASE_FIXTURE(Fixture, "a value that is cut is told with its place") {
    const auto input = folder.write("a.jsonl", article("1", "Ban", "Some text.") +
                                                   article("2", std::string(70'000, 'x'), "Text."));
    const auto added = add({input});
    CHECK(added.code == 0);
    CHECK(added.err == "lacuna-index: " + input + ": line 2: note: \"title\" cut at 64 KiB\n");
}

TEST_CASE_FIXTURE(Fixture, "standard input is read as JSON Lines") {
    const auto added = run({"lacuna-index", "add", "-d", collection, "-"},
                           article("1", "Ban", "Text from a pipe."));
    CHECK(added.code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "pipe"}).code == 0);
}

} // namespace
} // namespace lacuna::test
