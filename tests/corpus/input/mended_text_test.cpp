// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/mended_text.hpp"

#include "tests/corpus/input/encoding.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::mended_text;
using lacuna::corpus::twice_encoded;

namespace {

struct Mending {
    std::string text;
    const char* charset;
};

} // namespace

TEST_CASE("UTF-8 that was encoded twice is undone, and a note says so") {
    const Mending cases[] = {
        {"Die Prüfung dauerte drei Wochen, sagte die Schöffin.", "windows-1252"},
        {"The editor’s note — “unsigned” — was pulled.", "windows-1252"},
        {"Le préfet a dit « non » à la presse.", "windows-1252"},
        {"Суд закрыл газету", "windows-1252"},
        {"Το δικαστήριο", "windows-1252"},
        {"法院关闭报纸", "windows-1252"},
        {"裁判所の命令", "windows-1252"},
        {"법원은 신문을", "windows-1252"},
        {"أغلقت المحكمة", "windows-1252"},
        {"Суд закрыл газету «Волна»", "windows-1251"},
        {"L’été de la censure", "windows-1251"},
        {"Sąd zamknął gazetę", "windows-1250"},
        {"Mahkeme gazeteyi kapattı, dediğine göre", "windows-1252"},
        {"Die Prüfung", "macintosh"},
        {"Tòa án đóng cửa tờ báo", "windows-1252"},
    };
    for (const auto& [text, charset] : cases) {
        CAPTURE(text);
        CAPTURE(charset);
        const auto mended = mended_text(twice_encoded(text, charset));
        REQUIRE(mended);
        CHECK(mended->text == text);
        REQUIRE(mended->notes.size() == 1);
        CHECK(mended->notes[0].find(charset) != std::string::npos);
    }
}

TEST_CASE("what was encoded three times is undone as well") {
    const std::string text = "Die Prüfung “dauerte”";
    const auto mended =
        mended_text(twice_encoded(twice_encoded(text, "windows-1252"), "windows-1252"));
    REQUIRE(mended);
    CHECK(mended->text == text);
}

TEST_CASE("lines that cannot be read so wholly stay as they are") {
    const std::string right = "Die Prüfung “dauerte”.\n";
    const auto mended =
        mended_text(right + twice_encoded("Schöffen für Öffentlichkeit", "windows-1252"));
    REQUIRE(mended);
    CHECK(mended->text == right + "Schöffen für Öffentlichkeit");
}

TEST_CASE("what people write is not taken for encoded twice") {
    for (const std::string text : {
             "Die Umlaute erscheinen als Ã¼ statt ü.",
             "The sign Ã¼ stands alone.",
             "Le Conseil d’État",
             "d’État",
             "NÃO É ASSIM",
             "Úžas",
             "TVÅ–TRE",
             "CAFÉ »",
             "le café »",
             "café… déjà",
             "MAÇÃ – SÃO",
             "Усі ці Рі",
             "Її",
             "СРСР",
             "Ï Î",
             "5 × 3 Â",
             "“Ça va”, a-t-il dit",
             "Đ",
             "ÆØÅ",
             "½ © ®",
             "日本語",
             "¿Qué?",
             "",
             "plain",
         }) {
        CAPTURE(text);
        CHECK_FALSE(mended_text(text));
    }
}

TEST_CASE("controls above ASCII become the characters that were meant") {
    const auto mended =
        mended_text("Ankara\u0092da \u0093yasak\u0094 s\u00fcr\u00fcyor\u0085\nbitti\u0081.");
    REQUIRE(mended);
    CHECK(mended->text == "Ankara’da “yasak” sürüyor…\nbitti .");
    REQUIRE(mended->notes.size() == 1);
    CHECK(mended->notes[0].find("U+0080") != std::string::npos);
}

TEST_CASE("U+0085 ends lines where nothing else does") {
    CHECK_FALSE(mended_text("one\u0085two\u0085three"));
    CHECK(mended_text("so\u0085 on\nand on")->text == "so… on\nand on");
    CHECK(mended_text("\u0093so\u0094\u0085")->text == "“so”…");
}

TEST_CASE("a long line of what could be mended takes one look") {
    std::string text;
    while (text.size() < 1'000'000) text += "Ã¼";
    text += "ü";
    CHECK_FALSE(mended_text(text));
}
