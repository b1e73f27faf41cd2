// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/term_list.hpp"

#include "common/glass/errors.hpp"
#include "tests/common/glass/read_lists.hpp"

#include <doctest/doctest.h>
#include <utility>

namespace lacuna::glass {
namespace {

/// Reads a list that comes in parts of so many bytes.
Terms read_in_parts(std::string_view list, std::size_t length) {
    TermList terms([&] {
        const auto part = list.substr(0, length);
        list.remove_prefix(part.size());
        return part;
    });
    return terms_of(terms);
}

Terms read_whole(std::string_view list) { return read_in_parts(list, list.size()); }

using namespace std::string_view_literals;

/// Of "ban" 2 times, "bank" once, "press" 300 times.
constexpr auto three = "\xAF\x02\x03"
                       "\x03"
                       "ban\x02"
                       "\x0B\x01k"
                       "\x00\x05press\xAC\x02"sv;

TEST_CASE("a list tells terms and counts, with numbers in the bytes of shared beginnings") {
    const Terms expected{{"ban", 2}, {"bank", 1}, {"press", 300}};
    CHECK(read_whole(three) == expected);
    for (std::size_t length = 1; length < three.size(); ++length)
        CHECK(read_in_parts(three, length) == expected);
}

TEST_CASE("a document without terms has none") { CHECK(read_whole("").empty()); }

TEST_CASE("a list says how long its document is and how many terms follow") {
    bool is_given = false;
    TermList list([&] { return std::exchange(is_given, true) ? ""sv : three; });
    CHECK(list.length() == 303);
    CHECK(list.terms_left() == 3);
    CHECK(list.next());
    CHECK(list.terms_left() == 2);
}

TEST_CASE("a list that is cut anywhere is damaged") {
    for (std::size_t length = 1; length < three.size(); ++length) {
        CAPTURE(length);
        CHECK_THROWS_AS(read_whole(three.substr(0, length)), Damaged);
    }
}

TEST_CASE("a list with more terms or bytes than it says is damaged") {
    CHECK_THROWS_AS(read_whole("\x01\x01\x01"
                               "a\x01"
                               "\x00\x01z\x01"sv),
                    Damaged);
    CHECK_THROWS_AS(read_whole(std::string(three) + '\0'), Damaged);
    CHECK_THROWS_AS(read_whole("\x00\x00x"sv), Damaged);
}

TEST_CASE("terms that are not in order, are empty or longer than any are damaged") {
    CHECK_THROWS_AS(read_whole("\x02\x02\x01z\x01\x00\x01y\x01"sv), Damaged);
    CHECK_THROWS_AS(read_whole("\x02\x02\x01z\x01\x01\x00\x01"sv), Damaged);
    CHECK_THROWS_AS(read_whole("\x01\x01\x00\x01"sv), Damaged);
    const auto of_length = [](std::size_t length) {
        std::string list("\x01\x01");
        list += static_cast<char>(length);
        return list + std::string(length, 'x') + '\x01';
    };
    CHECK(read_whole(of_length(245)) == Terms{{std::string(245, 'x'), 1}});
    CHECK_THROWS_AS(read_whole(of_length(246)), Damaged);
    CHECK_THROWS_AS(read_whole(of_length(255)), Damaged);
}

TEST_CASE("a number that does not fit or has no end is damaged") {
    CHECK_THROWS_AS(read_whole("\xFF\xFF\xFF\xFF\x1F\x00"sv), Damaged);
    CHECK_THROWS_AS(read_whole(std::string(300, '\xFF')), Damaged);
    CHECK(read_whole("\x01\x01\x01z\xFF\xFF\xFF\xFF\x0F"sv) == Terms{{"z", 0xFFFFFFFF}});
    CHECK_THROWS_AS(read_whole("\x01\x01\x01z\xFF\xFF\xFF\xFF\x10"sv), Damaged);
}

TEST_CASE("any bit of a list may be another") {
    for (std::size_t bit = 0; bit < 8 * three.size(); ++bit) {
        std::string other(three);
        flip(other, bit);
        static_cast<void>(read_or_refuse([&] { return read_whole(other); }));
    }
}

} // namespace
} // namespace lacuna::glass
