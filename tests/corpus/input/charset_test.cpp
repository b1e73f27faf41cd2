// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/charset.hpp"

#include "common/safe_text.hpp"
#include "tests/corpus/input/encoding.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::encoded;
using lacuna::corpus::to_utf8;

namespace {

/// A sentence and the charsets that texts of its language were kept in.
struct Sample {
    std::string text;
    std::vector<const char*> charsets;
};

const std::vector<Sample>& samples() {
    static const std::vector<Sample> all{
        {"Суд в Приморске закрыл газету и оштрафовал её редактора за статью о дамбе.",
         {"windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic"}},
        {"Міський суд заборонив газеті друкувати її розслідування щодо річкового порту.",
         {"windows-1251", "koi8-u"}},
        {"Съдът спря вестника след жалба на министерството на транспорта.", {"windows-1251"}},
        {"Το δικαστήριο έκλεισε την εφημερίδα και κατάσχεσε δύο διακομιστές.",
         {"windows-1253", "iso-8859-7"}},
        {"Mahkeme gazeteyi kapattı; yazı işleri müdürü üç gün gözaltında tutulduğunu söyledi. "
         "İçişleri Bakanlığı açıklama yapmadı.",
         {"windows-1254", "iso-8859-9"}},
        {"أغلقت المحكمة الصحيفة وصادرت أجهزة الحاسوب من مكتب التحرير",
         {"windows-1256", "iso-8859-6"}},
        {"בית המשפט סגר את העיתון והחרים שני מחשבים מן המערכת", {"windows-1255"}},
        {"Sąd zamknął gazetę, a jej redaktor naczelny został ukarany grzywną za artykuł.",
         {"windows-1250", "iso-8859-2"}},
        {"Soud zastavil vydávání týdeníku, šéfredaktor řekl, že žádný příkaz neviděl.",
         {"windows-1250", "iso-8859-2"}},
        {"A bíróság bezárta az újságot. A szerkesztőség szerint végzést nem mutattak, a rendőrök "
         "két "
         "gépet vittek el, és a gyűlést is betiltották.",
         {"windows-1250"}},
        {"Teismas uždarė laikraštį, o redaktorių nubaudė už straipsnį apie užtvanką.",
         {"windows-1257"}},
        {"Le tribunal a fermé le journal où travaillaient douze salariés, après l’été.",
         {"windows-1252"}},
        {"Das Gericht schloss die Zeitung für drei Monate; die Schlösser wurden geändert.",
         {"windows-1252", "macintosh", "ibm850"}},
        {"ศาลสั่งปิดหนังสือพิมพ์และยึดเครื่องแม่ข่ายสองเครื่อง", {"windows-874", "tis-620"}},
        {"法院下令关闭这家报纸，编辑部的两台服务器被没收。", {"gb18030", "gb2312"}},
        {"法院下令關閉這家報紙，編輯部的兩台伺服器被沒收。", {"Big5"}},
        {"裁判所は新聞の発行を止め、編集部のサーバーを押収した。", {"Shift_JIS", "EUC-JP"}},
        {"법원은 신문 발행을 중단시키고 편집국의 서버를 압수했다.", {"EUC-KR"}},
    };
    return all;
}

/// What a page could declare that is wrong.
const char* wrong_for(const std::string& charset) {
    if (charset == "windows-1252" || charset == "macintosh" || charset == "ibm850") return "utf-8";
    return "iso-8859-1";
}

} // namespace

TEST_CASE("UTF-8 stays as it is, without byte order mark and NUL") {
    CHECK(to_utf8("Ünïcode 中文").text == "Ünïcode 中文");
    CHECK(to_utf8("\xEF\xBB\xBFmark").text == "mark");
    CHECK(to_utf8(std::string("a\0b", 3)).text == "ab");
    CHECK(to_utf8("").text.empty());
    CHECK_FALSE(to_utf8("Ünïcode").replaced);
    CHECK(to_utf8("Ünïcode").notes.empty());
}

TEST_CASE("UTF-16 is seen by its mark or by its NULs") {
    const std::string little("H\0e\0l\0l\0o\0 \0\x10\x04\n\0", 16);
    const std::string big("\0H\0e\0l\0l\0o\0 \x04\x10\0\n", 16);
    CHECK(to_utf8(little).text == "Hello А\n");
    CHECK(to_utf8(big).text == "Hello А\n");
    CHECK(to_utf8("\xFF\xFE" + little).text == "Hello А\n");
    CHECK(to_utf8("\xFE\xFF" + big).text == "Hello А\n");
    CHECK(to_utf8(little).charset == "UTF-16LE");
}

TEST_CASE("UTF-32 is seen by its NULs") {
    for (const char* const charset : {"UTF-32LE", "UTF-32BE"}) {
        CAPTURE(charset);
        const auto decoded = to_utf8(encoded("Заголовок, and more", charset));
        CHECK(decoded.text == "Заголовок, and more");
        CHECK(decoded.charset == charset);
    }
}

TEST_CASE("one NUL does not make UTF-16") {
    const std::string text("title,body\na\0b,c!\n", 18);
    CHECK(to_utf8(text).text == "title,body\nab,c!\n");
}

TEST_CASE("a declared charset counts unless the bytes are UTF-8") {
    CHECK(to_utf8("\xcf\xf0\xe8\xe2\xe5\xf2", "windows-1251").text == "Привет");
    CHECK(to_utf8("caf\xe9 \x80", "ISO-8859-1").text == "café €");
    CHECK(to_utf8("Привет", "windows-1251").text == "Привет");
    CHECK(to_utf8("\xd6\xd0\xce\xc4", "gb2312").text == "中文");
    CHECK(to_utf8("caf\xe9", "no-such-charset").text == "café");
}

TEST_CASE("a charset that is declared rightly is not talked about") {
    for (const auto& [text, charsets] : samples())
        for (const char* const charset : charsets) {
            CAPTURE(charset);
            const auto decoded = to_utf8(encoded(text, charset), charset);
            CHECK(decoded.text == text);
            CHECK(decoded.notes.empty());
        }
}

TEST_CASE("text without a declaration is read by its letters") {
    for (const auto& [text, charsets] : samples())
        for (const char* const charset : charsets) {
            CAPTURE(charset);
            const auto decoded = to_utf8(encoded(text, charset));
            CHECK(decoded.text == text);
            CHECK(decoded.notes.size() == 1);
        }
}

TEST_CASE("a declaration that the letters contradict loses, and a note says so") {
    for (const auto& [text, charsets] : samples())
        for (const char* const charset : charsets) {
            const char* const wrong = wrong_for(charset);
            CAPTURE(charset);
            CAPTURE(wrong);
            const auto decoded = to_utf8(encoded(text, charset), wrong);
            CHECK(decoded.text == text);
            CHECK_FALSE(decoded.replaced);
            REQUIRE(decoded.notes.size() == 1);
            CHECK(decoded.notes[0].find(wrong) != std::string::npos);
        }
}

TEST_CASE("what can be read as ASCII is neither UTF-16 nor UTF-32") {
    for (const char* const wide : {"utf-16", "unicode", "UTF-16LE", "utf-32", "ucs-2"}) {
        CAPTURE(wide);
        for (const std::string text :
             {"The presses stood still.", "Die Pressen ruhten für Tage."}) {
            const auto decoded = to_utf8(text, wide);
            CHECK(decoded.text == text);
            CHECK(decoded.notes.size() == 1);
        }
    }
}

TEST_CASE("of two declared charsets the one that fits is taken") {
    const std::vector<std::string> names{"utf-8", "shift_jis"};
    const std::string text = "新聞社は声明を発表した。";
    const auto decoded = to_utf8(encoded(text, "Shift_JIS"), names);
    CHECK(decoded.text == text);
    REQUIRE(decoded.notes.size() == 1);
    CHECK(decoded.notes[0].find("\"utf-8\"") != std::string::npos);
}

TEST_CASE("letters that two charsets explain alike are read as declared") {
    CHECK(to_utf8(encoded("Það er ekki rétt, sagði hún við blaðið.", "windows-1252"), "latin1")
              .text == "Það er ekki rétt, sagði hún við blaðið.");
    CHECK(to_utf8(encoded("naïve façade", "windows-1252"), "windows-1252").notes.empty());
    CHECK(to_utf8("\xa9 1998", "iso-8859-2").notes.empty());
}

TEST_CASE("UTF-8 with some damaged bytes stays UTF-8, and the loss is told") {
    std::string text = "Газета закрыта решением суда. ";
    const auto decoded = to_utf8(text + "\xd0 " + text, "windows-1251");
    CHECK(decoded.charset == "UTF-8");
    CHECK(decoded.text == text + "\uFFFD " + text);
    CHECK(decoded.replaced);
    CHECK(decoded.notes.size() == 2);
}

TEST_CASE("seven bits that stand for more are read so") {
    const std::string text = "新聞社の声明";
    CHECK(to_utf8(encoded(text, "ISO-2022-JP")).text == text);
    CHECK(to_utf8(encoded("关闭报纸", "HZ-GB-2312"), "hz-gb-2312").text == "关闭报纸");
}

TEST_CASE("a mark of UTF-16 in front of ASCII is no reason to read it so") {
    CHECK(to_utf8("\xFF\xFEThe presses stood still.").text == "The presses stood still.");
}

TEST_CASE("whatever the bytes, the text is valid UTF-8") {
    std::string bytes;
    std::uint32_t state = 12345;
    for (int round = 0; round < 300; ++round) {
        state = state * 1664525U + 1013904223U;
        bytes += static_cast<char>(state >> 24U);
        CAPTURE(round);
        CHECK(lacuna::is_valid_utf8(to_utf8(bytes).text));
        CHECK(lacuna::is_valid_utf8(to_utf8(bytes, "shift_jis").text));
    }
}
