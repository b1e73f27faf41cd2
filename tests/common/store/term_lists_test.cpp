// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/term_lists.hpp"

#include "common/store/glass_blocks.hpp"
#include "common/store/schema.hpp"
#include "tests/cli/process.hpp"
#include "tests/common/glass/read_lists.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <random>
#include <unistd.h>

namespace lacuna {
namespace {

namespace fs = std::filesystem;
using glass::Terms;

constexpr std::size_t longest_term = 245;

/// So many terms of random bytes, many of which begin alike; all lengths, and counts from 0 on.
Xapian::Document made_document(unsigned seed, std::size_t terms) {
    std::minstd_rand0 engine(seed);
    const auto random = [&] { return static_cast<unsigned>(engine()); };
    Xapian::Document document;
    std::string term;
    for (std::size_t i = 0; i < terms; ++i) {
        term.erase(term.empty() ? 0 : random() % term.size());
        const std::size_t length = 1 + random() % (i % 50 == 0 ? longest_term : 12U);
        while (term.size() < length) term += static_cast<char>(random() >> 9U);
        document.add_term(term, random() % (i % 7 == 0 ? 100'000U : 4U));
    }
    return document;
}

/// Terms as texts have them, so that the list is compressed.
Xapian::Document made_text(unsigned seed, std::size_t terms) {
    std::minstd_rand0 engine(seed);
    const auto random = [&] { return static_cast<unsigned>(engine()); };
    Xapian::Document document;
    document.add_boolean_term("Q" + std::to_string(seed));
    for (std::size_t i = 0; i < terms; ++i)
        document.add_posting("word" + std::to_string(random() % (2 * terms)), 1 + random() % 9);
    return document;
}

struct Fixture {
    test::Folder folder;
    std::string path = folder.path("made");

    [[nodiscard]] Xapian::WritableDatabase writer(int block_size = 0) const {
        Xapian::WritableDatabase database(
            path, Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS, block_size);
        database.set_metadata(std::string(schema::version_key), "1.0");
        return database;
    }
    [[nodiscard]] Xapian::Database database() const {
        return Xapian::Database(path, Xapian::DB_BACKEND_GLASS);
    }
    [[nodiscard]] TermLists lists() const { return TermLists(Collection::open(path)); }
};

std::optional<Terms> by_xapian(const Xapian::Database& database, Xapian::docid document) {
    Terms terms;
    try {
        for (auto term = database.termlist_begin(document); term != database.termlist_end(document);
             ++term)
            terms.emplace_back(*term, term.get_wdf());
    } catch (const Xapian::DocNotFoundError&) {
        return std::nullopt;
    }
    return terms;
}

std::optional<Terms> by_us(TermLists& lists, Xapian::docid document) {
    Terms terms;
    try {
        lists.for_each(document, [&](std::string_view term, Xapian::termcount count) {
            terms.emplace_back(term, count);
            return true;
        });
    } catch (const Xapian::DocNotFoundError&) {
        return std::nullopt;
    }
    return terms;
}

void check_equal(const Fixture& made) {
    const auto database = made.database();
    auto lists = made.lists();
    // In an order in which neither branches nor leaves follow one another.
    const Xapian::docid end = database.get_lastdocid() + 2;
    for (Xapian::docid i = 0; i < end; ++i) {
        const Xapian::docid document = 1 + i * 7919U % end;
        CAPTURE(document);
        const bool is_equal = by_us(lists, document) == by_xapian(database, document);
        CHECK(is_equal);
    }
}

void add_all_kinds(Xapian::WritableDatabase& writer, unsigned seed) {
    for (unsigned i = 0; i < 40; ++i) writer.add_document(made_text(seed + i, 20 + i * 20));
    for (unsigned i = 0; i < 10; ++i) writer.add_document(made_document(seed + i, i * i * 4));
    writer.add_document(made_text(seed, 20'000));
    writer.add_document(made_document(seed, 6'000));
    writer.add_document(Xapian::Document());
}

TEST_CASE_FIXTURE(Fixture, "lists of all kinds are those that Xapian reads") {
    for (const int block_size : {2048, 8192, 65536}) {
        CAPTURE(block_size);
        auto database = writer(block_size);
        add_all_kinds(database, 100);
        database.commit();
        check_equal(*this);
        fs::remove_all(path);
    }
}

TEST_CASE_FIXTURE(Fixture, "lists are those that Xapian reads after every sort of change") {
    auto database = writer(2048);
    add_all_kinds(database, 200);
    database.commit();
    for (Xapian::docid document = 2; document < 50; document += 3)
        database.delete_document(document);
    database.commit();
    check_equal(*this);
    for (Xapian::docid document = 1; document < 50; document += 4)
        database.replace_document(document, made_text(document, 3000 / document));
    database.replace_document(2000, made_document(7, 300)); // Numbers between are free.
    database.replace_document(40'000, made_text(8, 300));
    database.replace_document(5'000'000, made_text(9, 300));
    database.commit();
    add_all_kinds(database, 300);
    database.commit();
    const auto changed = this->database();
    auto lists = this->lists();
    for (const Xapian::docid document : {1U, 2U, 3U, 53U, 54U, 2000U, 40'000U, 5'000'000U,
                                         5'000'001U, 5'000'041U, 5'000'053U, 5'000'054U}) {
        CAPTURE(document);
        const bool is_equal = by_us(lists, document) == by_xapian(changed, document);
        CHECK(is_equal);
    }
}

TEST_CASE_FIXTURE(Fixture, "lists of a compacted database are those that Xapian reads") {
    {
        auto database = writer();
        add_all_kinds(database, 400);
        database.commit();
        database.delete_document(3);
        add_all_kinds(database, 500);
        database.commit();
    }
    const auto compacted = folder.path("compacted");
    database().compact(compacted);
    fs::remove_all(path);
    fs::rename(compacted, path);
    check_equal(*this);
}

TEST_CASE_FIXTURE(Fixture, "a visit ends when no more terms are wanted") {
    writer().add_document(made_text(1, 500));
    auto lists = this->lists();
    int visited = 0;
    lists.for_each(1, [&](std::string_view, Xapian::termcount) { return ++visited < 3; });
    CHECK(visited == 3);
    CHECK(by_us(lists, 1) == by_xapian(database(), 1));
}

TEST_CASE_FIXTURE(Fixture,
                  "a document that is not there has no list, nor has one of no documents") {
    writer().commit();
    auto none = lists();
    CHECK_FALSE(by_us(none, 1));
    writer().add_document(made_text(1, 5));
    auto one = lists();
    CHECK(by_us(one, 1));
    for (const Xapian::docid document : {0U, 2U, 0xFFFFFFFFU}) CHECK_FALSE(by_us(one, document));
}

TEST_CASE_FIXTURE(Fixture,
                  "lists are those of the moment of opening, or it is said that they changed") {
    auto database = writer(2048);
    for (unsigned i = 0; i < 60; ++i) database.add_document(made_text(i, 100));
    database.commit();
    std::vector<std::optional<Terms>> before;
    for (Xapian::docid document = 1; document <= 60; ++document)
        before.push_back(by_xapian(this->database(), document));
    auto lists = this->lists();
    CHECK(by_us(lists, 1) == before[0]);
    for (unsigned round = 0; round < 6; ++round) {
        for (Xapian::docid document = 1; document <= 60; ++document)
            database.replace_document(document, made_text(1000 * round + document, 100));
        database.commit();
    }
    bool was_modified = false;
    for (Xapian::docid document = 1; document <= 60; ++document) {
        try {
            const bool is_as_before = by_us(lists, document) == before[document - 1];
            CHECK(is_as_before);
        } catch (const Xapian::DatabaseModifiedError&) {
            was_modified = true;
        }
    }
    CHECK(was_modified);
    check_equal(*this);
}

TEST_CASE_FIXTURE(Fixture, "lists of a deleted database are read on") {
    writer().add_document(made_text(1, 500));
    const auto expected = by_xapian(database(), 1);
    auto lists = this->lists();
    fs::remove_all(path);
    CHECK(by_us(lists, 1) == expected);
}

TEST_CASE_FIXTURE(Fixture, "a table that is cut while it is open is damaged") {
    auto database = writer(2048);
    for (unsigned i = 0; i < 60; ++i) database.add_document(made_text(i, 100));
    database.commit();
    auto lists = this->lists();
    fs::resize_file(path + "/termlist.glass", 2048);
    std::size_t refused = 0;
    for (Xapian::docid document = 1; document <= 60; ++document) {
        try {
            static_cast<void>(by_us(lists, document));
        } catch (const Xapian::DatabaseCorruptError&) {
            ++refused;
        }
    }
    CHECK(refused > 50);
}

TEST_CASE_FIXTURE(Fixture, "a term that is longer than the rest of its list is damaged") {
    {
        Xapian::Document document;
        for (const char* const term : {"alpha", "tango", "zulu"}) document.add_term(term, 200);
        writer().add_document(document);
    }
    std::string content = test::read_file(path + "/termlist.glass");
    const auto place = content.find("\x04zulu");
    REQUIRE(place != std::string::npos);
    for (const char length : {'\x06', '\x40', '\xFF'}) {
        content[place] = length;
        folder.write("made/termlist.glass", content);
        auto lists = this->lists();
        CHECK_THROWS_AS(by_us(lists, 1), Xapian::DatabaseCorruptError);
    }
}

/// Its table of terms, which is changed in place, read without Xapian.
struct SmallTable : Fixture {
    SmallTable(unsigned documents, std::size_t terms) {
        auto database = writer(2048);
        for (unsigned i = 0; i < documents; ++i)
            database.add_document(i % 2 == 0 ? made_text(i, terms) : made_document(i, terms));
        database.commit();
        version = glass::read_version(test::read_file(path + "/iamglass")).value();
    }

    [[nodiscard]] glass::TagReader reader(const glass::Version& of) const {
        const auto& table = of.tables.at(glass::termlist);
        return {
            {::open((path + "/termlist.glass").c_str(), O_RDONLY | O_CLOEXEC), table.block_size},
            table,
            of.revision};
    }
    /// How many lists are read as something else or refused.
    [[nodiscard]] std::size_t changed(const glass::Version& of,
                                      const std::vector<Terms>& from) const {
        auto reader = this->reader(of);
        std::size_t number = 0;
        for (std::uint32_t i = 0; i < from.size(); ++i) {
            const auto terms =
                glass::read_or_refuse([&] { return glass::terms_of(reader, i + 1); });
            if (!terms || *terms != from[i]) ++number;
        }
        return number;
    }
    [[nodiscard]] std::vector<Terms> all(unsigned documents) const {
        std::vector<Terms> lists;
        for (Xapian::docid i = 1; i <= documents; ++i)
            lists.push_back(by_xapian(database(), i).value());
        return lists;
    }

    glass::Version version;
};

/// Flips each bit of so many bytes of the table's file and reads each list; returns how many flips
/// were to be seen.
std::size_t flip_each_bit(const SmallTable& small, const std::vector<Terms>& lists,
                          std::size_t offset, std::size_t length) {
    const std::string table = small.path + "/termlist.glass";
    std::string content = test::read_file(table);
    const int file = open(table.c_str(), O_WRONLY | O_CLOEXEC);
    REQUIRE(file >= 0);
    std::size_t seen = 0;
    for (std::size_t bit = 8 * offset; bit < 8 * (offset + length); ++bit) {
        const std::size_t at = bit / 8;
        glass::flip(content, bit);
        REQUIRE(pwrite(file, &content[at], 1, static_cast<off_t>(at)) == 1);
        if (small.changed(small.version, lists) > 0) ++seen;
        glass::flip(content, bit);
        REQUIRE(pwrite(file, &content[at], 1, static_cast<off_t>(at)) == 1);
    }
    close(file);
    return seen;
}

TEST_CASE("any bit of a leaf may be another") {
    const SmallTable small(2, 30);
    const glass::Table& table = small.version.tables.at(glass::termlist);
    REQUIRE(table.levels == 0);
    const auto lists = small.all(2);
    CHECK(small.changed(small.version, lists) == 0);
    const std::size_t block = std::size_t{table.root} * table.block_size;
    CHECK(flip_each_bit(small, lists, block, table.block_size) > 1000);
}

TEST_CASE("any bit of a branch may be another") {
    const SmallTable small(2, 300); // One of them in several pieces.
    const glass::Table& table = small.version.tables.at(glass::termlist);
    REQUIRE(table.levels == 1);
    const auto lists = small.all(2);
    CHECK(small.changed(small.version, lists) == 0);
    // Between the directory and the items, which begin at the end, nothing is used.
    constexpr std::size_t used = 64;
    const std::size_t begin = std::size_t{table.root} * table.block_size;
    CHECK(flip_each_bit(small, lists, begin, used) > 50);
    CHECK(flip_each_bit(small, lists, begin + table.block_size - used, used) > 50);
}

TEST_CASE("any bit of the version file may be another") {
    const SmallTable small(4, 100);
    const auto lists = small.all(4);
    std::string content = test::read_file(small.path + "/iamglass");
    std::size_t refused = 0;
    for (std::size_t bit = 0; bit < 8 * content.size(); ++bit) {
        glass::flip(content, bit);
        const auto version = glass::read_version(content);
        if (!version || small.changed(*version, lists) > 0) ++refused;
        glass::flip(content, bit);
    }
    CHECK(refused > 100);
    CHECK(refused < 8 * content.size());
}

TEST_CASE("a table that is cut anywhere is damaged or as it was") {
    const SmallTable small(4, 100);
    const auto lists = small.all(4);
    const std::string table = small.path + "/termlist.glass";
    const std::string whole = test::read_file(table);
    for (std::size_t length = whole.size(); length-- > 0;) {
        fs::resize_file(table, length);
        if (length % 512 == 0) CHECK(small.changed(small.version, lists) > 0);
    }
}

} // namespace
} // namespace lacuna
