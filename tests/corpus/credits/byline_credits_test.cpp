// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/byline_credits.hpp"

#include "corpus/complete.hpp"
#include "corpus/names/authority.hpp"
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::Article;
using lacuna::FieldId;
using Strings = std::vector<std::string>;

namespace {

Article read(const std::string& byline) {
    Article article;
    article.set(FieldId::byline, byline, "field");
    lacuna::corpus::read_byline_credits(article, lacuna::corpus::Authority::built_in());
    return article;
}

Article completed(std::string_view format, const std::string& input) {
    auto reading = lacuna::corpus::read_as(format, input);
    REQUIRE(reading.articles.size() == 1);
    Article article = reading.articles.front();
    const lacuna::corpus::ReadOptions options;
    const auto& authority = lacuna::corpus::Authority::built_in();
    (void)lacuna::corpus::Completer(options, authority).complete(article);
    return article;
}

struct Case {
    std::string byline;
    Strings people;
    Strings agencies;
};

} // namespace

TEST_CASE("agencies among the names of any byline are credited, and places are nobody") {
    const std::vector<Case> cases{
        {"الرياض - واس", {}, {"Saudi Press Agency"}},
        {"واس- جدة:", {}, {"Saudi Press Agency"}},
        {"لندن: رويترز", {}, {"Reuters"}},
        {"برلين - د. ب. أ", {}, {"Deutsche Presse-Agentur"}},
        {"حمد الصالح (الدمام)", {"حمد الصالح"}, {}},
        {"المدينة المنورة - حمد الصالح", {"حمد الصالح"}, {}},
        {"فارس الصالح من الرياض", {"فارس الصالح"}, {}},
        {"AFP/Reuters", {}, {"Agence France-Presse", "Reuters"}},
        {"AFP, AP", {}, {"Agence France-Presse", "Associated Press"}},
        {"Odile Marsh (AP)", {"Odile Marsh"}, {"Associated Press"}},
        {"Odile Marsh, Peter Vane | dpa",
         {"Odile Marsh", "Peter Vane"},
         {"Deutsche Presse-Agentur"}},
        {"Odile Marsh and agencies", {"Odile Marsh"}, {"agencies"}},
        {"Odile Marsh for Reuters", {"Odile Marsh"}, {"Reuters"}},
        {"Reuters Staff", {}, {"Reuters"}},
        {"Jean-Luc Vane", {"Jean-Luc Vane"}, {}},
        {"新华社记者王小明、李大同", {"王小明", "李大同"}, {"Xinhua News Agency"}},
    };
    for (const auto& [byline, people, agencies] : cases) {
        CAPTURE(byline);
        const auto article = read(byline);
        CHECK(article.all(FieldId::byline) == people);
        CHECK(lacuna::field_values(article, FieldId::agency) == agencies);
    }
}

TEST_CASE("desks are nobody, and a byline that says more than is understood stays") {
    for (const std::string nobody : {"Staff writer", "Redaktion", "Web Desk", "Haber Merkezi"}) {
        CAPTURE(nobody);
        const auto article = read(nobody);
        CHECK_FALSE(article.has(FieldId::byline));
        REQUIRE(article.extra.size() == 1);
        CHECK(article.extra[0].first == "byline_as_written");
        CHECK(article.extra[0].second == nobody);
    }
    for (const std::string stays : {"Plato", "danah boyd", "Josep Puig i Cadafalch", "أدونيس"}) {
        CAPTURE(stays);
        CHECK(read(stays).all(FieldId::byline) == Strings{stays});
        CHECK(read(stays).extra.empty());
    }
}

TEST_CASE("the bylines of records are read as those of pages are") {
    const auto csv = completed("csv", "title;byline;body\nA title;Odile Marsh (AFP);Some words.\n");
    CHECK(csv.all(FieldId::byline) == Strings{"Odile Marsh"});
    CHECK(lacuna::field_values(csv, FieldId::agency) == Strings{"Agence France-Presse"});
    const auto json = completed("jsonl", R"({"title":"A","byline":"دبي - رويترز","body":"Words."})"
                                         "\n");
    CHECK_FALSE(json.has(FieldId::byline));
    CHECK(lacuna::field_values(json, FieldId::agency) == Strings{"Reuters"});
}

TEST_CASE("what a format says about agencies wins over its byline") {
    const auto json = completed(
        "jsonl", R"({"title":"A","agency":"AP","byline":"Odile Marsh, Reuters","body":"Words."})"
                 "\n");
    CHECK(lacuna::field_values(json, FieldId::agency) == Strings{"Associated Press"});
}

TEST_CASE("a hostile byline is read soon") {
    for (const std::string piece : {"-", "واس ", "(", "A B - ", "\xc2\xa0", "记者"}) {
        std::string text;
        while (text.size() < 100'000) text += piece;
        CHECK_NOTHROW((void)read(text));
    }
}
