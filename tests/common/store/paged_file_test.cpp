// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/paged_file.hpp"

#include "tests/cli/process.hpp"

#include <cstring>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>

namespace lacuna {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t mark = 42;

struct Fixture {
    test::Folder folder;
    std::string path = folder.path("file");

    void write(const std::string& content) const {
        PagedFileWriter writer(path);
        writer.write(std::as_bytes(std::span(content)));
        writer.finish(mark, 7);
    }
    [[nodiscard]] PagedFile open(std::uint64_t wanted = mark) const {
        return {::open(path.c_str(), O_RDONLY | O_CLOEXEC), wanted};
    }
    /// All of the content; "damaged" if it is not what was written.
    [[nodiscard]] std::string read() const {
        try {
            auto file = open();
            const auto bytes = file.bytes(0, file.size());
            return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
        } catch (const DamagedFile&) {
            return "damaged";
        }
    }
    void flip(std::uint64_t offset) const {
        auto content = test::read_file(path);
        content[offset] = static_cast<char>(content[offset] ^ 0x10);
        folder.write("file", content);
    }
};

std::string pages(double number) {
    std::string text(static_cast<std::size_t>(number * static_cast<double>(PagedFile::page_size)),
                     'x');
    for (std::size_t i = 0; i < text.size(); i += 100) text[i] = static_cast<char>('a' + i % 26);
    return text;
}

TEST_CASE_FIXTURE(Fixture, "what was written is read, whatever its length") {
    for (const double number : {0.0, 0.3, 1.0, 1.5, 3.0}) {
        CAPTURE(number);
        write(pages(number));
        CHECK(read() == pages(number));
        CHECK(open().directory() == 7);
    }
}

TEST_CASE_FIXTURE(Fixture, "a bit that changed anywhere is noticed") {
    const auto content = pages(2.1);
    write(content);
    const auto size = fs::file_size(path);
    for (std::uint64_t offset = 0; offset<size; offset += size> offset + 100 ? 997 : 1) {
        CAPTURE(offset);
        flip(offset);
        CHECK(read() == "damaged");
        flip(offset);
    }
    CHECK(read() == content);
}

TEST_CASE_FIXTURE(Fixture, "pages that nobody wants may be damaged") {
    write(pages(3));
    flip(PagedFile::page_size + 5);
    auto file = open();
    CHECK(file.bytes(0, PagedFile::page_size).size() == PagedFile::page_size);
    CHECK(file.bytes(2 * PagedFile::page_size, 10).size() == 10);
    CHECK_THROWS_AS(file.bytes(PagedFile::page_size - 1, 2), DamagedFile);
}

TEST_CASE_FIXTURE(Fixture, "a file that is cut, before or after it was opened, is damaged") {
    write(pages(3));
    auto file = open();
    CHECK(file.bytes(0, 10).size() == 10);
    const auto size = fs::file_size(path);
    for (const auto left : {size - 1, size / 2, std::uintmax_t{10}, std::uintmax_t{0}}) {
        fs::resize_file(path, left);
        CHECK(read() == "damaged");
    }
    CHECK(file.bytes(5, 10).size() == 10);
    CHECK_THROWS_AS(file.bytes(2 * PagedFile::page_size, 1), DamagedFile);
}

TEST_CASE_FIXTURE(Fixture, "nothing beyond the end is given") {
    write(pages(1.5));
    auto file = open();
    const auto size = file.size();
    CHECK(file.bytes(size, 0).empty());
    CHECK_THROWS_AS(file.bytes(size, 1), DamagedFile);
    CHECK_THROWS_AS(file.bytes(size + 1, 0), DamagedFile);
    CHECK_THROWS_AS(file.bytes(1, ~std::uint64_t{0}), DamagedFile);
    CHECK_THROWS_AS(file.bytes(~std::uint64_t{0}, 1), DamagedFile);
}

TEST_CASE_FIXTURE(Fixture, "a file of another form, or none at all, is refused") {
    write(pages(1));
    CHECK_THROWS_AS(open(mark + 1), DamagedFile);
    path = folder.path();
    CHECK_THROWS_AS(open(), DamagedFile);
    path = folder.path("missing");
    CHECK_THROWS_AS(open(), DamagedFile);
    path = "/dev/zero";
    CHECK_THROWS_AS(open(), DamagedFile);
}

TEST_CASE_FIXTURE(Fixture, "a huge file of nothing takes no memory") {
    folder.write("file", "");
    fs::resize_file(path, std::uintmax_t{1} << 40U);
    CHECK(read() == "damaged");
}

TEST_CASE_FIXTURE(Fixture, "the file has its name when it is whole, and is its owner's alone") {
    write("old");
    {
        PagedFileWriter writer(path);
        writer.write(std::as_bytes(std::span(std::string_view("new"))));
        CHECK(read() == "old");
    }
    CHECK(read() == "old");
    CHECK_FALSE(fs::exists(path + ".new"));
    folder.write("file.new", "of a writer that was killed");
    write("new");
    CHECK(read() == "new");
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 07777U) == 0600U);
}

} // namespace
} // namespace lacuna
