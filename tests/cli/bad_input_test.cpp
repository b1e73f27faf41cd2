// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs that cannot be read, beside one that can: the good one is always indexed.
#include "tests/cli/process.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>

namespace lacuna::test {
namespace {

struct Fixture {
    Folder folder;
    std::string collection = folder.path("collection");
    std::string good =
        folder.write("good.txt", "A good headline\n\nThis article of record stays.\n");

    /// Adds the bad input with the good one and returns what was said.
    [[nodiscard]] Outcome add(const std::string& bad) const {
        const auto outcome = run({"lacuna-index", "add", "-d", collection, bad, good});
        CHECK(run({"lacuna-search", "-d", collection, "article of record"}).code == 0);
        return outcome;
    }
};

TEST_CASE_FIXTURE(Fixture, "what cannot be read is one line with its reason, and exit code 1") {
    std::filesystem::create_directory(folder.path("hollow"));
    REQUIRE(mkfifo(folder.path("pipe").c_str(), 0600) == 0);
    struct Case {
        std::string path;
        std::string reason;
    };
    const Case cases[]{
        {folder.path("missing.txt"), "no such file"},
        {folder.path("hollow"), "no files in it"},
        {folder.path("pipe"), "a FIFO, not a file"},
        {folder.write("empty.txt", ""), "empty"},
        {folder.write("picture.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18)), "not"},
        {folder.write("deep.json", std::string(100000, '[')), "deep"},
        {folder.write("nothing.jsonl", "{\"date\":\"2015-08-19\"}\n"), "neither title nor text"},
        {folder.write("cut.jsonl.gz", std::string("\x1f\x8b\x08\0\0\0\0\0", 8)), ""},
    };
    for (const auto& [path, reason] : cases) {
        CAPTURE(path);
        const auto outcome = add(path);
        CAPTURE(outcome.err);
        CHECK(outcome.code == 1);
        CHECK(outcome.err.find("lacuna-index: " + path + ": ") == 0);
        CHECK(outcome.err.find(reason) != std::string::npos);
        CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
    }
}

TEST_CASE_FIXTURE(Fixture, "text in any charset is read") {
    const std::string utf16("\xff\xfe"
                            "B\0a\0n\0\n\0\n\0v\0e\0t\0o\0e\0d\0 \0t\0o\0d\0a\0y\0.\0\n\0",
                            40);
    CHECK(add(folder.write("utf16.txt", utf16)).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "vetoed"}).code == 0);
    CHECK(add(folder.write("latin1.txt", "Le d\xe9"
                                         "cret\n\nLa libert\xe9 de la presse est prot\xe9g\xe9"
                                         "e par la loi depuis tr\xe8s longtemps.\n"))
              .code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "liberté"}).code == 0);
    CHECK(add(folder.write("broken.txt",
                           "Broken \xff\xfe\xfd bytes\n\nStill they are readable words.\n"))
              .code <= 1);
    CHECK(run({"lacuna-search", "-d", collection, "readable"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "dates that do not exist are noted and the article stays") {
    const auto outcome = add(
        folder.write("a.jsonl", article("1", "Ban", "banned today", "\"date\":\"2023-02-30\"")));
    CHECK(outcome.code == 0);
    CHECK(outcome.err.find("2023-02-30") != std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "banned date:none"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "an article without a title is found") {
    CHECK(add(folder.write("a.jsonl", "{\"body\":\"untitled words here\"}\n")).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "untitled"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "a line longer than the limit is rejected and the next one read") {
    const std::string lines =
        article("1", "Long", std::string(100U << 20U, 'a')) + article("2", "Short", "shortly");
    const auto outcome = add(folder.write("long.jsonl", lines));
    CHECK(outcome.code == 1);
    CHECK(outcome.err.find("line 1") != std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "shortly"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "terms and values beyond Xapian's limits lose nothing") {
    const std::string word(1000, 'x');
    const std::string name(10000, 'y');
    const auto input = folder.write(
        "a.jsonl", article("1", "Long", "start " + word + " end", "\"source\":\"" + name + "\"") +
                       article("2", "Plain", "ordinary words"));
    CHECK(add(input).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "start"}).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "ordinary"}).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "--source", name, "--view", "count"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "names of files with line breaks are one line of a report") {
    const auto outcome = add(folder.write("bad\nname\x1b[31m.txt", ""));
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
    CHECK(outcome.err.find('\x1b') == std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "control and bidi characters of a text never reach the terminal") {
    CHECK(add(folder.write("a.jsonl", article("1", "Evil \\u001b[31m title \\u202e",
                                              "evil \\u001b]0;x\\u0007 words")))
              .code == 0);
    for (const std::string format : {"text", "csv", "tsv", "html"}) {
        const auto found = run({"lacuna-search", "-d", collection, "--format", format, "evil"});
        CAPTURE(format);
        CHECK(found.code == 0);
        CHECK(found.out.find('\x1b') == std::string::npos);
        CHECK(found.out.find("\xe2\x80\xae") == std::string::npos);
    }
}

TEST_CASE_FIXTURE(Fixture,
                  "a title of NULs, escapes and line separators is one line of each format") {
    CHECK(add(folder.write("a.jsonl", article("1", "Torn\\u0000 \\u2028 \\u2029 \\u0085 title",
                                              "ragged words")))
              .code == 0);
    for (const std::string format : {"text", "csv", "tsv", "jsonl", "html"}) {
        const auto found = run({"lacuna-search", "-d", collection, "--format", format, "ragged"});
        CAPTURE(format);
        CHECK(found.code == 0);
        CHECK(found.out.find('\0') == std::string::npos);
        CHECK(found.out.find("\xe2\x80\xa8") == std::string::npos);
        CHECK(found.out.find("\xc2\x85") == std::string::npos);
    }
}

TEST_CASE_FIXTURE(Fixture, "what is no file in a folder is told, once each, and read by nobody") {
    const std::string odd = folder.path("odd");
    folder.write("odd/story.txt", "A story\n\nKept beside odd neighbours.\n");
    std::filesystem::create_directory_symlink(odd, odd + "/loop");
    std::filesystem::create_symlink("nowhere", odd + "/dangling");
    std::filesystem::create_symlink("/dev/zero", odd + "/endless");
    REQUIRE(mkfifo((odd + "/pipe").c_str(), 0600) == 0);
    REQUIRE(mknod((odd + "/socket").c_str(), S_IFSOCK | 0600, 0) == 0);
    const auto outcome = add(odd);
    CAPTURE(outcome.err);
    CHECK(outcome.code == 1);
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 5);
    CHECK(run({"lacuna-search", "-d", collection, "neighbours"}).code == 0);
    CHECK(add("/dev/zero").code == 1);
}

TEST_CASE_FIXTURE(Fixture,
                  "a folder of saved pages and site files is read without what holds no article") {
    folder.write("site/Page.html", "<html><head><title>Presses</title></head><body><article><p>The "
                                   "presses of the harbour stood still for a week.</p></article>");
    folder.write("site/Page-Dateien/app.js", "(function(){var a=1;})();");
    folder.write("site/Page-Dateien/frame.html", "<p>Shoes at half the price, only today.</p>");
    folder.write("site/robots.txt", "User-agent: *\nDisallow: /\n");
    const auto outcome = add(folder.path("site"));
    CAPTURE(outcome.err);
    CHECK(outcome.code == 0);
    CHECK(outcome.err.find("parts of the saved page Page.html") != std::string::npos);
    CHECK(outcome.err.find("robots.txt") != std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "presses"}).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "--match", "all", "shoes"}).code == 1);
}

} // namespace
} // namespace lacuna::test
