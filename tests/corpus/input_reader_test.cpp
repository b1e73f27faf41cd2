// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input_reader.hpp"

#include "tests/corpus/input/compressing.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/corpus/temporary_folder.hpp"

#include <doctest/doctest.h>

using lacuna::FieldId;
using lacuna::corpus::gzipped;
using lacuna::corpus::InputFile;
using lacuna::corpus::Reading;
using lacuna::corpus::ReadOptions;
using lacuna::corpus::TemporaryFolder;
using lacuna::corpus::zstandard;

namespace {

Reading read_file(const std::string& path, const ReadOptions& options = {}) {
    InputFile file;
    file.path = path;
    std::error_code missing;
    const auto size = std::filesystem::file_size(path, missing);
    file.size = missing ? 0 : size;
    return lacuna::corpus::read_out(file, options);
}

} // namespace

TEST_CASE("articles know their file and format") {
    const TemporaryFolder folder;
    const auto path =
        folder.write("a.jsonl.zst", zstandard("{\"title\":\"a\"}\n{\"title\":\"b\"}\n"));
    const auto reading = read_file(path);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].first(FieldId::file) == path);
    CHECK(reading.articles[1].first(FieldId::format) == "application/jsonl");
    CHECK(reading.articles[1].position == 1);
}

TEST_CASE("what cannot be opened is one reject") {
    const TemporaryFolder folder;
    const auto file = folder.write("a.txt", "A title\n\nText.\n");
    std::filesystem::create_symlink(file, folder.path() + "/link");
    ReadOptions unknown;
    unknown.format = "nonsense";
    struct Case {
        std::string path;
        ReadOptions options;
        std::string reason;
    };
    const Case cases[] = {
        {folder.path() + "/none", {}, "no such file"},
        {folder.path() + "/link", {}, "symbolic link, not followed"},
        {folder.path(), {}, "not a regular file"},
        {"/dev/zero", {}, "not a regular file"},
        {folder.write("empty", ""), {}, "empty"},
        {folder.write("empty.gz", gzipped("")), {}, "empty"},
        {folder.write("x.xml", "<?xml version=\"1.0\"?><a/>"), {}, "not a format we read"},
        {file, unknown, "no format is named nonsense"},
    };
    for (const auto& [path, options, reason] : cases) {
        CAPTURE(path);
        const auto reading = read_file(path, options);
        CHECK(reading.articles.empty());
        REQUIRE(reading.rejects.size() == 1);
        CHECK(reading.rejects[0].reason == reason);
    }
}

TEST_CASE("a named format wins over the content") {
    const TemporaryFolder folder;
    ReadOptions options;
    options.format = "text";
    const auto reading = read_file(folder.write("a", "{\"title\":\"a\"}\n"), options);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].first(FieldId::format) == "text/plain");
}

TEST_CASE("articles before the cut of a truncated input are kept") {
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 50'000; ++i) lines += "{\"title\":\"" + std::to_string(i * 7919) + "\"}\n";
    const auto whole = gzipped(lines);
    const auto reading = read_file(folder.write("a.jsonl.gz", whole.substr(0, whole.size() / 2)));
    CHECK(reading.articles.size() > 10'000);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason == "the gzip data ends early");
}

TEST_CASE("an input of which most cannot be read is given up") {
    const TemporaryFolder folder;
    std::string bytes;
    for (int i = 0; i < 5'000; ++i) bytes += "x\n";
    const auto reading = read_file(folder.write("a.jsonl", bytes));
    CHECK(reading.rejects.size() == 1'002);
    CHECK(reading.rejects.back().reason == "most of it cannot be read, given up");
}

TEST_CASE("bad records are passed over, however many, while most are good") {
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 3'200; ++i)
        lines += i % 3 == 2 ? "bad\n" : "{\"title\":\"" + std::to_string(i) + "\"}\n";
    const auto reading = read_file(folder.write("a.jsonl", lines));
    CHECK(reading.articles.size() == 2'134);
    CHECK(reading.rejects.size() == 1'066);
}

TEST_CASE("one article does not decompress beyond bounds") {
    const TemporaryFolder folder;
    const auto bomb = gzipped("A title\n\n" + std::string(30U << 20U, ' ') + "text");
    const auto reading = read_file(folder.write("a.txt.gz", bomb));
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason.ends_with("MiB when decompressed"));
}
