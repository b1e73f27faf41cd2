// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/numbers.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("weights and distances are numbers within their bounds") {
    CHECK(parse_weight("0.5") == 0.5);
    CHECK(parse_weight("1000") == 1000.0);
    CHECK(parse_distance("1") == 1U);
    CHECK(parse_distance("1000") == 1000U);
    for (const auto* text : {"", "x", "1001", "-1", "2x", "0.12345"}) {
        CHECK_FALSE(parse_weight(text));
        CHECK_FALSE(parse_distance(text));
    }
    CHECK_FALSE(parse_distance("0"));
    CHECK(are_digits("07"));
    CHECK_FALSE(are_digits("7a"));
}

} // namespace
} // namespace lacuna::searcher
