// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis.hpp"

#include "common/safe_text.hpp"
#include "tests/common/terms.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace std::string_literals;

namespace lacuna {

namespace {

const std::vector<std::string> fragments{"a",
                                         "Zensur",
                                         "U.S.",
                                         "d'",
                                         "’s",
                                         "'",
                                         "15,000",
                                         "7.9",
                                         "_",
                                         ".",
                                         ",",
                                         " ",
                                         " ",
                                         " ",
                                         "\n",
                                         "-",
                                         "\xC2\xA0",
                                         "é",
                                         "e\xCC\x81",
                                         "İ",
                                         "ı",
                                         "ß",
                                         "Türkiye'de",
                                         "O'Brien",
                                         "حُرّية",
                                         "ـ",
                                         "ک",
                                         "٣",
                                         "٫",
                                         "新聞",
                                         "裡",
                                         "カ",
                                         "ﾞ",
                                         "か\u3099",
                                         "ไทย",
                                         "\u200B",
                                         "สื่อ",
                                         "क़",
                                         "ज\u093C\u094D",
                                         "한국",
                                         "\u1112\u1161",
                                         "й",
                                         "и\u0306",
                                         "و\u0654",
                                         "צה\"ל",
                                         "שָׁ",
                                         "col·lec",
                                         "\u200C",
                                         "\u00AD",
                                         "😀",
                                         "👩\u200D👩",
                                         "\xFF",
                                         "\xE6\x96",
                                         "\xF0\x9F",
                                         "\xC0\x80",
                                         "\xED\xA0\x80",
                                         "ﷺ",
                                         "Ⅷ",
                                         "\U0001D400",
                                         "\U000E0100",
                                         "ကျ",
                                         "ភាព",
                                         "ກຳ",
                                         "#tag",
                                         "C++",
                                         "f#",
                                         " .NET",
                                         "10.2.1",
                                         "هم\u200Cچون",
                                         " ها",
                                         "กรุงเทพมหานคร"};

std::string random_text(std::mt19937& random) {
    std::uniform_int_distribution<std::size_t> pick(0, fragments.size() - 1);
    std::string text;
    for (int i = 0; i < 12; ++i) text += fragments[pick(random)];
    return text;
}

} // namespace

TEST_CASE("words are letters and digits between anything else, in lower case") {
    check_rows(
        {{"", ""},
         {" \n.,;", ""},
         {"Freedom of the press!", "freedom of the press"},
         {"self-censorship (COVID-19)", "self +selfcensorship censorship covid +covid19 19"},
         {"the end.Next begins", "the end next begins"},
         {"a\0b"s, "a b"},
         {"#Wuhan2020 @wu_lei a__b _emphasis_", "wuhan2020 wu &wu_lei lei a &a__b b emphasis"},
         {"ali.veli@example.com", "ali veli example com"},
         {"https://gazette.example/a_b?x=1", "https gazette example a &a_b b x 1"},
         {"R&D AT&T", "r d at t"},
         {"😀 👩‍👩‍👧 🇹🇷 banned", "😀 👩 👩 👧 🇹🇷 banned"}});
}

TEST_CASE("spellings of Hindi are one") {
    CHECK(terms("क़ानून") == terms("कानून"));
    CHECK(terms("सम्पादक") == terms("संपादक"));
    CHECK(terms("पञ्जाब") == terms("पंजाब"));
    CHECK(terms("चाँद") == terms("चांद"));
    CHECK(terms("जन्म") != terms("जंम"));
}

TEST_CASE("words of many scripts are folded") {
    check_rows({{"Łódź Ørsted Straße Æsir đồng", "lodz orsted strasse aesir dong"},
                {"İSTANBUL Iğdır ılık", "istanbul igdir ilik"},
                {"Ёлка Россий Їжак", "елка россий їжак"},
                {"ΟΔΟΣ άνθρωπος", "οδοσ ανθρωποσ"},
                {"قَالَ أحمد مدرسة مستشفى العـربية", "قال احمد مدرسه مستشفي العربيه"},
                {"نامه می‌نوشت", "نامه مي +مينوشت نوشت"},
                {"שָׁלוֹם צה\"ל ב\"הארץ\"", "שלום צהל ב הארץ"},
                {"स्वतंत्र প্রেস தமிழ்", "स्वतंत्र প্রেস தமிழ்"},
                {"BBC는 3월 한국의", "bbc 는 3 월 한국의"},
                {"col·lecció A·B", "colleccio a b"},
                {"cen\u00ADsor\u200Bship f\u200Eoo", "censorship foo"}});
}

TEST_CASE("offsets lead back to the text") {
    Analyser analyser;
    const std::string_view text = "In Ankara’da: “China’s U.S. 15,000”";
    std::vector<std::string> written;
    for (const Token& token : analyser.analyse(text))
        written.emplace_back(text.substr(token.begin, token.end - token.begin));
    CHECK(written == std::vector<std::string>{"In", "Ankara", "da", "China", "U.S.", "15,000"});
}

TEST_CASE("long words are cut between characters and nothing is lost") {
    struct Case {
        std::string letter;
        std::string folded;
    };
    for (const Case& one : {Case{"x", "x"},
                            {"я", "я"},
                            {"한", "한"},
                            {"\U00010400", "\U00010428"},
                            {"e\xCC\x81", "e"},
                            {"ไ", "ไ"},
                            {"ß", "ss"}}) {
        CAPTURE(one.letter);
        std::string text;
        std::string expected;
        for (int i = 0; i < 1000; ++i) {
            text += one.letter;
            expected += one.folded;
        }
        Analyser analyser;
        std::string all;
        for (const Token& token : analyser.analyse(text)) {
            CHECK(token.term.size() <= longest_word);
            CHECK(is_valid_utf8(token.term));
            all += token.term;
        }
        CHECK(all == expected);
    }
}

TEST_CASE("invalid UTF-8 separates words") {
    check_rows({{"ab\xFF"
                 "cd",
                 "ab cd"},
                {"\xC3", ""},
                {"é\xE6\x96", "e"},
                {"新\xE8\x81 聞", "新 闻"},
                {"\xED\xA0\x80x\xF4\x90\x80\x80y", "x y"}});
}

TEST_CASE("a word alone folds to the term it has in any text") {
    std::mt19937 random(20260101); // NOLINT(*-msc51-cpp): the same texts each time
    Analyser analyser;
    for (int round = 0; round < 20000; ++round) {
        const std::string text = random_text(random);
        CAPTURE(text);
        std::uint32_t position = 0;
        std::uint32_t least = 0;
        for (const Token& token : analyser.analyse(text)) {
            REQUIRE(token.begin < token.end);
            REQUIRE(token.end <= text.size());
            REQUIRE(is_valid_utf8(token.term));
            REQUIRE_FALSE(token.term.empty());
            if (token.kind != TokenKind::variant) // of which a part is spelled in another way
                REQUIRE(fold_word(text.substr(token.begin, token.end - token.begin)) == token.term);
            REQUIRE(fold_word(token.term) == token.term);
            if (!has_own_position(token.kind)) {
                REQUIRE(token.position + 1 == position);
                continue;
            }
            REQUIRE(token.position == position);
            REQUIRE(token.begin >= least);
            ++position;
            least = token.begin + 1;
        }
    }
}

TEST_CASE("an analyser gives the same tokens after any other text") {
    Analyser used;
    const std::string large(6U << 20U, 'x');
    CHECK_FALSE(used.analyse(large).empty());
    CHECK_FALSE(used.analyse("เสรีภาพ ﷺﷺﷺ 新聞").empty());
    Analyser moved = std::move(used);
    const auto tokens = moved.analyse("press freedom");
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[0].term == "press");
    CHECK(tokens[1].position == 1);
}

TEST_CASE("characters that fold to many make room for themselves") {
    std::string text;
    for (int i = 0; i < 500; ++i) text += "ﷺ ";
    Analyser analyser;
    const auto tokens = analyser.analyse(text);
    REQUIRE(tokens.size() == 500);
    for (const Token& token : tokens) CHECK(token.term == "صلياللهعليهوسلم");
}

TEST_CASE("a long text gives the same tokens in runs as at once") {
    const std::string_view pieces[]{"Press freedom, 15,000 words of J. R. R. Tolkien's. ",
                                    "新闻自由受到审查。言论", "ข่าวเสรีภาพ", "don't l’État ", "x"};
    for (const auto piece : pieces) {
        CAPTURE(piece);
        std::string text;
        while (text.size() < 1'200'000) text += piece;
        Analyser at_once;
        const auto expected = at_once.analyse(text);
        Analyser in_runs;
        std::size_t seen = 0;
        std::size_t runs = 0;
        std::size_t different = 0;
        in_runs.analyse_in_runs(text, [&](std::span<const Token> run) {
            ++runs;
            for (const Token& token : run) {
                const Token& same = expected[std::min(seen++, expected.size() - 1)];
                const bool is_same = token.term == same.term && token.begin == same.begin &&
                                     token.end == same.end && token.position == same.position &&
                                     token.kind == same.kind;
                if (!is_same) ++different;
            }
        });
        CHECK(seen == expected.size());
        CHECK(different == 0);
        CHECK((runs > 3 || piece == "x")); // one word is in one run
    }
}

} // namespace lacuna
