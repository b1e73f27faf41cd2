// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/credit_line.hpp"

#include "corpus/names/authority.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::Credit;
using lacuna::CreditRole;
using lacuna::corpus::Authority;
using lacuna::corpus::read_credit_line;
using lacuna::corpus::read_photo_tail;

TEST_CASE("a line that is nothing but a credit gives it") {
    const auto line = read_credit_line("TRTWorld and agencies", Authority::built_in());
    REQUIRE(line);
    CHECK(line->source == "TRTWorld");
    CHECK(line->credits == std::vector<Credit>{{"agencies", CreditRole::contributed}});
    CHECK_FALSE(read_credit_line("Reuters closed its office on Monday", Authority::built_in()));
    CHECK_FALSE(read_credit_line("", Authority::built_in()));
}

TEST_CASE("short names and agencies between slashes sign a text off") {
    const auto& authority = Authority::built_in();
    const std::vector<Credit> origin{{"Deutsche Presse-Agentur", CreditRole::origin}};
    for (const std::string_view line : {"(xyz/dpa)", "LMP/dpa", "xyz/dpa/qrs",
                                        "Quelle: lamp.example, xyz/dpa", "Fonte: Lampada, dpa"}) {
        CAPTURE(line);
        const auto credit = read_credit_line(line, authority);
        REQUIRE(credit);
        CHECK(credit->credits == origin);
        CHECK(credit->source.empty());
    }
    CHECK_FALSE(read_credit_line("PXQ/AFP", authority));
    CHECK_FALSE(read_credit_line("Von: Karla Probe, dpa", authority));
    CHECK_FALSE(read_credit_line("Quelle: Der Sprecher sagte es so auch der dpa, xyz", authority));
}

TEST_CASE("the credit at the end of a caption is a picture's") {
    for (const std::string caption :
         {"A judge arrives. (AP Photo/J. Doe)", "A judge. Photo: AP", "J. Doe / AP"}) {
        CAPTURE(caption);
        CHECK(read_photo_tail(caption, Authority::built_in()) ==
              std::vector<Credit>{{"Associated Press", CreditRole::photo}});
    }
    CHECK(read_photo_tail("A judge told AP so.", Authority::built_in()).empty());
}

TEST_CASE("an agency that stands where writers do is the origin, unnamed ones contributed") {
    const auto& authority = Authority::built_in();
    REQUIRE(authority.find("Reuters"));
    REQUIRE(authority.find("agencies"));
    CHECK(credit_of(*authority.find("Reuters")).role == CreditRole::origin);
    CHECK(credit_of(*authority.find("agencies")).role == CreditRole::contributed);
}
