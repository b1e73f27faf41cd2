// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippet/boundaries.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace lacuna::searcher {

namespace {

/// The text with a bar before each sentence but the first.
std::string with_bars(const std::string& text) {
    std::vector<std::uint32_t> starts;
    find_sentences(text, 0, starts);
    std::string barred = text;
    for (std::size_t i = starts.size(); i-- > 1;) barred.insert(starts[i], "|");
    return barred;
}

} // namespace

TEST_CASE("sentences begin after what ends one in each script") {
    const std::vector<std::string> texts{
        "The site was shut. |Nobody said why! |Was it the court? |It was.",
        "He left. |\"Why?\" |She asked him.",
        "\"It is closed.\" |The guard turned away.",
        "First line\n|second line\n\n|third",
        "法院下令封锁网站。|总统说：“不能接受！”|他离开了。",
        "閉鎖された。|理由は不明（詳細は後日。）|以上",
        "أغلق الموقع. |لماذا؟ |لا أحد يعرف.",
        "ویب سائٹ بند ہے۔ |کیوں؟ |معلوم نہیں۔",
        "साइट बंद है। |कोई कारण नहीं।",
        "Сайт закрыт. |Почему? |Никто не знает.",
    };
    for (const std::string& expected : texts) {
        std::string text = expected;
        std::erase(text, '|');
        CHECK(with_bars(text) == expected);
    }
}

TEST_CASE("a line that was broken for its length alone ends no sentence") {
    for (const std::string expected : {
             "The ministry announced that the paper had been closed by\nOrder of the court. |It "
             "is.",
             "The ministry announced that\nthe paper is closed.",
             "\u041c\u0438\u043d\u0438\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u043e "
             "\u043e\u0431\u044a\u044f\u0432\u0438\u043b\u043e \u043e "
             "\u0437\u0430\u043a\u0440\u044b\u0442\u0438\u0438\n"
             "\u0433\u0430\u0437\u0435\u0442\u044b.",
             "What the court found:\n|The paper is closed",
             "Closed papers\n|The court has closed three of them",
             "These papers were closed by the court in the month of May\n|- The Lantern\n|- Dawn",
             "These papers were closed by the court in the month of May\n|1. The Lantern",
             "The ministry announced that the paper had been closed by\n\norder of the court",
             "The ministry announced that the paper had been closed by\n\n|Order of the court",
             "The ministry announced that the paper had been closed by\n\n\n\n|order",
         }) {
        std::string text = expected;
        std::erase(text, '|');
        CHECK(with_bars(text) == expected);
    }
}

TEST_CASE("abbreviations, initials, numbers and inner stops end no sentence") {
    for (const std::string text : {
             "Mr. Smith and Prof. Jones met Dr. Who.",
             "The U.S. Government said so.",
             "J. K. Rowling wrote it.",
             "It cost 3.5 million at 10.30 on the 3. Oktober.",
             "He was, e.g. there, etc. and so on.",
             "Ask example.org or read v1.2 of it",
             "Wait... what did he say",
         }) {
        CAPTURE(text);
        CHECK(with_bars(text) == text);
    }
}

TEST_CASE("what goes on with a small letter is the same sentence") {
    for (const std::string text : {
             "\"Why?\" she asked him.",
             "Yahoo! was shut.",
             "He waited… and left.",
             "Nobody said a word. (not even the court)",
             "«Почему?» спросила она.",
         }) {
        CAPTURE(text);
        CHECK(with_bars(text) == text);
    }
}

TEST_CASE("offsets of sentences are moved as asked") {
    std::vector<std::uint32_t> starts{7};
    find_sentences("One. Two.", 100, starts);
    CHECK(starts == std::vector<std::uint32_t>{7, 100, 105});
}

TEST_CASE("a text is cut after clauses, then words, never inside what is one character") {
    struct Case {
        std::string text;
        std::size_t at;
        Break expected;
    };
    const std::vector<Case> cases{
        {"a, b", 3, Break::clause},    {"a b", 2, Break::word},      {"ab", 1, Break::character},
        {"a b", 1, Break::none},       {"a — b", 6, Break::clause},  {"中文", 3, Break::word},
        {"中，文", 6, Break::clause},  {"中，文", 3, Break::none},   {"“中", 3, Break::character},
        {"e\u0301", 1, Break::none},   {"👍🏽", 4, Break::none}, {"👨\u200d👩", 4, Break::none},
        {"👨\u200d👩", 7, Break::none},  {"🇹🇷", 4, Break::none},       {"ab …", 3, Break::none},
        {"نعم، لا", 9, Break::clause},
    };
    for (const auto& [text, at, expected] : cases) {
        CAPTURE(text);
        CAPTURE(at);
        CHECK(break_before(text, at) == expected);
    }
}

TEST_CASE("columns are counted and left behind by the same measure") {
    CHECK(quick_columns("abc") == 3);
    CHECK(quick_columns("中文é") == 5);
    CHECK(advance_columns("中文é", 0, 4) == 6);
    CHECK(advance_columns("中文é", 0, 3) == 3);
    CHECK(advance_columns("abc", 1, 100) == 3);
}

} // namespace lacuna::searcher
