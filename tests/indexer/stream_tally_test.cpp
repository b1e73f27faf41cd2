// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stream_tally.hpp"

#include <doctest/doctest.h>

namespace lacuna::indexer {
namespace {

TEST_CASE("an input is given up only by what is known of all batches up to one") {
    StreamTally tally;
    tally.add(1, {0, 900});
    tally.add(2, {0, 900});
    CHECK_FALSE(tally.is_given_up());
    tally.add(0, {500, 0});
    CHECK(tally.is_given_up());
}

TEST_CASE("an input that was to be given up once stays so") {
    StreamTally tally;
    tally.add(0, {0, 1'001});
    tally.add(1, {9'000, 0});
    CHECK(tally.is_given_up());
}

TEST_CASE("an input most of which is good is not given up") {
    StreamTally tally;
    for (std::uint64_t place = 0; place < 100; ++place) tally.add(place, {300, 200});
    CHECK_FALSE(tally.is_given_up());
}

} // namespace
} // namespace lacuna::indexer
