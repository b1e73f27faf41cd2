// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/other_keyboard.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("words typed on another keyboard are those that were meant") {
    const SmallCollection small(
        {{"harbour strike гавань свобода порт"}, {"λιμανι נמל ميناء بندر обов"}, {"пожежа їжак"}});
    const Expander expander(small.database(), {});
    const std::vector<std::pair<std::string, std::string>> cases{
        {"ufdfym", "гавань"},
        {"cdj,jlf", "свобода"},
        {"Gjhn", "порт"},
        {"рфкищгк", "harbour"},
        {"ЫЕКШЛУ", "strike"},
        {"];fr", "їжак"},
        {"limani", "λιμανι"},
        {"bnk", "נמל"},
        {"ldkhx", "ميناء"},
        {"fknv", "بندر"},
        {"harbour ufdfym", "harbour гавань"},
    };
    for (const auto& [typed, meant] : cases) {
        CAPTURE(typed);
        CHECK(on_other_keyboard(typed, expander) == meant);
    }
}

TEST_CASE("what articles have, what has signs and what is no word anywhere stays") {
    const SmallCollection small({{"harbour гавань ufdfym"}, {"порт"}});
    const Expander expander(small.database(), {});
    for (const auto* typed :
         {"ufdfym", "harbour", "title:gjhn", "gjhn*", "xyzzy", "gj", "AND", "", "\"gjhn\""}) {
        CAPTURE(typed);
        CHECK(on_other_keyboard(typed, expander).empty());
    }
    CHECK(on_other_keyboard("gjhn", expander, [](const std::string&) { return false; }).empty());
}

} // namespace
} // namespace lacuna::searcher
