// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publisher.hpp"

#include "common/store/collection.hpp"
#include "common/store/columns.hpp"
#include "indexer/column_check.hpp"
#include "indexer/indexing_run.hpp"
#include "indexer/shard.hpp"
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::indexer {
namespace {

/// A collection that the test publishes to.
struct Fixture {
    test::Folder folder;
    std::string collection = prepare_collection(folder.path("c"));
    CollectionLock lock{collection};
    WorkDirectory work{collection};
    int shards = 0;

    static std::string id(int number) { return fmt::format("{:016x}", number); }

    Shard shard(int first, int count, const std::string& word) {
        Shard shard{work.path() + "/s" + std::to_string(shards), {}};
        ++shards;
        ShardWriter writer(shard.path);
        for (int i = first; i < first + count; ++i) {
            Xapian::Document document;
            document.add_boolean_term("Q" + id(i));
            document.add_posting(word, 1);
            document.add_value(field(FieldId::source).slot, word);
            document.set_data("id=" + id(i) + "\n");
            shard.ids.push_back(id(i));
            writer.add(document);
        }
        writer.finish();
        return shard;
    }

    Publication publish(std::vector<Shard> new_shards,
                        const std::vector<std::string>& removed = {}) {
        Changes changes;
        changes.shards = std::move(new_shards);
        changes.removed_ids.assign(removed.begin(), removed.end());
        return Publisher(collection, lock, work, 2).publish(changes, StartFrom::published);
    }

    [[nodiscard]] Xapian::doccount count(const std::string& word) const {
        return Collection::open(collection).database().get_termfreq(word);
    }
};

TEST_CASE_FIXTURE(Fixture, "the first articles make a collection by exchange") {
    CHECK(publish({shard(0, 3, "alpha")}) == Publication::exchanged);
    CHECK(count("alpha") == 3);
}

TEST_CASE_FIXTURE(
    Fixture, "few changes are committed in place, many exchanged, and both replace and remove") {
    publish({shard(0, 10, "alpha")});
    CHECK(publish({shard(5, 10, "bravo")}, {id(0)}) == Publication::in_place);
    CHECK(count("alpha") == 4);
    CHECK(count("bravo") == 10);
    CHECK(publish({shard(10, 500, "carol")}, {id(1)}) == Publication::exchanged);
    CHECK(count("alpha") == 3);
    CHECK(count("bravo") == 5);
    CHECK(count("carol") == 500);
}

TEST_CASE_FIXTURE(Fixture, "what is known by another name gives its own to what takes its place") {
    for (const int more : {0, 500}) {
        CAPTURE(more);
        const int old = more + 1000;
        publish({shard(old, 1, "early" + std::to_string(more))});
        Changes changes;
        changes.shards = {shard(old, 1, "late" + std::to_string(more)),
                          shard(old + 5000, more, "more")};
        if (more == 0) changes.shards.pop_back();
        changes.renamed.push_back({id(old), id(old + 1), id(old)});
        const auto way =
            Publisher(collection, lock, work, 2).publish(changes, StartFrom::published);
        CHECK((way == Publication::in_place) == (more == 0));
        CHECK(count("early" + std::to_string(more)) == 1);
        CHECK(count("late" + std::to_string(more)) == 1);
        const auto opened = Collection::open(collection);
        CHECK(opened.database().get_termfreq("XREV" + id(old)) == 1);
        CHECK(opened.database().get_termfreq("Q" + id(old)) == 1);
        CHECK(opened.database().get_termfreq("Q" + id(old + 1)) == 1);
    }
}

TEST_CASE_FIXTURE(Fixture, "the bytes of an input name its path until it is forgotten") {
    Changes changes;
    changes.shards.push_back(shard(0, 1, "alpha"));
    changes.records.push_back({"a.txt", 1, 1, std::string(64, 'd'), "s", {id(0)}, 0});
    changes.records.push_back({"copy.txt", 1, 1, std::string(64, 'd'), "s", {id(0)}, 0});
    Publisher(collection, lock, work, 2).publish(changes, StartFrom::published);
    const auto path = [&] {
        return Collection::open(collection)
            .database()
            .get_metadata(bytes_key(std::string(64, 'd')));
    };
    CHECK(path() == "a.txt");
    Changes next;
    next.removed_inputs = {"a.txt"};
    Publisher(collection, lock, work, 2).publish(next, StartFrom::published);
    CHECK(path().empty());
}

TEST_CASE_FIXTURE(Fixture, "failures are remembered until nothing fails any more") {
    Changes changes;
    changes.shards.push_back(shard(0, 1, "alpha"));
    changes.failures.push_back(
        {"b\xff.txt", "2026-01-02T03:04:05Z", 2, {{"line 1", "empty"}}, "{}"});
    Publisher(collection, lock, work, 2).publish(changes, StartFrom::published);
    const auto known = all_failures(Collection::open(collection).database());
    REQUIRE(known.size() == 1);
    CHECK(say_the_same(known[0], changes.failures[0]));
    Changes next;
    next.mended = {"b\xff.txt"};
    Publisher(collection, lock, work, 2).publish(next, StartFrom::published);
    CHECK(all_failures(Collection::open(collection).database()).empty());
}

TEST_CASE_FIXTURE(Fixture,
                  "more shards than can be merged at once are merged in rounds, in order") {
    std::vector<Shard> many;
    for (int i = 0; i < 130; ++i) many.push_back(shard(i, 1, "alpha"));
    publish(std::move(many));
    const auto opened = Collection::open(collection);
    REQUIRE(opened.database().get_doccount() == 130);
    for (const int number : {0, 63, 64, 128, 129}) {
        const auto posting = opened.database().postlist_begin("Q" + id(number));
        CHECK(*posting == static_cast<Xapian::docid>(number + 1));
    }
}

TEST_CASE_FIXTURE(Fixture, "columns go with every way of publishing") {
    const auto source = field(FieldId::source).slot;
    const auto articles_with = [&](const std::string& value) {
        CHECK(check_columns(Collection::open(collection)).empty());
        const auto opened = Collection::open(collection);
        auto columns = Columns::open(opened.directory(), opened.database());
        REQUIRE(columns);
        const auto column = columns->column(source);
        return std::pair{column->totals().at(column->find(value)), columns->changed().size()};
    };
    using Counted = std::pair<std::uint32_t, std::size_t>;
    publish({shard(0, 10, "alpha")});
    CHECK(articles_with("alpha") == Counted{10, 0});
    CHECK(publish({shard(8, 4, "bravo")}, {id(0)}) == Publication::in_place);
    CHECK(articles_with("alpha") == Counted{10, 5});
    CHECK(publish({shard(8, 4, "carol")}, {id(1)}) == Publication::in_place);
    CHECK(articles_with("alpha") == Counted{10, 6});
    CHECK(publish({shard(100, 500, "bravo")}) == Publication::exchanged);
    CHECK(articles_with("alpha") == Counted{6, 0});
    Publisher(collection, lock, work, 2).compact();
    CHECK(articles_with("bravo") == Counted{500, 0});
}

TEST_CASE_FIXTURE(Fixture, "metadata of this run takes the place of older metadata") {
    Changes changes;
    changes.shards.push_back(shard(0, 300, "alpha"));
    for (int i = 0; i < 300; ++i)
        changes.records.push_back({"in" + std::to_string(i), 1, 1, "d", "s", {id(0)}, 0});
    changes.records.push_back({"in", 1, 1, "d", "s", {id(0)}, 0});
    Publisher(collection, lock, work, 2).publish(changes, StartFrom::published);
    Changes next;
    next.shards.push_back(shard(300, 300, "alpha"));
    for (int i = 0; i < 300; ++i)
        next.records.push_back({"in" + std::to_string(i), 2, 2, "d", "s", {id(300)}, 0});
    next.records.push_back({"in", 2, 2, "d", "s", {id(300)}, 0});
    CHECK(Publisher(collection, lock, work, 2).publish(next, StartFrom::published) ==
          Publication::exchanged);
    const auto opened = Collection::open(collection);
    for (const auto& record : all_records(opened.database())) {
        CAPTURE(record.path);
        CHECK(record.size == 2);
    }
    CHECK(all_records(opened.database()).size() == 301);
}

} // namespace
} // namespace lacuna::indexer
