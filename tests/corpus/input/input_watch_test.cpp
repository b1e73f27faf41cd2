// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/input_watch.hpp"

#include "corpus/input/inputs.hpp"
#include "tests/corpus/temporary_folder.hpp"

#include <array>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <sys/stat.h>

namespace lacuna::corpus {
namespace {

struct Fixture {
    TemporaryFolder folder;
    std::string path = folder.write("a.txt", "Old headline\n\nOld text of the article.\n");
    std::string bytes;
    InputWatch watch{[this](std::string_view some) { bytes += some; }};

    Fixture() {
        // Older than the tick of the clock in which it is read.
        const std::array<timespec, 2> times{timespec{1'000'000'000, 0}, timespec{1'000'000'000, 0}};
        utimensat(AT_FDCWD, path.c_str(), times.data(), 0);
    }
    [[nodiscard]] std::unique_ptr<ByteSource> open() {
        InputFile file;
        file.path = path;
        file.watch = &watch;
        return open_input(file);
    }
    static void read_some(ByteSource& source) {
        std::array<char, 4> some{};
        CHECK(source.read(some) == some.size());
    }
};

TEST_CASE_FIXTURE(
    Fixture, "a watch gets all bytes of a file that it wants, also those that no reader wanted") {
    auto source = open();
    read_some(*source);
    watch.want_rest();
    source.reset();
    CHECK(bytes == "Old headline\n\nOld text of the article.\n");
    CHECK(watch.is_whole);
    CHECK_FALSE(watch.has_changed);
    CHECK(watch.size == bytes.size());
    CHECK(watch.modified_ns == 1'000'000'000'000'000'000);
}

TEST_CASE_FIXTURE(Fixture, "the rest is not read if nobody wants it") {
    folder.write("a.txt", std::string(4U << 20U, 'x'));
    read_some(*open());
    CHECK(bytes.size() < 4U << 20U);
    CHECK_FALSE(watch.is_whole);
}

TEST_CASE_FIXTURE(Fixture, "a change of the same length while a file is read is noticed") {
    auto source = open();
    read_some(*source);
    std::ofstream(path, std::ios::in | std::ios::out) << "New";
    source.reset();
    CHECK(watch.has_changed);
}

TEST_CASE_FIXTURE(Fixture,
                  "a file that is exchanged for another one while it is read has changed") {
    auto source = open();
    read_some(*source);
    REQUIRE(rename(folder.write("b.txt", "Other").c_str(), path.c_str()) == 0);
    source.reset();
    CHECK(watch.has_changed);
}

} // namespace
} // namespace lacuna::corpus
