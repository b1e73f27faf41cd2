// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/pieces.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/plain/article.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::Article;
using lacuna::CreditRole;
using lacuna::FieldId;
using lacuna::format_iso;
using lacuna::corpus::Authority;
using lacuna::corpus::read_page_text;
using lacuna::corpus::split;

namespace {

constexpr std::string_view first =
    "The two largest networks of the country were switched off shortly before midnight on Monday.";
constexpr std::string_view second =
    "Engineers said that they had been given a quarter of an hour to carry out the order.";

Article read(std::string_view text) { return read_page_text(text, Authority::built_in()); }

std::string story() { return std::string(first) + "\n\n" + std::string(second); }

} // namespace

TEST_CASE("a text copied from a page is taken apart") {
    const auto article = read("Networks go dark before the vote\n\n"
                              "Ministry speaks of maintenance in the middle of the campaign\n\n"
                              "Photo by: Reuters\nPhoto by: Reuters\n\nUpdated Aug 19, 2015\n\n" +
                              story() + "\n\n\nTRTWorld and agencies");
    CHECK(article.title() == "Networks go dark before the vote");
    REQUIRE(article.date);
    CHECK(format_iso(*article.date) == "2015-08-19");
    CHECK(article.rule(FieldId::date) == "date line");
    CHECK(article.first(FieldId::source) == "TRT World");
    CHECK(article.body() == story());
    REQUIRE(article.credits.size() == 2);
    CHECK(article.credits[0] == lacuna::Credit{"Reuters", CreditRole::photo});
    CHECK(article.credits[1] == lacuna::Credit{"agencies", CreditRole::contributed});
    CHECK(article.first(FieldId::standfirst) ==
          "Ministry speaks of maintenance in the middle of the campaign");
}

TEST_CASE("head lines in any order give date, source and byline") {
    const std::vector<std::string_view> heads{
        "The Harbour Gazette\n\nNetworks go dark before the vote\n\nBy Odile Marsh\n\n18 January "
        "2012\n\n",
        "Networks go dark before the vote\nBy Odile Marsh\nThe Harbour Gazette\n18 January "
        "2012\n\n",
        "18 January 2012\n\nNetworks go dark before the vote\n\nThe Harbour Gazette | By Odile "
        "Marsh\n\n",
        "Networks go dark before the vote\n\nThe Harbour Gazette | Wednesday 18 January 2012\n\nBy "
        "Odile "
        "Marsh\n\nShare\nFacebook\nTwitter\n\n",
    };
    for (const auto head : heads) {
        CAPTURE(head);
        const auto article = read(std::string(head) + story());
        CHECK(article.title() == "Networks go dark before the vote");
        CHECK(article.date == lacuna::parse_iso_date("2012-01-18"));
        CHECK(article.first(FieldId::source) == "The Harbour Gazette");
        CHECK(article.all(FieldId::byline) == std::vector<std::string>{"Odile Marsh"});
        CHECK(article.body() == story());
    }
}

TEST_CASE("several authors are several values") {
    CHECK(read("Networks go dark before the vote\n\nBy Odile Marsh and Peter Vane\n\n" + story())
              .all(FieldId::byline) == std::vector<std::string>{"Odile Marsh", "Peter Vane"});
}

TEST_CASE("a byline tells the paper or the agency behind the names, but no office") {
    struct Case {
        std::string_view line;
        std::string_view source;
        std::string_view agency;
    };
    const std::vector<Case> cases{
        {"By Odile Marsh, The Levant Courier", "The Levant Courier", ""},
        {"Por Odile Marsh, Diário da Enseada", "Diário da Enseada", ""},
        {"By Odile Marsh, Associated Press", "", "Associated Press"},
        {"By Odile Marsh, Agence France-Presse", "", "Agence France-Presse"},
        {"By Odile Marsh (AP)", "", "Associated Press"},
        {"By Odile Marsh, AP Auto Writer", "", "Associated Press"},
        {"Odile Marsh, AP Auto Writer", "", "Associated Press"},
        {"By Odile Marsh, Political Editor", "", ""},
        {"By Odile Marsh, Press Secretary", "", ""},
        {"By Odile Marsh, Times Staff Writer", "", ""},
        {"By Odile Marsh and agencies", "", "agencies"},
    };
    for (const auto& [line, source, agency] : cases) {
        CAPTURE(line);
        const auto article =
            read("Networks go dark before the vote\n\n" + std::string(line) + "\n\n" + story());
        CHECK(article.all(FieldId::byline) == std::vector<std::string>{"Odile Marsh"});
        CHECK(article.first(FieldId::source) == source);
        const auto agencies = lacuna::field_values(article, FieldId::agency);
        CHECK((agencies.empty() ? "" : agencies.front()) == agency);
    }
}

TEST_CASE("names in capitals are a byline's, and so is what follows them") {
    const auto article =
        read("Networks go dark before the vote\n\nBy ANN LEE, The Gazette\n\n" + story());
    CHECK(article.all(FieldId::byline) == std::vector<std::string>{"ANN LEE"});
    CHECK(article.first(FieldId::source) == "The Gazette");
    CHECK(article.body() == story());
}

TEST_CASE("labels are known in many languages") {
    const std::string text =
        "Сети отключены накануне выборов\n\n2 марта 1995 г.\nАвтор: Пётр Бережной\n\n"
        "Две крупнейшие сети страны были отключены незадолго до полуночи в понедельник "
        "вечером, сообщили операторы.\n\nИнженеры говорят, что на исполнение приказа им "
        "дали четверть часа, не больше.";
    const auto article = read(text);
    CHECK(article.title() == "Сети отключены накануне выборов");
    CHECK(article.date == lacuna::parse_iso_date("1995-03-02"));
    CHECK(article.all(FieldId::byline) == std::vector<std::string>{"Пётр Бережной"});
    CHECK(article.body().starts_with("Две крупнейшие"));
}

TEST_CASE("the day of publication is preferred to that of a change") {
    const auto article = read("Networks go dark before the vote\n\nUpdated: 3 May 2020\n"
                              "Published: 1 May 2020\n\n" +
                              story());
    CHECK(article.date == lacuna::parse_iso_date("2020-05-01"));
}

TEST_CASE("a line that dates a change as well gives both days") {
    for (const std::string_view line : {"Updated: 9 March 2021, first published: 4 June 2019",
                                        "Published 4 June 2019 | Updated 9 March 2021",
                                        "04.06.2019 veröffentlicht, 09.03.2021 aktualisiert",
                                        "Actualizado el 9 de marzo de 2021. Publicado el 4 de "
                                        "junio de 2019"}) {
        CAPTURE(line);
        const auto article = read("Networks go dark\n\n" + std::string(line) + "\n\n" + story());
        REQUIRE(article.date);
        CHECK(format_iso(*article.date) == "2019-06-04");
        CHECK(article.first(FieldId::updated) == "2021-03-09");
    }
}

TEST_CASE("of two days in the head of a text the first is the day of publication") {
    for (const std::string label : {"", "Published: ", "Updated: "}) {
        CAPTURE(label);
        const auto article = read("Networks go dark before the vote\n\n" + label + "1 May 2020\n" +
                                  label + "3 May 2020\n\n" + story());
        CHECK(article.date == lacuna::parse_iso_date("2020-05-01"));
    }
}

TEST_CASE("dates of the story are no date of publication") {
    CHECK_FALSE(read("Networks go dark before the vote\n\n" + story() +
                     "\n\nThe last time was on 3 May 2011, when the same order was given.")
                    .date);
}

TEST_CASE("a dateline stays in the body") {
    const std::string text = "ANKARA (Reuters) - " + story();
    CHECK(read("Networks go dark before the vote\n\n" + text).body() == text);
}

TEST_CASE("furniture goes by two signs, and is noted, and a list of topics is kept as keywords") {
    const auto article =
        read("Networks go dark before the vote\n\n18 January 2012\n\n" + std::string(first) +
             "\n\nRead more: What is a network?\n\n" + std::string(second) +
             "\n\nShare this:\n\nFacebook\nTwitter\n\nRelated Topics\n\nNetworks\nElections");
    CHECK(article.body() == story());
    CHECK(article.all(FieldId::keyword) == std::vector<std::string>{"Networks", "Elections"});
    std::string left;
    for (const auto& one : article.left_out) left += one.text + '|';
    for (const std::string line :
         {"18 January 2012|", "Read more: What is a network?|", "Facebook|"})
        CHECK(left.find(line) != std::string::npos);
}

TEST_CASE("what stands behind the last paragraph stays, whatever it looks like") {
    const std::vector<std::string> tails{
        "Still in prison:\n\nMira Sund, editor\nPeter Vane, printer, 12 March 2018\nOdile Marsh, "
        "poet",
        "Noch in Haft:\n\nMira Sund\n\nPeter Vane\n\nOdile Marsh",
        "1. Harbour Gazette, May 2011\n2. Tidewater News, June 2012\n3. By the River, 1999",
        "• Tidewater News\n• By Night\n• 4 June 1989",
        "Dunkel.",
        "Nobody answered.",
        "No one is left",
        "Sie schweigen noch",
        "Night over the harbour,\nno lamp, no letter,\nhome.",
    };
    for (const auto& tail : tails) {
        CAPTURE(tail);
        const auto article = read("Networks go dark before the vote\n\n18 January 2012\n\n" +
                                  story() + "\n\n" + tail);
        std::string body = story();
        std::string rest = "\n" + tail;
        for (std::size_t at = 0; at < rest.size();) {
            const auto end = std::min(rest.find('\n', at), rest.size());
            if (end > at) body += "\n\n" + rest.substr(at, end - at);
            at = end + 1;
        }
        CHECK(article.body() == body);
        CHECK_FALSE(article.has(FieldId::source));
        CHECK_FALSE(article.has(FieldId::byline));
    }
}

TEST_CASE("buttons below a list take nothing of it along") {
    for (const std::string list :
         {"Still in prison:\nMira Sund\nPeter Vane\nOdile Marsh",
          "Noch in Haft\nMira Sund\nPeter Vane", "仍在獄中\n陳大文\n李小明"}) {
        CAPTURE(list);
        const auto article = read("Networks go dark before the vote\n\n18 January 2012\n\n" +
                                  story() + "\n\n" + list + "\nSubscribe\nPrint");
        for (const auto line : split(list, '\n'))
            CHECK(article.body().find(line) != std::string_view::npos);
    }
}

TEST_CASE("poems, lists and chronologies keep every line") {
    const auto poem = read("Lamp song\n\nNight over the harbour,\nhome,\nshare\nof nobody.\n\n"
                           "By Morning\nthe lamp is out.");
    CHECK(poem.title() == "Lamp song");
    CHECK(poem.body() == "Night over the harbour,\n\nhome,\n\nshare\n\nof nobody.\n\nBy "
                         "Morning\n\nthe lamp is out.");
    for (const std::string day : {"4 June 1989", "4. Juni 1989", "1989年6月4日"}) {
        CAPTURE(day);
        const auto article =
            read("Networks go dark before the vote\n\n" + std::string(first) +
                 " It was the longest night that anybody in the capital could remember.\n\n" + day +
                 "\n\n" + std::string(second) + "\n\n" + std::string(first));
        CHECK(article.body().starts_with(first));
        CHECK(article.body().find(day) != std::string_view::npos);
        CHECK_FALSE(article.date);
    }
}

TEST_CASE("a heading of the story is no byline, no source and no button") {
    for (const std::string heading :
         {"By the numbers", "By Nightfall", "Von innen", "Por dentro", "Quay News", "Share",
          "Comments", "Über das Meer", "Par la mer"}) {
        CAPTURE(heading);
        const auto article =
            read("Networks go dark before the vote\n\n18 January 2012\n\n" + std::string(first) +
                 "\n\n" + heading + "\n\n" + std::string(second));
        CHECK(article.body() ==
              std::string(first) + "\n\n" + heading + "\n\n" + std::string(second));
        CHECK_FALSE(article.has(FieldId::byline));
        CHECK_FALSE(article.has(FieldId::source));
    }
}

TEST_CASE("text beside the head is kept: the standfirst, captions and notices") {
    const auto article =
        read("Networks go dark before the vote\n\nMinistry speaks of maintenance\n\n"
             "The square in front of the tower on Monday night\n\n"
             "Published: 18 January 2012\nBy Odile Marsh\n\n" +
             story());
    CHECK(article.first(FieldId::standfirst) == "Ministry speaks of maintenance");
    CHECK(article.all(FieldId::captions) ==
          std::vector<std::string>{"The square in front of the tower on Monday night"});
    CHECK(article.body() == story());
}

TEST_CASE("writers are read from the lines that name them, in many ways") {
    const struct {
        std::string line;
        std::vector<std::string> people;
    } rows[] = {
        {"Odile Marsh, odile@gazette.example", {"Odile Marsh"}},
        {"Odile Marsh @odilemarsh", {"Odile Marsh"}},
        {"홍길동 기자 hong@gazette.example", {"홍길동"}},
        {"記者：王小明、李大同", {"王小明", "李大同"}},
        {"（記者王小明／台北報導）", {"王小明"}},
        {"By ODILE MARSH, PETER VANE and MIRA SUND", {"ODILE MARSH", "PETER VANE", "MIRA SUND"}},
        {"By Odile Marsh in London and Peter Vane in New York", {"Odile Marsh", "Peter Vane"}},
        {"Par Odile Marsh à Paris", {"Odile Marsh"}},
        {"By our correspondent", {}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.line);
        const auto article =
            read("Networks go dark before the vote\n\n" + row.line + "\n\n" + story());
        CHECK(article.all(FieldId::byline) == row.people);
    }
    const auto signed_text =
        read("Networks go dark before the vote\n\n" + story() + "\n\nOdile Marsh");
    CHECK(signed_text.all(FieldId::byline) == std::vector<std::string>{"Odile Marsh"});
    const auto note = read("Networks go dark before the vote\n\n" + story() +
                           "\n\n(Reporting by Odile Marsh; Editing by Peter Vane)");
    CHECK(note.all(FieldId::byline) == std::vector<std::string>{"Odile Marsh"});
}

TEST_CASE("the publisher is found where pages name it") {
    for (const std::string line :
         {"© 2012 The Harbour Courant. All rights reserved.", "Copyright The Harbour Courant 2012",
          "Quelle: The Harbour Courant", "Follow The Harbour Courant on Facebook",
          "© The Harbour Courant"}) {
        CAPTURE(line);
        const auto article = read("Networks go dark before the vote\n\n" + story() + "\n\n" + line);
        CHECK(article.first(FieldId::source) == "The Harbour Courant");
        CHECK(article.body() == story());
    }
    const auto article = read("Networks go dark before the vote\n\n" + story() +
                              "\n\nURL: https://courant.example/2012/networks");
    CHECK(article.first(FieldId::url) == "https://courant.example/2012/networks");
    CHECK(read("Networks go dark before the vote\n\nHarbour News - " + story())
              .first(FieldId::source) == "Harbour News");
}

TEST_CASE("a text without metadata keeps its words") {
    CHECK(read(story()).body() == story());
    CHECK(read("").body().empty());
    CHECK(read("\n \n").title().empty());
    CHECK(read("Only a line").title() == "Only a line");
}

TEST_CASE("a text of very many lines keeps all of them, in their order") {
    std::string text = "A headline\n\n";
    std::string body;
    for (int i = 0; i < 50'000; ++i) {
        const auto line = "This is the line with the number " + std::to_string(i) + " of the text.";
        text += line + "\n\n";
        body += (i == 0 ? "" : "\n\n") + line;
    }
    CHECK((read(text).body() == body));
}

TEST_CASE("hostile text ends soon") {
    for (const std::string_view piece :
         {"a\n", "Facebook\n\n", "By A B\n", "1/1/2015\n", "(((", "\xff\n", "AFP\n\n"}) {
        CAPTURE(piece);
        std::string text;
        while (text.size() < 300000) text += piece;
        CHECK_NOTHROW((void)read(text));
    }
}
