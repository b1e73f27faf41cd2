// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/initials.hpp"

#include "common/analysis.hpp"

#include <doctest/doctest.h>

namespace lacuna {

TEST_CASE("initials of a name are one however they are written") {
    for (const auto* const name :
         {"P. Q. Marlow", "P.Q. Marlow", "PQ Marlow", "P Q Marlow", "P.Q.Marlow"}) {
        CAPTURE(name);
        CHECK(fold_value(name) == "pq marlow");
    }
    CHECK(fold_value("Ilse B. Thorn") == fold_value("Ilse B Thorn"));
    CHECK(fold_value("Н. В. Крылова") == fold_value("Н.В. Крылова"));
    CHECK(fold_value("U.S. Desk") == "us desk");
}

TEST_CASE("names without initials stay as they are") {
    for (const auto* const name : {"Le Soir", "t.me", "x.y.gazette.example", "Vitamin C", "L'Heure",
                                   "Q&A", "", "7.9", "b"}) {
        CAPTURE(name);
        CHECK(with_plain_initials(name).empty());
    }
}

} // namespace lacuna
