// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/quotes.hpp"

#include "corpus/names/authority.hpp"
#include "tests/corpus/credits/reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::corpus::Authority;
using lacuna::corpus::check_credits;
using lacuna::corpus::read_quotes;

TEST_CASE("attributions in many languages are quotations") {
    check_credits(
        {{"an editor told Reuters on Friday.", {"Reuters:quoted"}},
         {"Reuters reported.", {"Reuters:quoted"}},
         {"the state news agency Xinhua said.", {"Xinhua News Agency:quoted"}},
         {"according to Xinhua, the site is closed.", {"Xinhua News Agency:quoted"}},
         {"an editor told AP.", {"Associated Press:quoted"}},
         {"сообщает Интерфакс.", {"Interfax:quoted"}},
         {"передаёт ТАСС.", {"TASS:quoted"}},
         {"рассказала «Интерфаксу» редактор.", {"Interfax:quoted"}},
         {"据新华社报道，网站已关闭。", {"Xinhua News Agency:quoted"}},
         {"وذلك وفق وكالة الأناضول.", {"Anadolu Agency:quoted"}},
         {"a déclaré à l'AFP le directeur.", {"Agence France-Presse:quoted"}},
         {"dijo a EFE el director.", {"Agencia EFE:quoted"}},
         {"selon une dépêche de l'AFP, le site est fermé.", {"Agence France-Presse:quoted"}},
         {"según un despacho de EFE.", {"Agencia EFE:quoted"}},
         {"editör Reuters'a konuştu.", {"Reuters:quoted"}},
         {"Anadolu Ajansı'na yaptığı açıklamada bunu savundu.", {"Anadolu Agency:quoted"}},
         {"Anadolu Ajansı muhabirine yaptığı açıklamada.", {"Anadolu Agency:quoted"}},
         {"teilte nach einer Meldung der dpa mit.", {"Deutsche Presse-Agentur:quoted"}},
         {"wie die Nachrichtenagentur dpa berichtete.", {"Deutsche Presse-Agentur:quoted"}},
         {"به گزارش ایرنا، سایت بسته شد.", {"IRNA:quoted"}}},
        "The court ruled.\n\nOn Friday, ", "\n\nNothing more was said of it.");
}

TEST_CASE("an agency that the article is about is not quoted") {
    check_credits({{"two reporters of Reuters were released.", {}},
                   {"the office of AFP was searched.", {}},
                   {"intelligence agencies said nothing.", {}}},
                  "The court ruled.\n\nOn Friday, ", "\n\nNothing more was said of it.");
}

TEST_CASE("an attribution does not reach over the end of a sentence") {
    const struct {
        std::string_view within;
        std::string_view across;
    } rows[] = {
        {"Nobody was told, Reuters wrote.", "Nobody was told. Reuters closed its office."},
        {"The guard of the Reuters news agency said so.",
         "He was the guard of the Reuters news agency. Said one neighbour: never."},
    };
    for (const auto& row : rows) {
        CAPTURE(row.across);
        CHECK(read_quotes(row.within, Authority::built_in()).size() == 1);
        CHECK(read_quotes(row.across, Authority::built_in()).empty());
    }
}
