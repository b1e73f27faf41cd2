// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/credit_line.hpp"

#include "tests/corpus/credits/reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::corpus::check_credits;

TEST_CASE("datelines of many scripts name the origin") {
    check_credits(
        {{"ANKARA (Reuters) - The court ruled on Thursday.", {"Reuters:origin"}},
         {"LONDON, March 3 (AP) — The court ruled.", {"Associated Press:origin"}},
         {"BEIJING, June 3 (Xinhua) -- The court ruled.", {"Xinhua News Agency:origin"}},
         {"(EFE).- El tribunal falló el jueves.", {"Agencia EFE:origin"}},
         {"Istanbul (dpa) - Das Gericht entschied am Freitag.", {"Deutsche Presse-Agentur:origin"}},
         {"МОСКВА, 3 марта. /ТАСС/. Суд вынес решение.", {"TASS:origin"}},
         {"МОСКВА, 3 мар - РИА Новости. Суд вынес решение.", {"RIA Novosti:origin"}},
         {"新华社北京3月3日电 法院周四作出裁决。", {"Xinhua News Agency:origin"}},
         {"（中央社香港29日電）法院今天裁決。", {"Central News Agency (Taiwan):origin"}},
         {"(法新社) 法院周四裁决。", {"Agence France-Presse:origin"}},
         {"【イスタンブール共同】裁判所は木曜日、判決を下した。", {"Kyodo News:origin"}},
         {"القاهرة (رويترز) - قضت المحكمة يوم الخميس.", {"Reuters:origin"}},
         {"تهران - ایرنا - دادگاه روز پنجشنبه رأی داد.", {"IRNA:origin"}}},
        "", "\n\nNothing more was said of it.");
}

TEST_CASE("a bracket inside the first sentence is no dateline") {
    check_credits({{"Officials of the ruling party said that the agency (AFP) was wrong.", {}},
                   {"PARIS (CNN) - The court ruled.", {}}},
                  "", "\n\nNothing more was said of it.");
}
