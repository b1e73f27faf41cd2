// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ideograph_scanner.hpp"

#include "tests/common/terms.hpp"

#include <doctest/doctest.h>

namespace lacuna {

TEST_CASE("Han and kana become bigrams, and singles beside them") {
    check_rows({{"新聞自由", "新闻 ~新 闻自 ~闻 自由 ~自 ~由"},
                {"人", "人"},
                {"第7届VPN", "第 7 届 vpn"},
                {"买买·阿", "买买 ~买 买阿 ~买 ~阿"},
                {"ｶﾞｷ", "ガキ ~ガ ~キ"},
                {"か\u3099く", "がく ~が ~く"},
                {"⼈口", "人口 ~人 ~口"}});
}

TEST_CASE("marks of names, blanks and line ends do not part Han and kana") {
    check_rows({{"《明报》社", "明报 ~明 报社 ~报 ~社"},
                {"新\n聞", "新闻 ~新 ~闻"},
                {"記 者", "记者 ~记 ~者"},
                {"サ・イ", "サイ ~サ ~イ"},
                {"书。店", "书 店"},
                {"书，店", "书 店"}});
}

TEST_CASE("characters beside a word or number have a position") {
    check_rows({{"2020年初", "2020 年初 |年 ~初"},
                {"警方拘7人", "警方 ~警 方拘 ~方 |拘 7 人"},
                {"用《Signal》聊天", "用 signal 聊天 |聊 ~天"},
                {"捕 12 名记", "捕 12 名记 |名 ~记"},
                {"（7）章节", "7 章节 ~章 ~节"}});
}

TEST_CASE("bigrams have positions of their own and singles those of their bigrams") {
    Analyser analyser;
    const auto tokens = analyser.analyse("a新聞紙b");
    REQUIRE(tokens.size() == 7);
    CHECK(tokens[2].kind == TokenKind::edge);
    CHECK(tokens[4].kind == TokenKind::single);
    CHECK(tokens[5].kind == TokenKind::edge);
    const std::uint32_t positions[] = {0, 1, 1, 2, 2, 2, 3}; // NOLINT(*-avoid-c-arrays)
    for (std::size_t i = 0; i < tokens.size(); ++i) CHECK(tokens[i].position == positions[i]);
    CHECK(tokens[5].begin == 7);
    CHECK(tokens[5].end == 10);
    CHECK(analyser.analyse("人")[0].kind == TokenKind::word);
}

} // namespace lacuna
