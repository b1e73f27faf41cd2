// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/credits.hpp"
#include "corpus/names/authority.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

using lacuna::Article;
using lacuna::CreditRole;
using lacuna::FieldId;
using lacuna::corpus::Authority;
using lacuna::corpus::read_credits;

namespace {

using Names = std::set<std::string>;

Article read(std::string_view body) {
    Article article;
    article.set(FieldId::body, std::string(body), "field");
    read_credits(article, Authority::built_in());
    return article;
}

Names credited(const Article& article) {
    Names names;
    for (const auto& credit : article.credits)
        names.insert(credit.name + ':' + std::string(lacuna::name_of(credit.role)));
    return names;
}

struct Case {
    std::string_view text;
    Names credits;
};

/// Credits of a story that begins, or goes on, with the text.
void check_all(const std::vector<Case>& cases, std::string_view before, std::string_view after) {
    for (const auto& [text, credits] : cases) {
        CAPTURE(text);
        const auto article = read(std::string(before) + std::string(text) + std::string(after));
        CHECK(credited(article) == credits);
    }
}

} // namespace

TEST_CASE("datelines of many scripts name the origin") {
    check_all(
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
    check_all({{"Officials of the ruling party said that the agency (AFP) was wrong.", {}},
               {"PARIS (CNN) - The court ruled.", {}}},
              "", "\n\nNothing more was said of it.");
}

TEST_CASE("closing lines are read and taken out of the body") {
    const std::vector<Case> cases{
        {"TRTWorld and agencies", {"agencies:contributed"}},
        {"AFP/Reuters", {"Agence France-Presse:contributed", "Reuters:contributed"}},
        {"Source: Reuters", {"Reuters:origin"}},
        {"— AFP, Reuters", {"Agence France-Presse:contributed", "Reuters:contributed"}},
        {"With reporting by AP", {"Associated Press:contributed"}},
        {"Additional reporting by Reuters", {"Reuters:contributed"}},
        {"(AFP)", {"Agence France-Presse:origin"}},
        {"وكالات", {"agencies:contributed"}},
        {"Ajanslar", {"agencies:contributed"}},
        {"综合外电", {"agencies:contributed"}},
        {"(Con información de EFE)", {"Agencia EFE:contributed"}},
        {"avec AFP", {"Agence France-Presse:contributed"}},
        {"المصدر: وكالة الصحافة الفرنسية + أسوشيتد برس",
         {"Agence France-Presse:contributed", "Associated Press:contributed"}},
        {"По сообщениям ИТАР-ТАСС и Рейтер", {"TASS:contributed", "Reuters:contributed"}},
        {"（据新华社电）", {"Xinhua News Agency:origin"}},
        {"По материалам агентств", {"agencies:contributed"}},
        {"По данным информагентств", {"agencies:contributed"}},
        {"EFE y agencias", {"Agencia EFE:contributed", "agencies:contributed"}},
        {"По материалам агентства «Интерфакс»", {"Interfax:origin"}},
        {"Agenturen dpa, AFP",
         {"Deutsche Presse-Agentur:contributed", "Agence France-Presse:contributed"}},
    };
    for (const auto& [line, credits] : cases) {
        CAPTURE(line);
        const auto article = read("The court ruled.\n\nIt was late.\n\n" + std::string(line));
        CHECK(credited(article) == credits);
        CHECK(article.body() == "The court ruled.\n\nIt was late.");
    }
}

TEST_CASE("a writer in front of the agencies is no source") {
    for (const std::string_view line : {"By Ann Lee and agencies", "Ann Lee, agencies"}) {
        CAPTURE(line);
        const auto article = read("A court ruled.\n\n" + std::string(line));
        CHECK_FALSE(article.has(FieldId::source));
        CHECK(credited(article) == Names{"agencies:contributed"});
    }
}

TEST_CASE("the publisher of a closing line becomes the source") {
    CHECK(read("The court ruled.\n\nTRTWorld and agencies").first(FieldId::source) == "TRT World");
    CHECK(read("The court ruled.\n\nLe Courrier du Môle avec agences").first(FieldId::source) ==
          "Le Courrier du Môle");
}

TEST_CASE("a closing paragraph that only mentions an agency stays") {
    for (const std::string_view line : {"The Associated Press has protested to the ministry.",
                                        "Reuters will appeal, its editor said."}) {
        CAPTURE(line);
        const auto article = read("The court ruled.\n\n" + std::string(line));
        CHECK(article.body().ends_with(line));
        CHECK(lacuna::field_values(article, FieldId::agency).empty());
    }
}

TEST_CASE("picture credits on their own line are taken out, in captions they are read") {
    const auto article = read("The court ruled.\n\nPhoto by: Reuters\n\nIt was late.\n\n"
                              "A judge arrives on Friday. (AP Photo/J. Doe)\n\nNothing followed.");
    CHECK(credited(article) == Names{"Reuters:photo", "Associated Press:photo"});
    CHECK(article.body().find("Photo by") == std::string_view::npos);
    CHECK(article.body().find("A judge arrives") != std::string_view::npos);
}

TEST_CASE("attributions in many languages are quotations") {
    check_all({{"an editor told Reuters on Friday.", {"Reuters:quoted"}},
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
    check_all({{"two reporters of Reuters were released.", {}},
               {"the office of AFP was searched.", {}},
               {"intelligence agencies said nothing.", {}}},
              "The court ruled.\n\nOn Friday, ", "\n\nNothing more was said of it.");
}

TEST_CASE("the agency that the format gave wins for its role") {
    Article article;
    article.set(FieldId::body, "ANKARA (Reuters) - The court ruled.\n\nA judge told AFP so.",
                "field");
    article.add_credit({"Deutsche Presse-Agentur", CreditRole::origin}, "field");
    read_credits(article, Authority::built_in());
    CHECK(credited(article) ==
          Names{"Deutsche Presse-Agentur:origin", "Agence France-Presse:quoted"});
    CHECK(article.rule(FieldId::agency) == "field");
}

TEST_CASE("a hostile body ends soon") {
    for (const std::string_view piece :
         {"Reuters ", "Reuters\n\n", "(AFP) ", "Photo: AP\n\n", "\xff(", "据新华社"}) {
        CAPTURE(piece);
        std::string body;
        while (body.size() < 400000) body += piece;
        CHECK_NOTHROW((void)read(body));
    }
}
