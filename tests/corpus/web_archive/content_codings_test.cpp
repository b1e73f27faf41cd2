// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/content_codings.hpp"

#include "corpus/input/read_result.hpp"
#include "tests/corpus/input/compressing.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

using namespace std::string_view_literals;

using lacuna::corpus::deflated;
using lacuna::corpus::gzipped;
using lacuna::corpus::InputError;
using lacuna::corpus::join_chunks;
using lacuna::corpus::undo_codings;
using lacuna::corpus::zstandard;

namespace {

const std::string page = "<p>The presses of the district stood still on Tuesday.</p>";

/// What another program made of the page.
constexpr std::string_view brotli_of_page =
    "\x1b\x39\x00\xe0\x9d\x07\x76\x4c\x98\x8c\x90\xf2\xdc\xd0\x55\xf2\x50\xc1\x35\x08\xd9\xdb"
    "\x9c\xf6\x31\x43\xa3\x93\x20\x65\x6f\x2d\x48\x21\xae\xcc\xa2\x4f\xad\x5c\xcf\x4d\x05\xad"
    "\x96\x3d\x92\xf7\xa7\xf0\x68\xcf\xf9\x43\x44"sv;

} // namespace

TEST_CASE("content codings are undone, one behind the other") {
    CHECK(undo_codings(gzipped(page), "gzip").bytes == page);
    CHECK(undo_codings(gzipped(page), " X-GZIP ").bytes == page);
    CHECK(undo_codings(zstandard(page), "zstd").bytes == page);
    CHECK(undo_codings(deflated(page, 15), "deflate").bytes == page);
    CHECK(undo_codings(deflated(page, -15), "deflate").bytes == page);
    CHECK(undo_codings(std::string(brotli_of_page), "br").bytes == page);
    CHECK(undo_codings(std::string(brotli_of_page), "br").problem.empty());
    CHECK(undo_codings(std::string(brotli_of_page) + "behind", "br").problem ==
          "bytes behind the end of the brotli data were left out");
    CHECK(undo_codings(zstandard(gzipped(page)), "gzip, zstd").bytes == page);
}

TEST_CASE("bytes that have no coding, whatever is said, are left as they are") {
    for (const std::string_view coding :
         {"gzip", "deflate", "br", "zstd", "identity", "nonsense", "gzip, br", ",", ""}) {
        CAPTURE(coding);
        CHECK(undo_codings(page, coding).bytes == page);
    }
}

TEST_CASE("what comes before damage of a coding is kept and the damage said") {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += std::to_string(i * 7919) + '\n';
    for (const auto& [bytes, coding] :
         {std::pair{gzipped(text), "gzip"}, std::pair{zstandard(text), "zstd"},
          std::pair{deflated(text, 15), "deflate"}}) {
        CAPTURE(coding);
        const auto half = undo_codings(bytes.substr(0, bytes.size() / 2), coding);
        CHECK_FALSE(half.problem.empty());
        CHECK(half.bytes.size() > 1000);
        CHECK(text.starts_with(half.bytes));
    }
}

TEST_CASE("bytes that grow too much are refused") {
    const std::string zeros(50U << 20U, '0');
    CHECK_THROWS_AS(static_cast<void>(undo_codings(gzipped(zeros), "gzip")), InputError);
    CHECK_THROWS_AS(static_cast<void>(undo_codings(deflated(zeros, 15), "deflate")), InputError);
    CHECK_THROWS_AS(static_cast<void>(undo_codings(zstandard(zeros), "zstd")), InputError);
}

TEST_CASE("chunks are joined") {
    CHECK(join_chunks("4\r\nWiki\r\n6;x=y\r\npedia \r\nB\r\nin \r\nchunks\r\n0\r\n\r\n").bytes ==
          "Wikipedia in \r\nchunks");
    CHECK(join_chunks("4\nWiki\n0\n\n").bytes == "Wiki");
    CHECK(join_chunks("0004  \r\nWiki\r\n0\r\nTrailer: x\r\n\r\n").bytes == "Wiki");
}

TEST_CASE("lengths of chunks that lie lose no bytes of the page") {
    CHECK(join_chunks(page).bytes == page);
    CHECK(join_chunks("").bytes.empty());
    const auto cut = join_chunks("40\r\nWikipedia");
    CHECK(cut.bytes == "Wikipedia");
    CHECK_FALSE(cut.problem.empty());
    const auto wrong = join_chunks("4\r\nWikipedia, and more\r\n0\r\n\r\n");
    CHECK(wrong.bytes.starts_with("Wikipedia, and more"));
    CHECK_FALSE(wrong.problem.empty());
    CHECK(join_chunks("ffffffffffffffff\r\nx").bytes == "ffffffffffffffff\r\nx");
}
