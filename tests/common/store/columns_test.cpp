// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/columns.hpp"

#include "common/store/columns_writer.hpp"
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <numeric>
#include <random>

namespace lacuna {
namespace {

namespace fs = std::filesystem;

constexpr Slot source = field(FieldId::source).slot;
constexpr Slot keyword = field(FieldId::keyword).slot;

struct Fixture {
    test::Folder folder;
    std::string path = folder.path("news");
    Xapian::WritableDatabase writer{path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS};

    void add(Slot slot, const std::string& value) {
        Xapian::Document document;
        document.add_value(slot, value);
        writer.add_document(document);
    }
    void write() {
        writer.commit();
        write_columns(path);
    }
    [[nodiscard]] Xapian::Database database() const {
        return Xapian::Database(path, Xapian::DB_BACKEND_GLASS);
    }
    [[nodiscard]] std::optional<Columns> open() const {
        return Columns::open(PinnedDirectory(path), database());
    }
    /// A change in place.
    void change(std::vector<Xapian::docid> changed) {
        note_changes(writer, path, std::move(changed));
        writer.commit();
    }
};

std::string values_of(const Column& column, Xapian::docid document) {
    const auto number = column.number_of(document);
    std::string text;
    for (const auto member : column.members(number))
        text += std::string(column.value(member)) + ";";
    return text;
}

TEST_CASE_FIXTURE(Fixture, "a column has the value of each document as written") {
    for (const char* const value : {"Le Monde", "AFP", "", "Le Monde",
                                    "a\x1f"
                                    "b\x1f"
                                    "a"})
        add(source, value);
    write();
    auto columns = open();
    REQUIRE(columns);
    const auto column = columns->column(source);
    REQUIRE(column);
    CHECK(column->values() == 4);
    CHECK(column->present() == 4);
    CHECK(column->has_sets());
    CHECK(values_of(*column, 1) == "Le Monde;");
    CHECK(values_of(*column, 3).empty());
    CHECK(values_of(*column, 5) == "a;b;a;");
    CHECK(values_of(*column, 6).empty());
    CHECK(column->value(1) == "AFP");
    CHECK(column->find("b") == 4);
    CHECK(column->find("c") == 0);
    CHECK(column->totals() == std::vector<std::uint32_t>{0, 1, 2, 2, 1});
    CHECK_FALSE(columns->column(field(FieldId::title).slot));
}

TEST_CASE_FIXTURE(Fixture, "numbers take as many bytes as they need") {
    for (const int values : {10, 255, 256, 65535, 65536}) {
        CAPTURE(values);
        const auto known = static_cast<int>(database().get_doccount());
        for (int i = known; i < values; ++i) add(source, "source " + std::to_string(i));
        write();
        auto columns = open();
        REQUIRE(columns);
        const auto column = columns->column(source);
        REQUIRE(column);
        CHECK(column->values() == static_cast<unsigned>(values));
        CHECK(values_of(*column, static_cast<Xapian::docid>(values)) ==
              "source " + std::to_string(values - 1) + ";");
        const auto totals = column->totals();
        CHECK(std::accumulate(totals.begin(), totals.end(), 0) == values);
    }
}

TEST_CASE_FIXTURE(Fixture, "counts are those of the documents of a set") {
    std::mt19937 random(8);
    std::vector<std::string> written;
    for (int i = 0; i < 40'000; ++i) {
        written.push_back(std::to_string(random() % 300));
        add(keyword, written.back());
    }
    write();
    auto columns = open();
    REQUIRE(columns);
    const auto column = columns->column(keyword);
    DocumentSet some(40'000);
    std::vector<std::uint32_t> by_hand(301);
    for (Xapian::docid i = 1; i <= 40'000; ++i) {
        if (random() % 3 != 0) continue;
        some.insert(i);
        ++by_hand[column->find(written[i - 1])];
    }
    CHECK(column->counts(some) == by_hand);
    CHECK(column->with_numbers(some, 1, 300).size() == some.count());
    CHECK(column->with_numbers(some, 5, 6).size() == by_hand[5] + by_hand[6]);
}

TEST_CASE_FIXTURE(Fixture, "of dates the day and what is known of it are kept") {
    for (const auto& [first, last] : {std::pair{"19840101", "19841231"},
                                      {"19840301", "19840331"},
                                      {"19840305", ""},
                                      {"19841345", ""}}) {
        Xapian::Document document;
        document.add_value(columns::day, first);
        document.add_value(slots::last_day, last);
        writer.add_document(document);
    }
    write();
    auto columns = open();
    REQUIRE(columns);
    const auto day = columns->column(columns::day);
    const auto known = columns->column(columns::known_day);
    CHECK(values_of(*known, 1) == "1984;");
    CHECK(values_of(*known, 2) == "198403;");
    CHECK(values_of(*known, 3) == "19840305;");
    CHECK(values_of(*known, 4).empty());
    CHECK(values_of(*day, 4) == "19841345;");
}

TEST_CASE_FIXTURE(Fixture, "columns of another state of the database are not opened") {
    add(source, "a");
    writer.commit();
    CHECK_FALSE(open());
    write();
    CHECK(open());
    add(source, "b");
    writer.commit();
    CHECK_FALSE(open());
    refresh_columns(path);
    CHECK(open());
    CHECK(open()->changed().empty());
    const auto other = folder.path("other");
    Xapian::WritableDatabase(other, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS).commit();
    fs::copy_file(path + "/lacuna.columns", other + "/lacuna.columns");
    CHECK_FALSE(Columns::open(PinnedDirectory(other), Xapian::Database(other)));
}

TEST_CASE_FIXTURE(Fixture, "few changes are noted in their commit, and the file stays") {
    for (int i = 0; i < 1000; ++i) add(source, "a");
    write();
    const auto before = test::read_file(path + "/lacuna.columns");
    writer.delete_document(5);
    change({5});
    add(source, "b");
    change({1001, 5});
    refresh_columns(path);
    CHECK(test::read_file(path + "/lacuna.columns") == before);
    REQUIRE(open());
    CHECK(open()->changed() == std::vector<Xapian::docid>{5, 1001});
    std::vector<Xapian::docid> many(columns::most_changed);
    std::iota(many.begin(), many.end(), 100);
    change(many);
    CHECK_FALSE(open());
    refresh_columns(path);
    REQUIRE(open());
    CHECK(open()->changed().empty());
    CHECK(open()->last_document() == 1001);
}

TEST_CASE_FIXTURE(Fixture, "a commit that nobody noted makes all notes worthless") {
    add(source, "a");
    write();
    add(source, "b");
    change({2});
    CHECK(open());
    add(source, "c");
    writer.commit();
    CHECK_FALSE(open());
    add(source, "d");
    change({4});
    CHECK_FALSE(open());
}

TEST_CASE_FIXTURE(Fixture, "a note that makes no sense is none") {
    add(source, "a");
    write();
    const auto uuid = writer.get_uuid();
    const auto now = writer.get_revision();
    for (const std::string& note :
         {std::string("x"), uuid + "", uuid + " ", uuid + " " + std::to_string(now), uuid + " 1 x",
          uuid + " 99999999999999999999 1", "other " + std::to_string(now) + " 2"}) {
        CAPTURE(note);
        writer.set_metadata(columns::changes_key, note);
        writer.commit();
        CHECK_FALSE(open());
    }
}

TEST_CASE_FIXTURE(Fixture, "values that are no text get no column, nor do numbers full of gaps") {
    add(source, "\xff");
    add(keyword, "good");
    write();
    CHECK_FALSE(open()->column(source));
    CHECK(open()->column(keyword));
    writer.replace_document(4'000'000, Xapian::Document());
    writer.commit();
    refresh_columns(path);
    CHECK_FALSE(open());
}

TEST_CASE_FIXTURE(Fixture, "what is in the way of the file is left, and nothing fails") {
    add(source, "a");
    fs::create_directory(path + "/lacuna.columns");
    write();
    CHECK_FALSE(open());
    CHECK(fs::is_directory(path + "/lacuna.columns"));
    fs::remove(path + "/lacuna.columns");
    fs::create_symlink(folder.path("elsewhere"), path + "/lacuna.columns");
    CHECK_FALSE(open());
    write();
    CHECK(open());
    CHECK_FALSE(fs::exists(folder.path("elsewhere")));
}

/// A file of one column that is as a hostile maker would have it: its checksums are right.
void forge(const Fixture& made, columns::Header header, columns::Row row,
           const std::vector<std::uint32_t>& content) {
    PagedFileWriter file(made.path + "/lacuna.columns");
    file.write(std::as_bytes(std::span(content)));
    file.align(columns::alignment);
    const auto directory = file.size();
    const auto uuid = made.database().get_uuid();
    std::copy(uuid.begin(), uuid.end(), header.uuid.begin());
    header.revision = made.database().get_revision();
    file.write(std::as_bytes(std::span(&header, 1)));
    file.write(std::as_bytes(std::span(&row, 1)));
    file.finish(columns::mark, directory);
}

TEST_CASE_FIXTURE(Fixture, "numbers of a hostile file lead nowhere") {
    for (int i = 0; i < 3; ++i) add(source, "a");
    writer.commit();
    std::mt19937 random(99);
    const auto any = [&] {
        constexpr std::array<std::uint32_t, 8> numbers{0,   1,   2,          3,
                                                       256, 512, 0xFFFFFFFF, 0x80000000};
        return numbers[random() % numbers.size()];
    };
    DocumentSet all(3);
    all.insert_all();
    for (int round = 0; round < 3000; ++round) {
        std::vector<std::uint32_t> content(200);
        for (auto& number : content) number = any();
        const auto offset = [&] {
            return std::uint64_t{any()} / 2 * (random() % 50 == 0 ? ~0ULL : 1);
        };
        const columns::Row row{source,   1U << random() % 4, any(),    any(),    3,       offset(),
                               offset(), offset(),           offset(), offset(), offset()};
        forge(*this, {{}, 0, random() % 9 == 0 ? any() : 3, random() % 9 == 0 ? any() : 1}, row,
              content);
        try {
            auto columns = open();
            if (!columns) continue;
            const auto column = columns->column(source);
            if (!column || column->values() > 1000) continue;
            static_cast<void>(column->totals());
            static_cast<void>(column->find("a"));
            for (Xapian::docid i = 1; i <= 3; ++i) static_cast<void>(values_of(*column, i));
            static_cast<void>(column->counts(all));
        } catch (const DamagedFile&) {
        }
    }
}

} // namespace
} // namespace lacuna
