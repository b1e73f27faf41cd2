// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/deadline.hpp"

#include "common/error.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("a deadline that is not set never passes") {
    CHECK_FALSE(Deadline().has_passed());
    CHECK_NOTHROW(Deadline().require_time());
}

TEST_CASE("a deadline passes when its time is over") {
    CHECK_FALSE(Deadline::after(std::chrono::hours(1)).has_passed());
    const auto over = Deadline::after(std::chrono::milliseconds(-1));
    CHECK(over.has_passed());
    CHECK_THROWS_AS(over.require_time(), Error);
}

} // namespace
} // namespace lacuna::searcher
