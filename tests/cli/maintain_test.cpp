// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/xapian.hpp"
#include "tests/cli/process.hpp"
#include "tests/paths.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

namespace lacuna::test {
namespace {

const std::string samples = source_dir() + "/corpus/samples";

/// Everything a document says: terms with positions and frequencies, values, data.
std::string content_of(const Xapian::Database& database, Xapian::docid id) {
    std::ostringstream text;
    for (auto term = database.termlist_begin(id); term != database.termlist_end(id); ++term) {
        text << *term << '/' << term.get_wdf();
        for (auto position = term.positionlist_begin(); position != term.positionlist_end();
             ++position)
            text << ' ' << *position;
        text << '\n';
    }
    const Xapian::Document document = database.get_document(id);
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
        text << value.get_valueno() << '=' << *value << '\n';
    return text.str() + document.get_data();
}

std::map<std::string, std::string> contents(const std::string& path) {
    const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
    std::map<std::string, std::string> all;
    for (auto id = database.postlist_begin({}); id != database.postlist_end({}); ++id) {
        auto term = database.termlist_begin(*id);
        term.skip_to("Q");
        all[*term] = content_of(database, *id);
    }
    return all;
}

std::string synonyms(const std::string& path) {
    const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
    std::ostringstream text;
    for (auto key = database.synonym_keys_begin(); key != database.synonym_keys_end(); ++key) {
        text << *key << ':';
        for (auto word = database.synonyms_begin(*key); word != database.synonyms_end(*key); ++word)
            text << ' ' << *word;
        text << '\n';
    }
    return text.str();
}

struct Fixture {
    Folder folder;
    std::string collection = folder.path("collection");

    Fixture() { REQUIRE(run(with_samples({"lacuna-index", "add", "-d", collection})).code == 0); }

    static std::vector<std::string> with_samples(std::vector<std::string> words) {
        for (const auto& entry : std::filesystem::directory_iterator(samples))
            if (entry.is_directory()) words.push_back(entry.path().string());
        return words;
    }
};

TEST_CASE_FIXTURE(Fixture,
                  "a dump added elsewhere gives the same terms, values and stored fields") {
    const auto dump = run({"lacuna-index", "dump", "-d", collection});
    REQUIRE(dump.code == 0);
    const auto copy = folder.path("copy");
    const auto added = run({"lacuna-index", "add", "-d", copy, "-"}, dump.out);
    CAPTURE(added.err);
    REQUIRE(added.code == 0);
    const auto before = contents(collection);
    const auto after = contents(copy);
    REQUIRE(before.size() == after.size());
    for (const auto& [id, content] : before) {
        CAPTURE(id);
        REQUIRE(after.count(id) == 1);
        CHECK(after.at(id) == content);
    }
    CHECK(synonyms(copy) == synonyms(collection));
}

TEST_CASE_FIXTURE(Fixture, "lines of a dump that a filter let through are still a dump") {
    const auto dump = run({"lacuna-index", "dump", "-d", collection});
    std::istringstream lines(dump.out);
    std::string kept;
    for (std::string line; std::getline(lines, line);)
        if (line.find("\"language\":\"tr\"") != std::string::npos) kept += line + "\n";
    const auto copy = folder.path("copy");
    REQUIRE(run({"lacuna-index", "add", "-d", copy, "-"}, kept).code == 0);
    const auto before = contents(collection);
    const auto after = contents(copy);
    CHECK_FALSE(after.empty());
    for (const auto& [id, content] : after) CHECK(before.at(id) == content);
}

TEST_CASE_FIXTURE(Fixture, "a dump without its marks is one by name only, which is hinted at") {
    auto dump = run({"lacuna-index", "dump", "-d", collection}).out;
    const std::string mark = "\"lacuna-dump\":1,";
    for (auto at = dump.find(mark); at != std::string::npos; at = dump.find(mark, at))
        dump.erase(at, mark.size());
    const auto copy = folder.path("copy");
    const auto named = run({"lacuna-index", "add", "-d", copy, "--format", "dump", "-"}, dump);
    CHECK(named.code == 0);
    CHECK(contents(copy) == contents(collection));
    const auto other = folder.path("other");
    const auto guessed = run({"lacuna-index", "add", "-d", other, "-"}, dump);
    CHECK(guessed.err.find("only with --format dump it is read as one\n") != std::string::npos);
    CHECK(contents(other) != contents(collection));
}

TEST_CASE_FIXTURE(Fixture, "a table with a column of a dump replaces no article") {
    const std::string id = contents(collection).begin()->first.substr(1);
    const auto table =
        folder.write("a.csv", "title,body,lacuna\nForged,A text of its own,\"id=" + id +
                                  "\nfile=/etc/passwd\ncaption=\x1b[31mred\nsource=Reuters\n\"\n");
    const auto before = contents(collection);
    const auto added = run({"lacuna-index", "add", "-d", collection, table});
    CHECK(added.code == 0);
    CHECK(added.out.find("1 new article\n") == 0);
    const auto after = contents(collection);
    CHECK(after.size() == before.size() + 1);
    CHECK(after.at("Q" + id) == before.at("Q" + id));
}

TEST_CASE_FIXTURE(Fixture, "a value changed in a dump is what its article says from then on") {
    auto dump = run({"lacuna-index", "dump", "-d", collection}).out;
    dump.resize(dump.find('\n') + 1);
    const std::string id = nlohmann::json::parse(dump)["lacuna"].get<std::string>().substr(3, 16);
    const auto at = dump.find("\"title\":\"") + 9;
    dump.insert(at, "Corrected: ");
    const auto added = run({"lacuna-index", "add", "-d", collection, "-"}, dump);
    CHECK(added.out.find("0 new articles, 1 replaced\n") == 0);
    CHECK(run({"lacuna-search", "-d", collection, "title:corrected", "id:" + id}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "rebuild gives the same documents and remembers the inputs") {
    const auto before = contents(collection);
    REQUIRE(run({"lacuna-index", "rebuild", "-d", collection}).code == 0);
    CHECK(contents(collection) == before);
    const auto again = run(with_samples({"lacuna-index", "add", "-d", collection}));
    CHECK(again.out.find("nothing to do") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "compact keeps everything") {
    const auto before = contents(collection);
    const auto words = synonyms(collection);
    REQUIRE(run({"lacuna-index", "compact", "-d", collection}).code == 0);
    CHECK(contents(collection) == before);
    CHECK(synonyms(collection) == words);
}

TEST_CASE("shards compacted together hold the lexicon of all of them") {
    const Folder folder;
    const auto first = folder.path("first");
    const auto second = folder.path("second");
    {
        Xapian::WritableDatabase one(first, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        one.add_synonym("en:censor", "censored");
        one.add_synonym("en:ban", "ban");
        Xapian::WritableDatabase two(second, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        two.add_synonym("en:censor", "censoring");
        two.add_synonym("en:censor", "censored");
    }
    Xapian::Database both(first, Xapian::DB_BACKEND_GLASS);
    both.add_database(Xapian::Database(second, Xapian::DB_BACKEND_GLASS));
    both.compact(folder.path("merged"), Xapian::Compactor::FULL);
    CHECK(synonyms(folder.path("merged")) == "en:ban: ban\nen:censor: censored censoring\n");
}

TEST_CASE_FIXTURE(Fixture, "articles are removed by id and by query") {
    const auto found =
        run({"lacuna-search", "-d", collection, "--format", "jsonl", "-n", "1", "press"});
    REQUIRE(found.code == 0);
    const std::string id = nlohmann::json::parse(found.out)["id"];
    const auto removed = run({"lacuna-index", "remove", "-d", collection, id});
    CHECK(removed.code == 0);
    CHECK(removed.out.find("1 articles removed") != std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "id:" + id}).code == 1);
    CHECK(run({"lacuna-index", "remove", "-d", collection, id}).code == 1);
    CHECK(run({"lacuna-index", "remove", "-d", collection, "--query", "language:tr"}).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "language:tr"}).code == 1);
    CHECK(run({"lacuna-index", "check", "-d", collection}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "an article that was removed comes back when its input is added again") {
    const auto all = contents(collection).size();
    REQUIRE(run({"lacuna-index", "remove", "-d", collection, "--query", "language:tr"}).code == 0);
    CHECK(contents(collection).size() < all);
    CHECK(run(with_samples({"lacuna-index", "add", "-d", collection})).code == 0);
    CHECK(contents(collection).size() == all);
}

TEST_CASE_FIXTURE(Fixture, "an id named twice is one article") {
    const auto found =
        run({"lacuna-search", "-d", collection, "--format", "jsonl", "-n", "1", "press"});
    const std::string id = nlohmann::json::parse(found.out)["id"];
    const auto removed = run({"lacuna-index", "remove", "-d", collection, id, id});
    CHECK(removed.code == 0);
    CHECK(removed.out.find("1 articles removed") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "info tells what is in a collection") {
    const auto info = run({"lacuna-index", "info", "-d", collection});
    CHECK(info.code == 0);
    for (const std::string name :
         {"articles", "dates", "languages", "source", "agency", "written by"}) {
        CAPTURE(name);
        CHECK(info.out.find(name) != std::string::npos);
    }
}

TEST_CASE_FIXTURE(Fixture, "check finds a stored text that changed") {
    CHECK(run({"lacuna-index", "check", "-d", collection}).code == 0);
    {
        Xapian::WritableDatabase database(collection, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        Xapian::Document document = database.get_document(1);
        document.set_data(document.get_data() + "body=An addition.\n");
        database.replace_document(1, document);
        database.commit();
    }
    const auto damaged = run({"lacuna-index", "check", "-d", collection});
    CHECK(damaged.code == 3);
    CHECK(damaged.err.find("is not as it was stored") != std::string::npos);
}

} // namespace
} // namespace lacuna::test
