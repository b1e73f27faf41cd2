// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/word_scanner.hpp"

#include "tests/common/terms.hpp"

#include <doctest/doctest.h>

namespace lacuna {

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

TEST_CASE("umlauts of names are also two letters") {
    check_rows({{"Müller", "muller +mueller"},
                {"Löwenstraß Ärger", "lowenstrass +loewenstrass arger +aerger"},
                {"für können", "fur konnen"},
                {"Gökçe Özil", "gokce ozil +oezil"}});
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
                {"10.20.0.7 3.11.2021 v4.1.9",
                 "10 &10.20 20 &20.0 0 &0.7 7 3 &3.11 11 &11.2021 2021 v4 &v4.1 1 "
                 "&1.9 9"},
                {"١٥٬٠٠٠ ٧٫٩ ۱۴۰۱ １２", "15000 7.9 1401 12"}});
}

} // namespace lacuna
