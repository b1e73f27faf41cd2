// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/safe_text.hpp"
#include "searcher/snippet/snippet.hpp"
#include "tests/searcher/snippet/wanted_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace lacuna::searcher {

namespace {

constexpr std::string_view story =
    "The minister opened a bridge on Monday. He spoke for an hour about roads.\n\n"
    "On Tuesday a court in the capital blocked three news sites. The U.S. embassy said it was "
    "worried about press freedom, and Mr. Smith called the ban a mistake. Editors promised to go "
    "on.\n\n"
    "The weather stayed fine. Nothing else was blocked that day, said the regulator, which lists "
    "every site that a court has ordered providers to close since the law of 2007 was passed.";

} // namespace

TEST_CASE("snippets are the sentences that say most, with exact marks") {
    struct Case {
        std::vector<std::string_view> query;
        std::string_view body;
        std::size_t passages;
        int columns;
        std::string_view expected;
    };
    const std::vector<Case> cases{
        {{"blocked"},
         story,
         1,
         60,
         "On Tuesday a court in the capital [blocked] three news sites."},
        {{"blocked", "court"},
         story,
         1,
         62,
         "On Tuesday a [court] in the capital [blocked] three news sites."},
        {{"minister", "editors"},
         story,
         2,
         90,
         "The [minister] opened a bridge on Monday. … [Editors] promised to go on."},
        {{"bridge"},
         story,
         1,
         80,
         "The minister opened a [bridge] on Monday. He spoke for an hour about roads."},
        {{"press freedom"},
         story,
         1,
         70,
         "The U.S. embassy said it was worried about [press freedom] …"},
        {{"2007"}, story, 1, 60, "… providers to close since the law of [2007] was passed."},
        {{"journalist", "arrested"},
         "Siddique Kappan, a journalist from the Indian state of Kerala, was released from jail in "
         "Lucknow on Thursday, more than two years after he was arrested on a road.",
         2,
         228,
         "Siddique Kappan, a [journalist] from the Indian state of Kerala, was released from jail "
         "in Lucknow on Thursday, more than two years after he was [arrested] on a road."},
        {{"封锁"},
         "总理星期一为一座桥揭幕。法院星期二下令封锁三家新闻网站。编辑们说会继续。",
         1,
         34,
         "法院星期二下令[封锁]三家新闻网站。"},
        {{"封鎖"},
         "總理星期一為一座橋揭幕。法院下令封鎖三家新聞網站。編輯們說會繼續。",
         1,
         30,
         "法院下令[封鎖]三家新聞網站。"},
        {{"حجب"},
         "افتتح الوزير جسرا. قررت المحكمة حجب ثلاثة مواقع. قال المحررون إنهم سيواصلون.",
         1,
         36,
         "قررت المحكمة [حجب] ثلاثة مواقع."},
        {{"ศาล"}, "รัฐมนตรีเปิดสะพาน ศาล สั่งปิดเว็บไซต์", 1, 60, "รัฐมนตรีเปิดสะพาน [ศาล] สั่งปิดเว็บไซต์"},
        {{"mahkeme"},
         "Bakan köprü açtı. Dün MAHKEME üç siteyi kapattı. Editörler devam edecek.",
         1,
         32,
         "Dün [MAHKEME] üç siteyi kapattı."},
        {{"absent"}, story, 2, 50, "The minister opened a bridge on Monday."},
        {{},
         story,
         2,
         80,
         "The minister opened a bridge on Monday. He spoke for an hour about roads."},
        {{"x"}, "", 2, 80, ""},
        {{"blocked"}, story, 0, 80, ""},
    };
    for (const auto& one : cases) {
        Snippets snippets(wanted_words(one.query));
        const MarkedText snippet = snippets.snippet(one.body, one.passages, one.columns);
        CHECK(shown(snippet) == one.expected);
    }
}

TEST_CASE("paragraphs of one passage are joined by a space") {
    Snippets snippets(wanted_words({"roads"}));
    CHECK(shown(snippets.snippet("One road.\n\nTwo roads.\n\nThree.", 1, 60)) ==
          "One road. Two [roads]. Three.");
}

TEST_CASE("a phrase that goes over the end of a sentence is not torn") {
    Snippets snippets(wanted_words({"press freedom"}));
    CHECK(shown(snippets.snippet("He spoke for the press. Freedom came late to the town.", 1,
                                 30)) == "… for the [press. Freedom] …");
    CHECK(shown(snippets.snippet("He said that press. Freedom came late to the town.", 1, 34)) ==
          "He said that [press. Freedom] came …");
    Snippets longer(wanted_words({"press internationalisation"}));
    CHECK(shown(longer.snippet("He met the press. Internationalisation came late here.", 1, 34)) ==
          "… [press. Internationalisation] …");
}

TEST_CASE("no passage repeats what another shows") {
    std::mt19937 random(5); // NOLINT(bugprone-random-generator-seed): the same cases each time
    Snippets snippets(wanted_words({"ban", "vpn"}));
    for (int round = 0; round < 500; ++round) {
        std::string body;
        for (int i = 100; i < 130; ++i) {
            body += "n" + std::to_string(i);
            for (std::size_t words = random() % 8; words > 0; --words)
                body += random() % 5 == 0 ? " ban" : random() % 5 == 0 ? " vpn" : ", other";
            body += random() % 3 == 0 ? ".\n\n" : ". ";
        }
        const auto text = snippets.snippet(body, 3, 60 + static_cast<int>(random() % 150)).text;
        CAPTURE(body);
        CAPTURE(text);
        for (int i = 100; i < 130; ++i) {
            const std::string number = "n" + std::to_string(i);
            CHECK(text.find(number) == text.rfind(number));
        }
    }
}

TEST_CASE("a passage that follows another without a gap is parted from it by a space") {
    constexpr std::string_view body =
        "A fine was set for anyone who used a tunnel to get on the net. An order that shops take "
        "the tunnel out of their shelves was lifted some hours later. The judge stayed calm.";
    for (int columns = 60; columns <= 160; columns += 10) {
        CAPTURE(columns);
        const auto text = shown(Snippets(wanted_words({"tunnel"})).snippet(body, 2, columns));
        CHECK(text.find("net.An") == std::string::npos);
    }
}

TEST_CASE("a text can be marked whole") {
    Snippets snippets(wanted_words({"press freedom", "ban"}));
    CHECK(shown(snippets.mark("Ban on press\tfreedom\n\nBanned")) ==
          "[Ban] on [press\tfreedom]\n\nBanned");
    CHECK(snippets
              .mark("a \xFF"
                    "ban")
              .text == "a \uFFFD"
                       "ban");
}

TEST_CASE("a concordance shows each match between whole words") {
    Snippets snippets(wanted_words({"court"}));
    const auto lines =
        snippets.concordance("On Monday a court met.\n\nThe court in Paris did not.", 12);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].left == "On Monday a ");
    CHECK(lines[0].match == "court");
    CHECK(lines[0].right == " met. The ");
    CHECK(lines[1].left == "met. The ");
    CHECK(lines[1].right == " in Paris ");
}

TEST_CASE("snippets of any text are valid, no longer than asked, and mark what was wanted") {
    const std::vector<std::string> words{"ban",
                                         "Ban,",
                                         "press",
                                         "freedom.",
                                         "新闻自由",
                                         "封锁。",
                                         "حجب",
                                         "مواقع،",
                                         "เว็บไซต์",
                                         "U.S.",
                                         "\n\n",
                                         "\xFF",
                                         "e\u0301te\u0301",
                                         "👨\u200d👩\u200d👧",
                                         "\u202E",
                                         "“quote”",
                                         "…",
                                         "한국어",
                                         "x",
                                         "😀"};
    const std::vector<std::string_view> query{"ban", "press freedom", "自由", "حجب", "한국어"};
    const Wanted wanted = wanted_words(query);
    std::mt19937 random(11); // NOLINT(bugprone-random-generator-seed): the same cases each time
    Snippets snippets(wanted);
    Analyser analyser;
    for (int round = 0; round < 3000; ++round) {
        std::string body;
        const std::size_t size = random() % 120;
        for (std::size_t i = 0; i < size; ++i)
            body += words[random() % words.size()] + (random() % 4 == 0 ? "" : " ");
        const int columns = 20 + static_cast<int>(random() % 160);
        const std::size_t passages = 1 + random() % 4;
        const MarkedText snippet = snippets.snippet(body, passages, columns);
        CAPTURE(body);
        CAPTURE(snippet.text);
        CAPTURE(columns);
        CHECK(is_valid_utf8(snippet.text));
        CHECK(display_width(snippet.text) <= columns + 3 * static_cast<int>(passages) + 2);
        std::uint32_t past = 0;
        for (const Mark& mark : snippet.marks) {
            REQUIRE(mark.begin >= past);
            REQUIRE(mark.begin < mark.end);
            REQUIRE(mark.end <= snippet.text.size());
            past = mark.end;
            const auto tokens =
                analyser.analyse(snippet.text.substr(mark.begin, mark.end - mark.begin));
            CHECK(std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
                return std::any_of(wanted.words.begin(), wanted.words.end(), [&](const auto& word) {
                    return word.terms.front() == token.term;
                });
            }));
        }
    }
}

TEST_CASE("a match far inside a long text is found") {
    std::string body;
    for (int i = 0; i < 5000; ++i) body += "Nothing happened here. ";
    body += "Then the needle was found.";
    Snippets snippets(wanted_words({"needle"}));
    CHECK(shown(snippets.snippet(body, 1, 30)) == "Then the [needle] was found.");
}

TEST_CASE("one long passage is shown where several short ones leave words out") {
    for (const std::string body :
         {"Rain fell. The senator, whom all of those who stood in the hall had asked again and "
          "again, did not choose. Snow fell on the town that night, and nobody went home before "
          "it was day.",
          "Der Senator, den alle fragten, die an diesem Abend in der Halle gestanden hatten, "
          "wollte "
          "nicht choose sagen. Es schneite in der Nacht, und niemand ging nach Hause."}) {
        CAPTURE(body);
        Wanted wanted = wanted_words({"senator", "choose"});
        wanted.words[0].weight = 9; // rare beside the other one
        wanted.words[1].weight = 0.5;
        CHECK(Snippets(wanted).snippet(body, 2, 120).marks.size() == 2);
    }
}

} // namespace lacuna::searcher
