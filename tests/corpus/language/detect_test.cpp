// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/detect.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::corpus::canonical_language;
using lacuna::corpus::detect_language;
using lacuna::corpus::language_against;

TEST_CASE("a declared language becomes its two letters") {
    const std::vector<std::pair<std::string_view, std::string>> cases{
        {"en", "en"},         {"EN", "en"},      {"zh-Hant", "zh"}, {"pt-BR", "pt"},
        {"en_US", "en"},      {"eng", "en"},     {"deu", "de"},     {"English", "en"},
        {"français", "fr"},   {"Deutsch", "de"}, {"Turkish", "tr"}, {"русский", "ru"},
        {" en-us, en", "en"}, {"iw", "he"},      {"nb-NO", "no"},   {"中文", "zh"},
    };
    for (const auto& [declared, code] : cases) {
        CAPTURE(declared);
        CHECK(canonical_language(declared) == code);
    }
}

TEST_CASE("what is no language is none") {
    for (const std::string_view declared :
         {"", "xx", "kr", "und", "mul", "Klingonish", "12", "x"}) {
        CAPTURE(declared);
        CHECK(canonical_language(declared).empty());
    }
    CHECK(canonical_language(std::string(10000, 'e')).empty());
}

TEST_CASE("the language of a text is detected") {
    CHECK(detect_language("The government ordered internet providers to block the site on Monday, "
                          "and journalists protested in front of the ministry.") == "en");
    CHECK(detect_language("Правительство распорядилось заблокировать сайт, и журналисты вышли на "
                          "протест к зданию министерства.") == "ru");
    CHECK(detect_language("香港警方今天清晨搜查網路媒體的辦公室，以涉嫌串謀發布煽動刊物拘捕六名人員"
                          "，並凍結資產。") == "zh");
    const std::string persian =
        "دولت دستور داد که این وب‌سایت مسدود شود";
    CHECK(detect_language(persian + " و روزنامه‌نگاران اعتراض کردند.") ==
          "fa");
}

TEST_CASE("too little text has no language") {
    CHECK(detect_language("").empty());
    CHECK(detect_language("OK").empty());
    CHECK(detect_language("1234567890 1234567890 1234567890").empty());
}

namespace {

const std::string german =
    "Die Behörde ordnete am Montag an, die Seite zu sperren, und niemand erklärte den Redaktionen, "
    "warum das geschehen war. Am Abend standen zwei Dutzend Leute vor dem Ministerium und lasen "
    "vor, "
    "was auf der Seite gestanden hatte. Die Polizei sah zu und schrieb die Namen auf. Am Morgen "
    "danach war auch die Seite verschwunden, auf der die Namen der Leser gestanden hatten.";
const std::string english =
    "The authority ordered the site to be blocked on Monday, and nobody told the editors why that "
    "had been done. In the evening two dozen people stood in front of the ministry and read aloud "
    "what the site had said. The police looked on and wrote their names down. On the next morning "
    "the page with the names of the readers had gone as well.";

} // namespace

TEST_CASE("a text outvotes a declaration that is plainly wrong") {
    CHECK(language_against(german, "en") == "de");
    CHECK(language_against(english, "zu") == "en");
    CHECK(
        language_against("Правительство распорядилось заблокировать сайт, и журналисты вышли на "
                         "протест к зданию министерства. Полиция смотрела и записывала имена. "
                         "Утром исчезла и страница, на которой стояли имена читателей, и никто не "
                         "объяснил редакциям, почему это произошло.",
                         "en") == "ru");
}

TEST_CASE("a declaration stands where the text does not plainly say another language") {
    CHECK(language_against(german, "de").empty());
    CHECK(language_against(german, "nl").empty());
    CHECK(language_against("Die Behörde ordnete an, die Seite zu sperren.", "en").empty());
    CHECK(language_against(german + " " + english, "en").empty());
    CHECK(language_against("", "en").empty());
}
