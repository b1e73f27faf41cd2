// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/reading_lease.hpp"

#include "tests/common/store/glass_database.hpp"

#include <doctest/doctest.h>

namespace lacuna::indexer {
namespace {

using test::GlassDatabase;

TEST_CASE_FIXTURE(GlassDatabase,
                  "who reads long keeps changes in place away, and lets them in again") {
    {
        const auto leased = open_leased(path, Accept::own_version, Require::everything);
        CHECK_FALSE(Lease::for_writing(path));
    }
    CHECK(Lease::for_writing(path));
}

TEST_CASE_FIXTURE(GlassDatabase, "many may read at once") {
    const auto one = open_leased(path, Accept::own_version, Require::everything);
    const auto two = open_leased(path, Accept::own_version, Require::everything);
    CHECK(one.collection.database().get_doccount() == two.collection.database().get_doccount());
}

TEST_CASE_FIXTURE(GlassDatabase, "what is leased is the newest state") {
    add(5);
    const auto leased = open_leased(path, Accept::own_version, Require::everything);
    CHECK(leased.collection.database().get_doccount() == 205);
}

} // namespace
} // namespace lacuna::indexer
