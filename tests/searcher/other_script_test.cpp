// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/other_script.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

bool has_way(const std::string& word, const std::string& wanted) {
    const auto ways = in_other_scripts(word);
    return std::find(ways.begin(), ways.end(), wanted) != ways.end();
}

TEST_CASE("words are written in other scripts") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"gavan", "гаван"}, {"zhurnal", "журнал"},   {"shchit", "щит"},       {"tsena", "цена"},
        {"knyha", "книга"}, {"limani", "λιμανι"},    {"thalassa", "θαλασσα"}, {"гавань", "gavan"},
        {"щит", "shchit"},  {"θαλασσα", "thalassa"},
    };
    for (const auto& [word, wanted] : cases) {
        CAPTURE(word);
        CHECK(has_way(word, wanted));
    }
}

TEST_CASE("what has letters of neither has no other way") {
    for (const auto* word : {"", "新闻", "a1", "صحف"}) CHECK(in_other_scripts(word).empty());
}

} // namespace
} // namespace lacuna::searcher
