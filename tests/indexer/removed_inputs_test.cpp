// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/removed_inputs.hpp"

#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace lacuna::indexer {
namespace {

const std::string a = "aaaaaaaaaaaaaaaa";
const std::string b = "bbbbbbbbbbbbbbbb";
const std::string c = "cccccccccccccccc";

InputRecord record(const std::string& path, std::vector<ArticleId> ids) {
    InputRecord record;
    record.path = path;
    record.ids = std::move(ids);
    return record;
}

struct Fixture {
    test::Folder folder;
    Xapian::WritableDatabase database{folder.path("db"),
                                      Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS};

    void publish(const InputRecord& published) {
        database.set_metadata(input_key(published.path), encode_record(published));
        database.commit();
    }
};

TEST_CASE_FIXTURE(Fixture, "articles of an input that is gone are removed") {
    publish(record("news/a.txt", {a}));
    publish(record("news/b.txt", {b}));
    const auto removed = inputs_gone(database, {"news"}, {{"news/a.txt"}, {}, {}}, {});
    CHECK(removed.ids == std::vector<ArticleId>{b});
    CHECK(removed.inputs == std::vector<std::string>{"news/b.txt"});
}

TEST_CASE_FIXTURE(Fixture, "inputs outside of what was named are left alone") {
    publish(record("other/a.txt", {a}));
    publish(record("newsroom/b.txt", {b}));
    CHECK(inputs_gone(database, {"news/"}, {}, {}).ids.empty());
}

TEST_CASE_FIXTURE(Fixture, "an article that another input still has stays") {
    publish(record("news/a.txt", {a, b}));
    publish(record("archive/b.txt", {b}));
    CHECK(inputs_gone(database, {"news"}, {}, {}).ids == std::vector<ArticleId>{a});
}

TEST_CASE_FIXTURE(Fixture, "articles that an input read again no longer holds are removed") {
    publish(record("news/a.jsonl", {a, b}));
    const auto removed = inputs_gone(database, {"news"}, {{"news/a.jsonl"}, {}, {}},
                                     {record("news/a.jsonl", {b, c})});
    CHECK(removed.ids == std::vector<ArticleId>{a});
    CHECK(removed.inputs.empty());
}

TEST_CASE_FIXTURE(Fixture, "without pruning a record remembers the articles it had") {
    publish(record("news/a.jsonl", {a, b}));
    InputRecord read = record("news/a.jsonl", {b, c});
    keep_former_ids(database, read);
    CHECK(read.ids == std::vector<ArticleId>{b, c});
    CHECK(read.former == std::vector<ArticleId>{a});
    publish(read);
    CHECK(inputs_gone(database, {"news"}, {{"news/a.jsonl"}, {}, {}}, {}).ids ==
          std::vector<ArticleId>{a});
}

TEST_CASE_FIXTURE(Fixture, "what could not be looked into is not gone") {
    publish(record("news/locked/a.txt", {a}));
    CHECK(inputs_gone(database, {"news"}, {{}, {"news/locked"}, {}}, {}).ids.empty());
}

TEST_CASE_FIXTURE(Fixture, "an input that was read in part keeps the articles it had") {
    publish(record("news/a.jsonl.gz", {a, b}));
    InputRecord partly = record("news/a.jsonl.gz", {a});
    partly.rejected = 1;
    CHECK(inputs_gone(database, {"news"}, {{"news/a.jsonl.gz"}, {}, {}}, {partly}).ids.empty());
}

TEST_CASE_FIXTURE(Fixture, "an article read from elsewhere in the same run stays") {
    publish(record("news/a.jsonl", {a}));
    CHECK(inputs_gone(database, {"news"}, {{}, {}, {a}}, {}).ids.empty());
}

TEST_CASE_FIXTURE(Fixture, "the current folder is not everything") {
    publish(record("/elsewhere/a.txt", {a}));
    publish(record("../beside/b.txt", {b}));
    publish(record("here/c.txt", {c}));
    CHECK(inputs_gone(database, {"."}, {}, {}).ids == std::vector<ArticleId>{c});
}

} // namespace
} // namespace lacuna::indexer
