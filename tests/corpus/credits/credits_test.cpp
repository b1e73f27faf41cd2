// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/credits.hpp"

#include "corpus/names/authority.hpp"
#include "tests/corpus/credits/reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::Article;
using lacuna::CreditRole;
using lacuna::FieldId;
using lacuna::corpus::Authority;
using lacuna::corpus::CreditCase;
using lacuna::corpus::credited;
using lacuna::corpus::credits_read;
using lacuna::corpus::Names;
using lacuna::corpus::read_credits;

TEST_CASE("closing lines are read and taken out of the body") {
    const std::vector<CreditCase> cases{
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
        const auto article =
            credits_read("The court ruled.\n\nIt was late.\n\n" + std::string(line));
        CHECK(credited(article) == credits);
        CHECK(article.body() == "The court ruled.\n\nIt was late.");
    }
}

TEST_CASE("a writer in front of the agencies is no source") {
    for (const std::string_view line : {"By Ann Lee and agencies", "Ann Lee, agencies"}) {
        CAPTURE(line);
        const auto article = credits_read("A court ruled.\n\n" + std::string(line));
        CHECK_FALSE(article.has(FieldId::source));
        CHECK(credited(article) == Names{"agencies:contributed"});
    }
}

TEST_CASE("the publisher of a closing line becomes the source") {
    CHECK(credits_read("The court ruled.\n\nTRTWorld and agencies").first(FieldId::source) ==
          "TRT World");
    CHECK(credits_read("The court ruled.\n\nLe Courrier du Môle avec agences")
              .first(FieldId::source) == "Le Courrier du Môle");
}

TEST_CASE("a closing paragraph that only mentions an agency stays") {
    for (const std::string_view line : {"The Associated Press has protested to the ministry.",
                                        "Reuters will appeal, its editor said."}) {
        CAPTURE(line);
        const auto article = credits_read("The court ruled.\n\n" + std::string(line));
        CHECK(article.body().ends_with(line));
        CHECK(lacuna::field_values(article, FieldId::agency).empty());
    }
}

TEST_CASE("picture credits on their own line are taken out, in captions they are read") {
    const auto article =
        credits_read("The court ruled.\n\nPhoto by: Reuters\n\nIt was late.\n\n"
                     "A judge arrives on Friday. (AP Photo/J. Doe)\n\nNothing followed.");
    CHECK(credited(article) == Names{"Reuters:photo", "Associated Press:photo"});
    CHECK(article.body().find("Photo by") == std::string_view::npos);
    CHECK(article.body().find("A judge arrives") != std::string_view::npos);
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
        CHECK_NOTHROW((void)credits_read(body));
    }
}
