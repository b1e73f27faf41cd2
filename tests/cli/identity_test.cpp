// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace lacuna::test {
namespace {

namespace fs = std::filesystem;

/// Three stories that have nothing to do with each other.
const std::vector<std::string> stories{
    "The harbour council voted on Monday to end the licence of the evening paper, whose printers "
    "had refused to hand over the names of those who sent in letters about the new tax on nets.",
    "Two photographers who were held for nine days after a march in the northern district were let "
    "go without a charge, and their cameras were given back to them without the cards inside.",
    "A judge in the hill town ordered the telephone company to restore access to four foreign "
    "sites, since the ministry had named no law under which they could have been switched off."};

struct Fixture {
    Folder folder;
    std::string collection = folder.path("collection");

    [[nodiscard]] Outcome add(std::vector<std::string> words) const {
        words.insert(words.begin(), {"lacuna-index", "add", "-d", collection});
        return run(words);
    }
    [[nodiscard]] int count(const std::string& query,
                            const std::string& versions = "current") const {
        return std::stoi(run({"lacuna-search", "-d", collection, "--versions", versions, "--view",
                              "count", query})
                             .out);
    }
    [[nodiscard]] std::vector<std::string> lines(const std::string& query,
                                                 const std::string& versions = "current") const {
        std::vector<std::string> found;
        std::istringstream text(run({"lacuna-search", "-d", collection, "--versions", versions,
                                     "--format", "jsonl", "-n", "100", query})
                                    .out);
        for (std::string line; std::getline(text, line);) found.push_back(line);
        return found;
    }
    [[nodiscard]] std::string page(const std::string& title, const std::string& canonical,
                                   const std::string& text) const {
        return fmt::format("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                           "<title>{}</title><link rel=\"canonical\" href=\"{}\"></head><body>"
                           "<article><h1>{}</h1><p>{}</p></article></body></html>",
                           title, canonical, title, text);
    }
};

TEST_CASE_FIXTURE(Fixture, "pages of one folder that claim one address are articles of their own") {
    for (const std::string address : {"https://gazette.example/", "https://gazette.example/news",
                                      "https://gazette.example/en/latest.html"}) {
        CAPTURE(address);
        const Folder site;
        for (std::size_t i = 0; i < stories.size(); ++i)
            site.write(fmt::format("in/p{}.html", i),
                       page(fmt::format("Story number {}", i), address, stories[i]));
        const auto copy = site.path("c");
        CHECK(run({"lacuna-index", "add", "-d", copy, site.path("in")}).code == 0);
        CHECK(run({"lacuna-search", "-d", copy, "--view", "count", "*:*"}).out == "3\n");
    }
}

TEST_CASE_FIXTURE(Fixture, "pages that are called the same and claim one address are kept apart, "
                           "also when they come one after the other") {
    const std::string address = "https://gazette.example/news";
    for (std::size_t i = 0; i < stories.size(); ++i) {
        folder.write(fmt::format("in/p{}.html", i), page("Gazette", address, stories[i]));
        CHECK(add({folder.path("in")}).code == 0);
        CHECK(count("*:*") == static_cast<int>(i + 1));
    }
    CHECK(add({"--source", "Gazette", folder.path("in")}).code == 0);
    CHECK(count("*:*") == 3);
    CHECK(count("*:*", "all") == 3);
}

TEST_CASE_FIXTURE(Fixture, "rows of two tables that are numbered alike are articles of their own") {
    const auto one =
        folder.write("in/old.csv", "id,title,body\n1,Spring,Text alpha\n2,Summer,Text bravo\n");
    const auto other = folder.write(
        "in/new.tsv", "id\ttitle\tbody\n1\tAutumn\tText carol\n2\tWinter\tText delta\n");
    CHECK(add({folder.path("in")}).code == 0);
    CHECK(count("*:*") == 4);
    CHECK(add({"--source", "The Gazette", one, other}).code == 0);
    CHECK(count("*:*") == 4);
}

TEST_CASE_FIXTURE(Fixture, "rows that are numbered alike under one source are told by their text") {
    const auto one = folder.write(
        "a.csv",
        "id,source,title,body\n1,Gazette,Spring,Text alpha\n2,Gazette,Summer,Text bravo\n");
    const auto other = folder.write("b.csv", "id,source,title,body\n1,Gazette,Autumn,Text carol\n");
    CHECK(add({one}).code == 0);
    CHECK(add({other}).code == 0);
    CHECK(count("*:*") == 3);
}

TEST_CASE_FIXTURE(Fixture, "translations that share an address are all there") {
    const std::string german =
        "Der Hafenrat hat am Montag beschlossen, der Abendzeitung die Zulassung zu nehmen, deren "
        "Drucker sich geweigert hatten, die Namen der Einsender von Leserbriefen zu nennen.";
    const std::string url = R"("url":"https://council.example/statement","language":)";
    const std::string english = article("", "Statement", stories[0], url + "\"en\"");
    const std::string other = article("", "Statement", german, url + "\"de\"");
    for (const auto& both : {english + other, other + english}) {
        const Folder place;
        const auto copy = place.path("c");
        const auto input = place.write("a.jsonl", both);
        CHECK(run({"lacuna-index", "add", "-d", copy, input}).code == 0);
        CHECK(run({"lacuna-search", "-d", copy, "--view", "count", "*:*"}).out == "2\n");
        CHECK(run({"lacuna-index", "add", "-d", copy, "--source", "Council", input}).code == 0);
        CHECK(run({"lacuna-search", "-d", copy, "--view", "count", "*:*"}).out == "2\n");
    }
    CHECK(add({folder.write("a.jsonl", english)}).code == 0);
    CHECK(add({folder.write("b.jsonl", other)}).code == 0);
    CHECK(count("*:*") == 2);
    CHECK(count("*:*", "all") == 2);
}

TEST_CASE_FIXTURE(Fixture, "one text under many spellings of its address is one article") {
    std::string all;
    for (const char* const address :
         {"http://gazette.example/9", "https://www.gazette.example/9/",
          "https://m.gazette.example/9", "https://gazette.example/9?utm_campaign=a",
          "https://gazette.example/amp/9", "https://gazette.example/9#comments"})
        all += article("", "Ban lifted", stories[1], fmt::format("\"url\":\"{}\"", address));
    const auto report = folder.path("report.jsonl");
    const auto added = add({"--report", report, folder.write("a.jsonl", all)});
    CHECK(added.code == 0);
    CHECK(count("*:*") == 1);
    const auto found = lines("*:*");
    REQUIRE(found.size() == 1);
    // The address as it was read last.
    CHECK(nlohmann::json::parse(found[0])["url"] == "https://gazette.example/9#comments");
    const auto line = nlohmann::json::parse(read_file(report));
    REQUIRE(line["superseded"].size() == 5);
    CHECK(line["superseded"][0]["reason"] == "same text");
    CHECK(line["superseded"][0]["place"] == folder.path("a.jsonl") + ", article 1");
    CHECK(line["superseded"][0]["by"] == folder.path("a.jsonl") + ", article 2");
}

// Versions.

std::string at_one_address(const std::string& text, const std::string& more = {}) {
    return article("", "Paper loses its licence", text,
                   R"("url":"https://gazette.example/licence")" + (more.empty() ? "" : "," + more));
}

TEST_CASE_FIXTURE(Fixture, "another text at an address is a new version, and both are kept") {
    const auto report = folder.path("report.jsonl");
    const auto first = folder.write("a.jsonl", at_one_address(stories[0]));
    const auto second = folder.write("b.jsonl", at_one_address(stories[0] + " It will appeal."));
    CHECK(add({first}).code == 0);
    const auto added = add({"--report", report, second});
    CHECK(added.code == 0);
    CHECK(added.out.find("1 new version of an article known") != std::string::npos);
    const auto line = nlohmann::json::parse(read_file(report));
    REQUIRE(line["superseded"].size() == 1);
    CHECK(line["superseded"][0]["reason"] == "earlier version");
    CHECK(line["superseded"][0]["place"] == first + ", article 1");
    CHECK(line["superseded"][0]["by"] == second + ", article 1");
    CHECK(count("*:*") == 1);
    CHECK(count("*:*", "all") == 2);
    CHECK(count("appeal") == 1);
    CHECK(run({"lacuna-index", "check", "-d", collection}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "the current version is the one that was changed last, else read last") {
    const std::string june = R"("date":"2019-06-02")";
    const std::string july = R"("date":"2019-07-02")";
    CHECK(add({folder.write("a.jsonl", at_one_address(stories[0] + " Lately.", july))}).code == 0);
    CHECK(add({folder.write("b.jsonl", at_one_address(stories[0] + " Formerly.", june))}).code ==
          0);
    CHECK(count("lately") == 1);
    CHECK(count("formerly") == 0);
    CHECK(count("formerly", "all") == 1);
    CHECK(add({folder.write("c.jsonl", at_one_address(stories[0] + " Undated."))}).code == 0);
    CHECK(count("undated") == 1);
    CHECK(count("*:*") == 1);
    CHECK(count("*:*", "all") == 3);
}

TEST_CASE_FIXTURE(Fixture, "a version never loses the text of the one before it") {
    CHECK(add({folder.write("a.jsonl", at_one_address(stories[0]))}).code == 0);
    CHECK(add({folder.write("b.jsonl", article("", "Paper loses its licence", "",
                                               R"("url":"https://gazette.example/licence")"))})
              .code == 0);
    CHECK(count("harbour") == 1);
}

TEST_CASE_FIXTURE(Fixture, "reading the same inputs again makes no versions and writes nothing") {
    const std::string all =
        at_one_address(stories[0] + " One.") + at_one_address(stories[0] + " Two.") +
        at_one_address(stories[0] + " Three.") +
        article("", "Another", stories[2], R"("url":"https://gazette.example/2")");
    for (int i = 0; i < 3; ++i) {
        const auto added = run({"lacuna-index", "add", "-d", collection, "--jobs", "2", "-"}, all);
        CHECK(added.code == 0);
        if (i > 0) CHECK(added.out.find("nothing to do") != std::string::npos);
        CHECK(count("*:*") == 2);
        CHECK(count("*:*", "all") == 4);
        CHECK(count("three") == 1);
    }
}

TEST_CASE_FIXTURE(Fixture, "what is read from the same bytes in another way is no version") {
    const auto input = folder.write("a.jsonl", R"({"headline_of":"Ban","lead":")" + stories[0] +
                                                   R"(","story":")" + stories[1] + "\"}\n");
    CHECK(add({"--map", "title=headline_of,body=lead", input}).code == 0);
    CHECK(add({"--map", "title=headline_of,body=story", input}).code == 0);
    CHECK(count("*:*", "all") == 1);
    CHECK(count("cameras") == 1);
}

TEST_CASE_FIXTURE(Fixture, "a file that changes keeps its earlier text, and gets it back") {
    const auto input = folder.write("a.txt", "Headline of the day\n\n" + stories[0] + "\n");
    CHECK(add({input}).code == 0);
    folder.write("a.txt", "Headline of the day\n\n" + stories[1] + "\n");
    CHECK(add({input}).code == 0);
    CHECK(count("harbour") == 0);
    CHECK(count("harbour", "all") == 1);
    folder.write("a.txt", "Headline of the day\n\n" + stories[0] + "\n");
    CHECK(add({input}).code == 0);
    CHECK(count("harbour") == 1);
    CHECK(count("cameras") == 0);
    CHECK(count("*:*", "all") == 2);
}

TEST_CASE_FIXTURE(Fixture, "records that move within their file are no versions") {
    std::string all;
    for (std::size_t i = 0; i < stories.size(); ++i)
        all += article("", fmt::format("Story {}", i), stories[i]);
    const auto input = folder.write("a.jsonl", all);
    CHECK(add({input}).code == 0);
    folder.write("a.jsonl", article("", "Put before", "Something new that came first.") + all);
    CHECK(add({input}).code == 0);
    CHECK(count("*:*") == 4);
    CHECK(count("*:*", "all") == 4);
}

TEST_CASE_FIXTURE(Fixture, "a file that was moved or copied is not counted twice") {
    const auto first = folder.write("in/a.txt", "Headline of the day\n\n" + stories[0] + "\n");
    CHECK(add({folder.path("in")}).code == 0);
    folder.write("in/copy.txt", read_file(first));
    CHECK(add({folder.path("in")}).code == 0);
    CHECK(count("*:*", "all") == 1);
    fs::rename(first, folder.path("in/z.txt"));
    fs::remove(folder.path("in/copy.txt"));
    CHECK(add({folder.path("in")}).code == 0);
    CHECK(count("*:*", "all") == 1);
    CHECK(add({"--prune", folder.path("in")}).code == 0);
    CHECK(count("*:*", "all") == 1);
    CHECK(count("file:" + folder.path("in/z.txt")) == 1);
    folder.write("in/z.txt", "Headline of the day\n\n" + stories[0] + " It was changed.\n");
    CHECK(add({folder.path("in")}).code == 0);
    CHECK(count("*:*") == 1);
}

TEST_CASE_FIXTURE(Fixture, "searches, facets, timeline and removal ask current versions") {
    const std::string first = R"("source":"The Gazette","date":"2019-06-02")";
    const std::string second = R"("source":"The Courier","date":"2019-07-02")";
    CHECK(add({folder.write("a.jsonl", at_one_address(stories[0] + " Formerly.", first))}).code ==
          0);
    CHECK(add({folder.write("b.jsonl", at_one_address(stories[0] + " Lately.", second) +
                                           article("", "Another", stories[2]))})
              .code == 0);
    const auto facets = run({"lacuna-search", "-d", collection, "--facet", "source", "--view",
                             "facets", "--format", "jsonl", "*:*"});
    CHECK(facets.out.find("Gazette") == std::string::npos);
    CHECK(facets.out.find("Courier") != std::string::npos);
    const auto periods =
        run({"lacuna-search", "-d", collection, "--view", "timeline", "--format", "jsonl", "*:*"});
    CHECK(periods.out.find("2019-06") == std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "formerlyy"}).err.find("ormerly") ==
          std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "latelyy"}).err.find("Lately") !=
          std::string::npos);
    const auto removed = run({"lacuna-index", "remove", "-d", collection, "--query", "lately"});
    CHECK(removed.out.find("1 articles and 1 earlier versions removed") != std::string::npos);
    CHECK(count("*:*", "all") == 1);
}

TEST_CASE_FIXTURE(Fixture, "an article goes with its versions when its input is gone") {
    folder.write("in/a.jsonl", at_one_address(stories[0] + " Formerly."));
    folder.write("in/b.jsonl", at_one_address(stories[0] + " Lately."));
    folder.write("in/c.txt", "Another headline\n\n" + stories[2] + "\n");
    CHECK(add({folder.path("in")}).code == 0);
    fs::remove(folder.path("in/b.jsonl"));
    CHECK(add({"--prune", folder.path("in")}).code == 0);
    CHECK(count("*:*") == 2);
    fs::remove(folder.path("in/a.jsonl"));
    CHECK(add({"--prune", folder.path("in")}).code == 0);
    CHECK(count("*:*", "all") == 1);
}

TEST_CASE_FIXTURE(Fixture, "dump, rebuild and a copy keep versions") {
    CHECK(add({folder.write("a.jsonl", at_one_address(stories[0] + " One."))}).code == 0);
    CHECK(add({folder.write("b.jsonl", at_one_address(stories[0] + " Two."))}).code == 0);
    CHECK(add({folder.write("c.jsonl", at_one_address(stories[0] + " Three."))}).code == 0);
    const auto dump = run({"lacuna-index", "dump", "-d", collection});
    const auto copy = folder.path("copy");
    CHECK(run({"lacuna-index", "add", "-d", copy, "-"}, dump.out).code == 0);
    CHECK(run({"lacuna-index", "add", "-d", copy, "-"}, dump.out).out.find("nothing to do") !=
          std::string::npos);
    CHECK(run({"lacuna-index", "rebuild", "-d", collection}).code == 0);
    for (const auto& path : {collection, copy}) {
        collection = path;
        CHECK(count("*:*") == 1);
        CHECK(count("*:*", "all") == 3);
        CHECK(count("three") == 1);
        CHECK(run({"lacuna-index", "check", "-d", collection}).code == 0);
    }
}

TEST_CASE_FIXTURE(Fixture,
                  "a text of another collection is a version, one corrected in a dump is not") {
    CHECK(add({folder.write("a.jsonl", at_one_address(stories[0] + " One."))}).code == 0);
    auto corrected = run({"lacuna-index", "dump", "-d", collection}).out;
    corrected.replace(corrected.find(" One."), 5, " Uno.");
    CHECK(run({"lacuna-index", "add", "-d", collection, "-"}, corrected).code == 0);
    CHECK(count("*:*", "all") == 1);
    CHECK(count("uno") == 1);
    auto other = run({"lacuna-index", "dump", "-d", collection}).out;
    other.replace(other.find(" Uno."), 5, " Due.");
    const auto ingested = other.find("ingested=") + 9;
    other.replace(ingested, 4, "2001");
    CHECK(run({"lacuna-index", "add", "-d", collection, "-"}, other).code == 0);
    CHECK(count("*:*", "all") == 2);
    CHECK(count("*:*") == 1);
}

TEST_CASE_FIXTURE(Fixture, "versions are the same whatever the number of threads and runs") {
    std::string all;
    for (int i = 0; i < 700; ++i)
        all += article("", fmt::format("Headline {}", i % 300),
                       fmt::format("Report {} from the {} district. {}", i % 300, i, stories[0]),
                       fmt::format("\"url\":\"https://gazette.example/{}\"", i % 300));
    std::vector<std::string> dumps;
    for (const std::string jobs : {"1", "4"}) {
        const auto path = folder.path("c" + jobs);
        CHECK(run({"lacuna-index", "add", "-d", path, "--jobs", jobs, folder.write("a.jsonl", all)})
                  .code == 0);
        collection = path;
        CHECK(count("*:*") == 300);
        CHECK(count("*:*", "all") == 700);
        std::string ids;
        for (const auto& line : lines("*:*", "all"))
            ids += nlohmann::json::parse(line)["id"].get<std::string>() + "\n";
        dumps.push_back(ids);
    }
    CHECK(dumps[0] == dumps[1]);
}

} // namespace
} // namespace lacuna::test
