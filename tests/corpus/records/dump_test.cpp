// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/dump.hpp"

#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace lacuna::corpus {
namespace {

constexpr std::string_view packed =
    R"(id=0123456789abcdef\ncaption=Title\nsource=The Post\nfile=old/a.txt\ndate=2015-08-19\n)"
    R"(credit=origin Reuters\ncredit=photo AP\nown_id=n1\nkeyword=law\nrule.date=url\n)"
    R"(ingested=2020-01-01T00:00:00Z\nx.note=kept\n)";

/// A line of a dump with these keys for people.
std::string line_with(std::string_view keys) {
    return fmt::format(R"({{"lacuna-dump":1,{},"lacuna":"{}"}})", keys, packed) + "\n";
}

StoredArticle restored(std::string_view keys) {
    auto reading = read_as("dump", line_with(keys));
    REQUIRE(reading.rejects.empty());
    CHECK(reading.notes.empty());
    REQUIRE(reading.restored.size() == 1);
    return reading.restored[0];
}

std::string recognised(std::string_view beginning) {
    return std::string(recognise_format(beginning, "x.jsonl")->name);
}

TEST_CASE("a dump is known by how its first line begins, and by nothing else") {
    CHECK(recognised(line_with(R"("body":"b")")) == "dump");
    CHECK(recognised("{ \"lacuna-dump\": 1, \"title\": \"a\"}\n") == "dump");
    CHECK(recognised("{\"title\":\"a\"}\n" + line_with(R"("body":"b")")) == "jsonl");
    CHECK(recognised("{\"title\":\"a\",\"lacuna-dump\":1}\n{\"title\":\"b\"}\n") == "jsonl");
    CHECK(recognised("{\"lacuna\":\"id=0123456789abcdef\"}\n{\"title\":\"b\"}\n") == "jsonl");
    CHECK(recognised("{\"lacuna-dumps\":1}\n{\"title\":\"b\"}\n") == "jsonl");
}

TEST_CASE("a line of a dump gives the article back that was stored") {
    const auto stored = restored(
        R"("file":"old/a.txt","id":"n1","title":"Title","source":"The Post","date":"2015-08-19",)"
        R"("agency":["Reuters"],"credits":[{"name":"Reuters","role":"origin"},)"
        R"({"name":"AP","role":"photo"}],"keywords":["law"],"body":"One.\n\nTwo.","note":"kept")");
    CHECK(stored.provenance.id == "0123456789abcdef");
    CHECK(stored.provenance.ingested == "2020-01-01T00:00:00Z");
    CHECK(stored.article.title() == "Title");
    CHECK(stored.article.body() == "One.\n\nTwo.");
    CHECK(stored.article.first(FieldId::file) == "old/a.txt");
    CHECK(stored.article.rule(FieldId::date) == "url");
    CHECK(stored.article.credits.size() == 2);
    CHECK(stored.article.extra.size() == 1);
}

TEST_CASE("keys that were left out of a line change nothing") {
    const auto stored = restored(R"("body":"One.")");
    CHECK(stored.article.title() == "Title");
    CHECK(stored.article.own_id == "n1");
    CHECK(stored.article.all(FieldId::keyword) == std::vector<std::string>{"law"});
}

TEST_CASE("what somebody changed in the keys for people counts, and the identity stays") {
    const auto stored =
        restored(R"("id":"n1","title":"Better","source":"Other","date":"2015-08-20","body":"One.",)"
                 R"("keywords":["law","press"],"section":"World","note":"new","more":"added")");
    CHECK(stored.provenance.id == "0123456789abcdef");
    CHECK(stored.article.title() == "Better");
    CHECK(stored.article.first(FieldId::source) == "Other");
    CHECK(stored.article.date == parse_iso_date("2015-08-20"));
    CHECK(stored.article.rule(FieldId::date) == "field");
    CHECK(stored.article.all(FieldId::keyword) == std::vector<std::string>{"law", "press"});
    CHECK(stored.article.first(FieldId::section) == "World");
    CHECK(stored.article.extra ==
          std::vector<std::pair<std::string, std::string>>{{"note", "new"}, {"more", "added"}});
}

TEST_CASE("what somebody emptied is gone") {
    const auto stored = restored(R"("source":null,"date":null,"keywords":[],"body":"One.")");
    CHECK_FALSE(stored.article.has(FieldId::source));
    CHECK_FALSE(stored.article.date);
    CHECK(stored.article.all(FieldId::keyword).empty());
}

TEST_CASE("changed agencies leave other credits, and changed credits count more") {
    const auto agencies = restored(R"("agency":["AFP"],"body":"One.")").article.credits;
    CHECK(agencies == std::vector<Credit>{{"AP", CreditRole::photo}, {"AFP", CreditRole::origin}});
    const auto credits =
        restored(R"("agency":["AFP"],"credits":[{"name":"dpa","role":"quoted"}],"body":"One.")");
    CHECK(credits.article.credits[0] == Credit{"dpa", CreditRole::quoted});
    CHECK(restored(R"("agency":[],"body":"One.")").article.credits ==
          std::vector<Credit>{{"AP", CreditRole::photo}});
}

TEST_CASE("the file of an article is no key to be changed, which is said") {
    const auto reading = read_as("dump", line_with(R"("file":"/etc/passwd","body":"One.")"));
    REQUIRE(reading.restored.size() == 1);
    CHECK(reading.restored[0].article.first(FieldId::file) == "old/a.txt");
    REQUIRE(reading.notes.size() == 1);
    CHECK(reading.notes[0].place == "line 1");
    CHECK(reading.notes[0].text == "\"file\" follows from the input, the change is left out");
}

TEST_CASE("lines of a dump that are none are rejected with their place") {
    const std::pair<std::string, std::string> cases[] = {
        {R"({"title":"a","body":"b"})", "not a line of a dump: no key \"lacuna\""},
        {R"({"title":"a","lacuna":"id=../../etc/passwd\n"})",
         "not a line of a dump: its article has no identity"},
        {R"({"lacuna-dump":2,"lacuna":"id=0123456789abcdef\n"})",
         "a dump of format 2, which this version does not read"},
        {R"({"lacuna":"id=0123456789abcdef\n"})", "neither title nor text"},
    };
    for (const auto& [line, reason] : cases) {
        CAPTURE(line);
        const auto reading = read_as("dump", line + "\n" + line_with(R"("body":"b")"));
        CHECK(reading.restored.size() == 1);
        CHECK(reading.articles.empty());
        REQUIRE(reading.rejects.size() == 1);
        CHECK(reading.rejects[0].place == "line 1");
        CHECK(reading.rejects[0].reason == reason);
    }
}

} // namespace
} // namespace lacuna::corpus
