// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/containers/allowance.hpp"

#include "corpus/input/read_result.hpp"

#include <doctest/doctest.h>

using lacuna::corpus::Allowance;
using lacuna::corpus::InputError;

TEST_CASE("an archive may hold a gibibyte, or twenty times its size") {
    Allowance small(10U << 20U);
    small.take_bytes(1U << 30U);
    CHECK_FALSE(small.is_used_up());
    CHECK_THROWS_AS(small.take_bytes(1), InputError);
    CHECK(small.is_used_up());
    Allowance tiny(1'000);
    CHECK_THROWS_AS(tiny.take_bytes(70U << 20U), InputError);
    Allowance large(1ULL << 30U);
    large.take_bytes(20ULL << 30U);
    CHECK_THROWS_AS(large.take_bytes(1), InputError);
}

TEST_CASE("an archive may have ten thousand members, or as many as its size allows") {
    Allowance small(0);
    for (int i = 0; i < 10'000; ++i) small.take_member();
    CHECK_THROWS_AS(small.take_member(), InputError);
    Allowance large(32 * 20'000);
    for (int i = 0; i < 20'000; ++i) large.take_member();
    CHECK_THROWS_AS(large.take_member(), InputError);
}
