// SPDX-License-Identifier: GPL-3.0-or-later
// The same articles give the same database, whatever the way it was built.
#include "common/store/collection.hpp"
#include "common/store/schema.hpp"
#include "tests/cli/process.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <sstream>
#include <thread>

namespace lacuna::test {
namespace {

/// What a collection says of each article, and its lexicon; document numbers and the time of ingest
/// are left out, since they depend on how and when it was built.
using Contents = std::map<std::string, std::string>;

std::string terms_of(const Xapian::Database& database, Xapian::docid document) {
    std::string text;
    for (auto term = database.termlist_begin(document); term != database.termlist_end(document);
         ++term) {
        text += fmt::format("{} {}:", *term, term.get_wdf());
        for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
            text += fmt::format(" {}", *at);
        text += '\n';
    }
    return text;
}

std::string values_of(const Xapian::Document& document) {
    std::string text;
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
        if (value.get_valueno() != slots::ingested)
            text += fmt::format("{}={}\n", value.get_valueno(), *value);
    return text;
}

std::string data_of(const Xapian::Document& document) {
    std::istringstream data(document.get_data());
    std::string text;
    for (std::string line; std::getline(data, line);)
        if (!line.starts_with("ingested=") && !line.starts_with("input=")) text += line + '\n';
    return text;
}

std::string id_of(const Xapian::Database& database, Xapian::docid document) {
    auto term = database.termlist_begin(document);
    term.skip_to("Q");
    return *term;
}

Contents contents_of(const std::string& collection) {
    const auto opened = Collection::open(collection);
    const Xapian::Database& database = opened.database();
    Contents contents;
    for (auto entry = database.postlist_begin({}); entry != database.postlist_end({}); ++entry) {
        const auto document = database.get_document(*entry);
        contents[id_of(database, *entry)] =
            fmt::format("length {}\n{}{}{}", database.get_doclength(*entry),
                        terms_of(database, *entry), values_of(document), data_of(document));
    }
    for (auto key = database.synonym_keys_begin(); key != database.synonym_keys_end(); ++key)
        for (auto word = database.synonyms_begin(*key); word != database.synonyms_end(*key); ++word)
            contents["synonyms of " + *key] += *word + ' ';
    return contents;
}

/// Which articles differ, for a message that can be read.
std::string difference(const Contents& left, const Contents& right) {
    for (const auto& [key, text] : left) {
        const auto found = right.find(key);
        if (found == right.end()) return key + " is in one only";
        if (found->second != text) return key + ":\n" + text + "\nis elsewhere\n" + found->second;
    }
    return left.size() == right.size() ? std::string() : "there are more in the other";
}

/// Words that come again and again, rare ones, and those of other scripts.
std::string body_of(unsigned number) {
    static constexpr std::array words{"censored", "court",        "the",     "editors",
                                      "banned",   "newspapers",   "in",      "2019",
                                      "审查制度", "حرية الصحافة", "цензуры", "journaux"};
    std::string body;
    for (unsigned i = 0; i < 40; ++i) {
        number = number * 1'664'525U + 1'013'904'223U;
        body += words[(number >> 16U) % words.size()];
        body += i % 13 == 12 ? R"(.\n\n)" : " ";
    }
    return body + fmt::format("rare{} (Reuters)", number % 997);
}

struct Fixture {
    static constexpr unsigned articles = 2'000; // four shards and more
    static constexpr unsigned parts = 10;
    Folder folder;

    /// One file with all articles, and ten with a tenth each, which say the same.
    std::string whole = folder.write("in/all.jsonl", lines(0, articles));

    static std::string lines(unsigned from, unsigned to) {
        std::string text;
        for (unsigned i = from; i < to; ++i)
            text += article(fmt::format("{}", i), fmt::format("Title {} of the day", i % 50),
                            body_of(i),
                            fmt::format(R"("url":"http://gazette.example/{}","source":"S{}",)"
                                        R"("agency":["AFP","Reuters"],"date":"2019-0{}-11")",
                                        i, i % 7, i % 9 + 1));
        return text;
    }

    [[nodiscard]] std::string build(const std::string& name, const std::string& jobs) const {
        const std::string collection = folder.path(name);
        REQUIRE(run({"lacuna-index", "add", "-d", collection, "--jobs", jobs, whole}).code == 0);
        return collection;
    }
};

TEST_CASE_FIXTURE(Fixture, "one job and four make the same database") {
    const auto one = contents_of(build("one", "1"));
    CHECK(one.size() > articles);
    CHECK(difference(one, contents_of(build("four", "4"))) == "");
}

TEST_CASE_FIXTURE(Fixture, "one step and ten make the same database") {
    const auto collection = folder.path("steps");
    for (unsigned part = 0; part < parts; ++part) {
        // All articles name the same input, as they would in a file that grows.
        const auto input = folder.write("in/all.jsonl", lines(0, articles * (part + 1) / parts));
        REQUIRE(run({"lacuna-index", "add", "-d", collection, input}).code == 0);
    }
    CHECK(difference(contents_of(collection), contents_of(build("once", "2"))) == "");
}

TEST_CASE_FIXTURE(Fixture, "a run that is killed and run again makes the same database") {
    const auto collection = folder.path("killed");
    for (const int wait_ms : {30, 60, 120, 240, 480}) {
        const pid_t writer = start({"lacuna-index", "add", "-d", collection, whole});
        std::this_thread::sleep_for(std::chrono::milliseconds(wait_ms));
        kill(writer, SIGKILL);
        static_cast<void>(finish(writer));
    }
    REQUIRE(run({"lacuna-index", "add", "-d", collection, whole}).code == 0);
    CHECK(difference(contents_of(collection), contents_of(build("once", "2"))) == "");
}

TEST_CASE_FIXTURE(Fixture, "a rebuilt and a compacted database are the same database") {
    const auto collection = build("again", "2");
    const auto before = contents_of(collection);
    REQUIRE(run({"lacuna-index", "rebuild", "-d", collection}).code == 0);
    CHECK(difference(before, contents_of(collection)) == "");
    REQUIRE(run({"lacuna-index", "compact", "-d", collection}).code == 0);
    CHECK(difference(before, contents_of(collection)) == "");
}

} // namespace
} // namespace lacuna::test
