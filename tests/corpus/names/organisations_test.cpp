// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/organisations.hpp"

#include <doctest/doctest.h>

using lacuna::corpus::is_organisation_word;
using lacuna::corpus::names_organisation;

TEST_CASE("words tell organisations from people") {
    CHECK(is_organisation_word("ministry"));
    CHECK(is_organisation_word("stiftung"));
    CHECK_FALSE(is_organisation_word("court"));
    CHECK(names_organisation("Ministère de la Culture"));
    CHECK(names_organisation("The Harbour and Fishery Departments"));
    CHECK(names_organisation("Министерство культуры"));
    CHECK_FALSE(names_organisation("Ann Lee and Bob Ray"));
    CHECK_FALSE(names_organisation(""));
}
