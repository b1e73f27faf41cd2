// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parallel.hpp"

#include <doctest/doctest.h>
#include <stdexcept>

namespace lacuna::indexer {
namespace {

TEST_CASE("each piece of work is done once, however many threads there are") {
    for (const std::size_t jobs : {1U, 2U, 7U}) {
        CAPTURE(jobs);
        std::vector<std::atomic<int>> done(100);
        for_each_in_parallel(jobs, done.size(), [&](std::size_t i) { ++done[i]; });
        for (const auto& times : done) CHECK(times == 1);
    }
}

TEST_CASE("a failure in any thread is thrown where the work was asked for") {
    const auto fail_at = [](std::size_t bad) {
        for_each_in_parallel(3, 50, [&](std::size_t i) {
            if (i == bad) throw std::runtime_error("bad");
        });
    };
    CHECK_THROWS_AS(fail_at(0), std::runtime_error);
    CHECK_THROWS_AS(fail_at(49), std::runtime_error);
    CHECK_NOTHROW(fail_at(50));
}

} // namespace
} // namespace lacuna::indexer
