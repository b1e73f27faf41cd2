// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/byte_source.hpp"

#include "corpus/input/inputs.hpp"
#include "tests/corpus/input/compressing.hpp"
#include "tests/corpus/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::decompressed;
using lacuna::corpus::gzipped;
using lacuna::corpus::InputError;
using lacuna::corpus::limited;
using lacuna::corpus::peek;
using lacuna::corpus::read_all;
using lacuna::corpus::string_source;
using lacuna::corpus::utf8_source;
using lacuna::corpus::zstandard;

namespace {

std::string undone(const std::string& bytes) {
    return read_all(*decompressed(string_source(bytes)));
}

std::string as_utf8(const std::string& bytes) {
    return read_all(*utf8_source(string_source(bytes)));
}

/// What a source gives before it fails.
std::string before_failure(lacuna::corpus::ByteSource& source) {
    std::string bytes;
    std::string chunk(100, '\0');
    try {
        while (const auto count = source.read(chunk)) bytes.append(chunk, 0, count);
    } catch (const InputError&) {
        return bytes;
    }
    return "it did not fail";
}

} // namespace

TEST_CASE("what is not compressed is passed on") {
    CHECK(undone("plain") == "plain");
    CHECK(undone("").empty());
    CHECK(undone("\x1f") == "\x1f");
}

TEST_CASE("gzip and Zstandard are seen by their content, in any number of parts") {
    CHECK(undone(gzipped("one")) == "one");
    CHECK(undone(gzipped("one") + gzipped("") + gzipped("two")) == "onetwo");
    CHECK(undone(zstandard("one") + zstandard("two")) == "onetwo");
    CHECK(undone(gzipped("one") + std::string(512, '\0')) == "one");
}

TEST_CASE("xz and bzip2 are seen by their content, in any number of parts") {
    using lacuna::corpus::bzipped;
    using lacuna::corpus::xzipped;
    CHECK(undone(xzipped("one")) == "one");
    CHECK(undone(xzipped("one") + xzipped("two")) == "onetwo");
    CHECK(undone(bzipped("one")) == "one");
    CHECK(undone(bzipped("one") + bzipped("two")) == "onetwo");
    CHECK(undone("BZh is how this text begins") == "BZh is how this text begins");
}

TEST_CASE("behind damage of one gzip member the next one is read") {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += std::to_string(i * 7919) + '\n';
    std::string damaged = gzipped(text);
    for (std::size_t at = 1'000; at < 1'100; ++at) damaged[at] = '\x55';
    const auto source = decompressed(string_source(gzipped("one") + damaged + gzipped("two")));
    std::string all;
    std::string chunk(1'000, '\0');
    int failures = 0;
    for (std::size_t count = 1; count > 0 && failures < 5;) {
        try {
            count = source->read(chunk);
            all.append(chunk, 0, count);
        } catch (const InputError& error) {
            ++failures;
            CHECK(std::string(error.what()) == "damaged gzip data");
        }
    }
    CHECK(failures == 1);
    CHECK(all.starts_with("one"));
    CHECK(all.ends_with("two"));
}

TEST_CASE("a file can be read at any place beside front to back") {
    const lacuna::corpus::TemporaryFolder folder;
    lacuna::corpus::InputFile file;
    file.path = folder.write("a", "0123456789");
    const auto source = lacuna::corpus::open_input(file);
    REQUIRE(source->stored() != nullptr);
    CHECK(source->stored()->size() == 10);
    std::string part(4, '\0');
    CHECK(source->stored()->read_at(8, part) == 2);
    CHECK(part.substr(0, 2) == "89");
    CHECK(read_all(*source) == "0123456789");
    CHECK(decompressed(string_source(gzipped("one")))->stored() == nullptr);
}

TEST_CASE("what is compressed twice is decompressed once") {
    CHECK(undone(gzipped(gzipped("one"))) == gzipped("one"));
}

TEST_CASE("what stands before a cut or damage is given before the failure") {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += std::to_string(i * 7919) + '\n';
    for (const auto& whole : {gzipped(text), zstandard(text), lacuna::corpus::xzipped(text),
                              lacuna::corpus::bzipped(text)}) {
        const auto given =
            before_failure(*decompressed(string_source(whole.substr(0, whole.size() / 2))));
        CHECK(given.size() > 1000);
        CHECK(text.starts_with(given));
    }
    std::string wrong_sum = gzipped(text);
    wrong_sum[wrong_sum.size() - 6] = static_cast<char>(wrong_sum[wrong_sum.size() - 6] ^ 1);
    CHECK(before_failure(*decompressed(string_source(wrong_sum))) == text);
}

TEST_CASE("peeking leaves the source whole") {
    const std::string text(200'000, 'x');
    auto peeked = peek(string_source(text + "end"));
    CHECK(peeked.beginning.size() == lacuna::corpus::beginning_size);
    CHECK(read_all(*peeked.source) == text + "end");
}

TEST_CASE("a failure while peeking comes again behind what was read") {
    auto peeked = peek(limited(string_source("abc"), 2));
    CHECK(peeked.failure != nullptr);
    CHECK_THROWS_AS(static_cast<void>(read_all(*peeked.source)), InputError);
}

TEST_CASE("a limit is the number of bytes that still passes") {
    CHECK(read_all(*limited(string_source("abc"), 3)) == "abc");
    CHECK_THROWS_AS(static_cast<void>(read_all(*limited(string_source("abc"), 2))), InputError);
}

TEST_CASE("an input beyond the size of a record is not held") {
    CHECK_THROWS_AS(static_cast<void>(read_all(
                        *string_source(std::string(lacuna::corpus::limits::record + 1, 'x')))),
                    InputError);
}

TEST_CASE("streams of other charsets become UTF-8") {
    CHECK(as_utf8("\xEF\xBB\xBFабв") == "абв");
    CHECK(as_utf8("абв") == "абв");
    CHECK(as_utf8(std::string("\xFF\xFE"
                              "a\0\x30\x04",
                              6)) == "aа");
    CHECK(as_utf8(std::string("\xFE\xFF"
                              "\0a\x04\x30",
                              6)) == "aа");
}

TEST_CASE("a long stream in another charset is converted to its end") {
    std::string utf16 = "\xFF\xFE";
    std::string expected;
    for (int i = 0; i < 100'000; ++i) {
        utf16 += std::string("\x16\x04\n\0", 4);
        expected += "Ж\n";
    }
    CHECK(as_utf8(utf16) == expected);
}

TEST_CASE("a character that the beginning cuts in two does not change the charset") {
    std::string text(lacuna::corpus::beginning_size - 1, 'x');
    text += "é и так далее";
    CHECK(as_utf8(text) == text);
}
