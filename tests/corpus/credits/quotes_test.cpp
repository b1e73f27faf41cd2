// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/quotes.hpp"

#include "corpus/names/authority.hpp"

#include <doctest/doctest.h>

#include <string_view>

using lacuna::corpus::Authority;
using lacuna::corpus::read_quotes;

TEST_CASE("an attribution does not reach over the end of a sentence") {
    const struct {
        std::string_view within;
        std::string_view across;
    } rows[] = {
        {"Nobody was told, Reuters wrote.", "Nobody was told. Reuters closed its office."},
        {"Whom had they told? Reuters said so.", "Whom had they told? Reuters closed its office."},
        {"The guard of the Reuters news agency said so.",
         "He was the guard of the Reuters news agency. Said one neighbour: never."},
        {"بی‌بی‌سی گفت که رویترز گزارش داد",
         "خبر را به نقل از۔ رویترز دفتر خود را بست"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.across);
        CHECK(read_quotes(row.within, Authority::built_in()).size() == 1);
        CHECK(read_quotes(row.across, Authority::built_in()).empty());
    }
}
