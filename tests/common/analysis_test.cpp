// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis.hpp"

#include "common/safe_text.hpp"

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

/// What a token of a kind begins with in a list of terms.
std::string_view sign_of(TokenKind kind) {
    switch (kind) {
    case TokenKind::word:
    case TokenKind::bigram:
        return "";
    case TokenKind::single:
        return "~";
    case TokenKind::edge:
        return "|";
    case TokenKind::variant:
        return "+";
    case TokenKind::beside:
        return "&";
    }
    return "?";
}

/// The terms with a space between them; singles begin with ~, edges with |, variants with +, other
/// forms with &.
std::string terms(std::string_view text) {
    Analyser analyser;
    std::string all;
    for (const Token& token : analyser.analyse(text)) {
        if (!all.empty()) all += ' ';
        all += sign_of(token.kind);
        all += token.term;
    }
    return all;
}

struct Row {
    std::string_view text;
    std::string_view terms;
};

template <std::size_t size>
void check_rows(const Row (&rows)[size]) { // NOLINT(*-avoid-c-arrays)
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(terms(row.text) == row.terms);
    }
}

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
                                         "#tag"};

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
         {"C++ AT&T", "c at t"},
         {"😀 👩‍👩‍👧 🇹🇷 banned", "😀 👩 👩 👧 🇹🇷 banned"}});
}

TEST_CASE("initials join") {
    check_rows({{"the U.S. and U.S.A, p.m.", "the us and usa pm"},
                {"U.N.'s", "un"},
                {"J.K. Rowling in U.S.Army", "jk rowling in us army"},
                {"Plan B. Next", "plan b next"},
                {"А.С.Пушкин", "ас пушкин"},
                {"أ.ف.ب", "افب"}});
}

TEST_CASE("initials with blanks join, and each is found alone") {
    check_rows({{"K. L. Okafor", "kl &k &l okafor"},
                {"by P. Q. R. Vane", "by pqr &p &q &r vane"},
                {"T.\u00A0S.\nEsk", "ts &t &s esk"},
                {"Н. В. Гоголь", "нв &н &в гоголь"},
                {"Annex C. Zones", "annex c zones"},
                {"A. b. c", "a b c"}});
}

TEST_CASE("low lines part words that are found whole as well") {
    check_rows({{"#stop_the_raids", "stop &stop_the_raids the raids"},
                {"press_card_no_17.png", "press &press_card_no_17 card no 17 png"},
                {"#حرية_الإعلام", "حريه &حريه_الاعلام الاعلام"},
                {"x＿y", "x &x_y y"},
                {"_x_", "x"}});
    Analyser analyser;
    const auto tokens = analyser.analyse("a b_c d");
    REQUIRE(tokens.size() == 5);
    CHECK(tokens[1].position == 1);
    CHECK(tokens[2].position == 1);
    CHECK(tokens[3].position == 2);
    CHECK(tokens[2].end == 5);
}

TEST_CASE("two words with a hyphen are also one word") {
    check_rows({{"pro-democracy", "pro +prodemocracy democracy"},
                {"multi\u2010party on\u2011line", "multi +multiparty party on +online line"},
                {"G-20 16-year-old 2019-20", "g +g20 20 16 year old 2019 20"},
                {"state-of-the-art", "state of the art"},
                {"U.S.-led", "us led"},
                {"pre- and post-war", "pre and post +postwar war"},
                {"left - right", "left right"}});
}

TEST_CASE("a word cut at the end of a line is also whole") {
    check_rows({{"the cen-\nsor", "the cen +censor sor"},
                {"cen-\r\n  sor", "cen +censor sor"},
                {"cen\u00AD\nsor", "cen +censor sor"},
                {"cen¬\nsor", "cen +censor sor"},
                {"Pres-\n\nse", "pres +presse se"},
                {"one-\nTwo", "one two"},
                {"cen\u00ADsor", "censor"},
                {"цен-\nзура", "цен +цензура зура"}});
}

TEST_CASE("umlauts of names are also two letters") {
    check_rows({{"Müller", "muller +mueller"},
                {"Löwenstraß Ärger", "lowenstrass +loewenstrass arger +aerger"},
                {"für können", "fur konnen"},
                {"Gökçe Özil", "gokce ozil +oezil"}});
}

TEST_CASE("emoji and signs are words") {
    check_rows({{"a✊b", "a ✊ b"},
                {"☂️ ☂", "☂ ☂"},
                {"👍🏿👍", "👍 👍"},
                {"🇭🇰🇹🇼", "🇭🇰 🇹🇼"},
                {"© ™ → • ■ 1️⃣", "1"}});
}

TEST_CASE("spellings of Hindi are one") {
    CHECK(terms("क़ानून") == terms("कानून"));
    CHECK(terms("सम्पादक") == terms("संपादक"));
    CHECK(terms("पञ्जाब") == terms("पंजाब"));
    CHECK(terms("चाँद") == terms("चांद"));
    CHECK(terms("जन्म") != terms("जंम"));
}

TEST_CASE("an apostrophe before a number parts") {
    check_rows({{"Expo'67 class of '89", "expo 67 class of 89"}, {"d'Or don't", "d or dont"}});
}

TEST_CASE("apostrophes follow the table of apostrophes.hpp") {
    check_rows({{"China’s China's CHINA`S", "china china china"},
                {"‘China’s’ and journalists' rights", "china and journalists rights"},
                {"AMR Corp.'s plan, 1990's", "amr corp plan 1990"},
                {"l'homme qu’il dell'informazione", "l homme qu il dell informazione"},
                {"aujourd'hui jusqu'à d'Etat", "aujourdhui jusqu a d etat"},
                {"Türkiye'de Ankara’nın AB'ye TÜRKİYE'DE",
                 "turkiye +tuerkiye de ankara nin ab ye turkiye de"},
                {"2019'da 90'lar", "2019 da 90 lar"},
                {"D'Souza d's", "d souza d"},
                {"don't O’Brien Xi'an Sana'a пам'ять", "dont obrien xian sanaa память"},
                {"rock'n'roll 'quoted'", "rocknroll quoted"}});
}

TEST_CASE("grouped digits join and decimals stay one word") {
    check_rows({{"15,000 1,234,567.89 1,50,000", "15000 1234567.89 150000"},
                {"15\u00A0000 15\u202F000 15'000", "15000 15000 15000"},
                {"1,2 1,234,56 0,123 2019,100", "1 2 1 234 56 0 123 2019 100"},
                {"15,000, 3.14.", "15000 3.14"},
                {"15.000 7.9 v2.0", "15.000 7.9 v2.0"},
                {"192.168.0.1 12.05.2019 v2.0.1", "192 168 0 1 12 05 2019 v2 0 1"},
                {"١٥٬٠٠٠ ٧٫٩ ۱۴۰۱ １２", "15000 7.9 1401 12"}});
}

TEST_CASE("words of many scripts are folded") {
    check_rows({{"Łódź Ørsted Straße Æsir đồng", "lodz orsted strasse aesir dong"},
                {"İSTANBUL Iğdır ılık", "istanbul igdir ilik"},
                {"Ёлка Россий Їжак", "елка россий їжак"},
                {"ΟΔΟΣ άνθρωπος", "οδοσ ανθρωποσ"},
                {"قَالَ أحمد مدرسة مستشفى العـربية", "قال احمد مدرسه مستشفي العربيه"},
                {"کتاب می‌خواهم", "كتاب ميخواهم"},
                {"שָׁלוֹם צה\"ל ב\"הארץ\"", "שלום צהל ב הארץ"},
                {"स्वतंत्र প্রেস தமிழ்", "स्वतंत्र প্রেস தமிழ்"},
                {"BBC는 3월 한국의", "bbc 는 3 월 한국의"},
                {"col·lecció A·B", "colleccio a b"},
                {"cen\u00ADsor\u200Bship f\u200Eoo", "censorship foo"}});
}

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

TEST_CASE("scripts without spaces are divided by dictionary") {
    check_rows({{"เสรีภาพของสื่อมวลชน", "เสรีภาพ ของ สื่อมวลชน"},
                {"សេរីភាពសារព័ត៌មាន", "សេរីភាព សារព័ត៌មាន"},
                {"ไทย2563VPN", "ไทย 2563vpn"}});
    CHECK(terms("ກຳລັງເສລີພາບ").find(' ') != std::string::npos);
    CHECK(terms("လွတ်လပ်စွာပြော").find(' ') != std::string::npos);
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
