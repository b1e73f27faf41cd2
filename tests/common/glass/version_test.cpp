// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/version.hpp"

#include "tests/common/store/glass_database.hpp"

#include <doctest/doctest.h>
#include <filesystem>

namespace lacuna::glass {
namespace {

struct Fixture : test::GlassDatabase {
    [[nodiscard]] std::string content() const { return test::read_file(file(version_file)); }
    [[nodiscard]] Version version() const { return read_version(content()).value(); }
};

TEST_CASE_FIXTURE(Fixture, "a version file says what Xapian says of the revision") {
    add(5);
    const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
    CHECK(version().revision == database.get_revision());
}

TEST_CASE_FIXTURE(Fixture, "a version file says how long each table is, and which are empty") {
    add(5);
    const Version now = version();
    for (std::size_t i = 0; i < table_files.size(); ++i) {
        CAPTURE(table_files.at(i));
        const Table& table = now.tables.at(i);
        CHECK(table.has_tree == std::filesystem::exists(file(table_files.at(i))));
        if (!table.has_tree) continue;
        CHECK(std::filesystem::file_size(file(table_files.at(i))) ==
              std::uint64_t{table.blocks} * table.block_size);
    }
}

TEST_CASE_FIXTURE(Fixture, "a version file that is cut anywhere before its statistics is none") {
    const std::string whole = content();
    for (std::size_t length = 0; length < whole.size() - 16; ++length) {
        CAPTURE(length);
        CHECK_FALSE(read_version(whole.substr(0, length)));
    }
}

TEST_CASE_FIXTURE(Fixture, "a version file of another form is none") {
    std::string other = content();
    other[15] = static_cast<char>(other[15] + 1);
    CHECK_FALSE(read_version(other));
    CHECK_FALSE(has_known_form(other));
    CHECK_FALSE(has_known_form(""));
}

TEST_CASE_FIXTURE(Fixture, "a version file that is damaged behind its mark is of the known form") {
    CHECK(has_known_form(content()));
    const std::string cut = content().substr(0, 40);
    CHECK(has_known_form(cut));
    CHECK_FALSE(read_version(cut));
}

TEST_CASE_FIXTURE(Fixture, "numbers without end are no version") {
    CHECK_FALSE(read_version(content().substr(0, 32) + std::string(300, '\xFF')));
}

} // namespace
} // namespace lacuna::glass
