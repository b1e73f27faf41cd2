// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/set_aside.hpp"

#include "tests/corpus/reading.hpp"
#include "tests/corpus/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <memory>

namespace lacuna::corpus {
namespace {

const std::string three = "{\"title\":\"One\"}\n{\"title\":\"Two\"}\n{\"title\":\"Three\"}\n";

Reading read_without(const std::string& name, const std::string& bytes, SetAside set_aside) {
    const TemporaryFolder folder;
    InputFile file;
    file.path = folder.write(name, bytes);
    file.set_aside = std::make_shared<const SetAside>(std::move(set_aside));
    const ReadOptions options;
    return read_out(file, options);
}

TEST_CASE("a record that is set aside is a reject with its place, and the others are read") {
    const auto reading = read_without("a.jsonl", three, {{{1, "it faulted"}}, {}, {}});
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].title() == "One");
    CHECK(reading.articles[1].title() == "Three");
    CHECK(reading.articles[1].position == 2);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].place == "line 2");
    CHECK(reading.rejects[0].reason == "it faulted");
}

TEST_CASE("an input is read up to the record from which on it is set aside") {
    const auto reading = read_without("a.jsonl", three, {{}, 2, "it faulted"});
    CHECK(reading.articles.size() == 2);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].place == "article 3");
    CHECK(reading.rejects[0].reason == "it faulted");
}

TEST_CASE("nothing is read of an input that is set aside") {
    for (const std::string name : {"a.jsonl", "a.txt"}) {
        const auto reading = read_without(name, three, {{}, 0, "it faulted"});
        CHECK(reading.articles.empty());
        REQUIRE(reading.rejects.size() == 1);
        CHECK(reading.rejects[0].reason == "it faulted");
    }
}

TEST_CASE("what is set aside does not tell the order of the dates of the others") {
    const std::string dates = "title,body,date\nOne,Text,05/06/2018\nTwo,Text,23/06/2018\n";
    const auto told = read_without("a.csv", dates, {});
    REQUIRE(told.articles.size() == 2);
    CHECK(told.notes.empty());
    const auto untold = read_without("a.csv", dates, {{{1, "it faulted"}}, {}, {}});
    REQUIRE(untold.articles.size() == 1);
    CHECK_FALSE(untold.notes.empty()); // Two days are possible.
    const auto ended = read_without("a.csv", dates, {{}, 1, "it faulted"});
    REQUIRE(ended.articles.size() == 1);
    CHECK_FALSE(ended.notes.empty());
}

TEST_CASE("the article of an input with one article can be set aside") {
    const auto reading =
        read_without("a.txt", "Title\n\nSome text of it.\n", {{{0, "it faulted"}}, {}, {}});
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].place == "article 1");
}

} // namespace
} // namespace lacuna::corpus
