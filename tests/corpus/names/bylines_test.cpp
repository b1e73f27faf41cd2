// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/bylines.hpp"

#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::FieldId;
using lacuna::corpus::read_authors;
using lacuna::corpus::read_byline;
using Strings = std::vector<std::string>;

namespace {

const std::string first =
    "The two largest networks of the country were switched off shortly before "
    "midnight on Monday, and nobody said why.";
const std::string second = "Engineers said that they had been given a quarter of an hour to carry "
                           "out the order, which came by telephone.";

std::string paragraphs() { return "<p>" + first + "</p><p>" + second + "</p><p>" + first + "</p>"; }

Strings people_in(std::string_view format, const std::string& input) {
    const auto reading = lacuna::corpus::read_as(format, input);
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front().all(FieldId::byline);
}

std::string page(const std::string& head, const std::string& byline) {
    return "<html><head><title>Networks go dark</title>" + head +
           "</head><body><article><h1>Networks go dark</h1>" + byline + paragraphs() +
           "</article></body></html>";
}

/// The people that one byline gives in every format and place.
std::vector<Strings> readings_of(const std::string& line) {
    const std::string story = "\n\n" + first + "\n\n" + second + "\n";
    return {
        people_in("text", "Networks go dark\n\n" + line + story),
        people_in("markdown", "# Networks go dark\n\n" + line + story),
        people_in("html", page("", "<p>" + line + "</p>")),
        people_in("html", page("", "<p class='byline'>" + line + "</p>")),
        people_in("html", page("<meta name='author' content='" + line + "'>", "")),
    };
}

struct Case {
    std::string line;
    Strings people;
};

void check_everywhere(const std::vector<Case>& cases) {
    for (const auto& [line, people] : cases) {
        CAPTURE(line);
        const auto readings = readings_of(line);
        for (std::size_t i = 0; i < readings.size(); ++i) {
            CAPTURE(i);
            CHECK(readings[i] == people);
        }
    }
}

} // namespace

TEST_CASE("a byline names the same people in text, Markdown and web pages") {
    check_everywhere({
        {"By Ann Lee and Bob Ray", {"Ann Lee", "Bob Ray"}},
        {"Av Anna Berg och Erik Dahl", {"Anna Berg", "Erik Dahl"}},
        {"Di Marco Rossi e Anna Bianchi", {"Marco Rossi", "Anna Bianchi"}},
        {"By Ann Lee with Bob Ray", {"Ann Lee", "Bob Ray"}},
        {"By ANN LEE, The Gazette", {"ANN LEE"}},
        {"Texto: Ana Silva", {"Ana Silva"}},
        {"By Ann Lee, Washington", {"Ann Lee"}},
        {"By Ann Lee (AP)", {"Ann Lee"}},
        {"By María del Carmen García López", {"María del Carmen García López"}},
        {"By Ann Lee, MD, and Bob Ray", {"Ann Lee", "Bob Ray"}},
    });
}

TEST_CASE("bylines of many languages are read everywhere") {
    check_everywhere({
        {"Von Jörg Öhl und Änne Groß", {"Jörg Öhl", "Änne Groß"}},
        {"Door Jan de Vries en Els Bakker", {"Jan de Vries", "Els Bakker"}},
        {"Teksti: Aino Mäki ja Olli Ranta", {"Aino Mäki", "Olli Ranta"}},
        {"Tekst: Jan Nowak i Ewa Lis", {"Jan Nowak", "Ewa Lis"}},
        {"Autor: Jan Novák a Petra Malá", {"Jan Novák", "Petra Malá"}},
        {"Szerző: Nagy Anna és Kiss Péter", {"Nagy Anna", "Kiss Péter"}},
        {"Haber: Ayşe Demir ve Can Kaya", {"Ayşe Demir", "Can Kaya"}},
        {"Par Léa Roux et Noël Brun", {"Léa Roux", "Noël Brun"}},
        {"Por Rui Melo e Ana de Sá", {"Rui Melo", "Ana de Sá"}},
        {"Oleh Budi Hartono dan Siti Aminah", {"Budi Hartono", "Siti Aminah"}},
        {"Автор: Иван Петров и Анна Белая", {"Иван Петров", "Анна Белая"}},
        {"Текст: Олена Бондар та Юрій Лис", {"Олена Бондар", "Юрій Лис"}},
        {"بقلم: سلمى الراوي و كريم حداد", {"سلمى الراوي", "كريم حداد"}},
        {"نویسنده: مریم رضایی", {"مریم رضایی"}},
        {"作者：王小明、李大同", {"王小明", "李大同"}},
        {"文／林美華", {"林美華"}},
        {"執筆：山田太郎", {"山田太郎"}},
        {"글: 김철수", {"김철수"}},
    });
}

TEST_CASE("what stands beside the people is known apart") {
    const auto byline = read_byline("By ANN LEE, Staff, The Gazette | 2 August 2024 | World");
    CHECK(byline.people == Strings{"ANN LEE"});
    CHECK(byline.others == Strings{"Staff", "The Gazette", "2 August 2024", "World"});
    CHECK(read_byline("By Ann Lee, The Gazette, Bob Ray").people == Strings{"Ann Lee"});
    CHECK(read_byline("By Staff").people.empty());
}

TEST_CASE("a small word between names parts them only where there are two whole names") {
    CHECK(read_byline("Jan Novák a Petra Malá").people == Strings{"Jan Novák", "Petra Malá"});
    CHECK(read_authors("Josep Puig i Cadafalch").people == Strings{"Josep Puig i Cadafalch"});
}

TEST_CASE("an input that names its authors is believed where no line of text would be") {
    for (const std::string name : {"Plato", "danah boyd", "Gazette team", "王小明"}) {
        CAPTURE(name);
        CHECK(read_authors(name).people == Strings{name});
    }
    CHECK(read_byline("Plato").people.empty());
    CHECK(read_byline("By Nightfall").people.empty());
    CHECK(read_authors("记者王小明").people == Strings{"王小明"});
}

TEST_CASE("what cannot be a name is none") {
    for (const std::string text :
         {"", "https://gazette.example/ann", "12 comments", "Published Monday", "admin", "By"}) {
        CAPTURE(text);
        CHECK(read_authors(text).people.empty());
    }
}

TEST_CASE("a date and what leads to it are no part of a name") {
    CHECK(read_authors("Ann Lee, MD, PhD on January 3, 2020").people == Strings{"Ann Lee"});
    CHECK(read_authors("Ana Silva publicado em 3 de maio de 2012").people == Strings{"Ana Silva"});
    CHECK(read_byline("By Robert Downey Jr. and J. R. Ray").people ==
          Strings{"Robert Downey Jr.", "J. R. Ray"});
}

TEST_CASE("a hostile byline ends soon") {
    for (const std::string piece :
         {"a ", "on ", "By ", "von ", "A B, ", "MD,", "(", "3 May 2012 "}) {
        CAPTURE(piece);
        std::string text;
        while (text.size() < 100'000) text += piece;
        for (const std::string end : {"", " 3 May 2012"}) {
            CHECK_NOTHROW((void)read_byline(text + end));
            CHECK_NOTHROW((void)read_authors(text + end));
            CHECK_NOTHROW((void)lacuna::corpus::split_authors(text + end));
        }
    }
}

TEST_CASE("the authors of a record are parted only if nothing is lost") {
    using lacuna::corpus::split_authors;
    CHECK(split_authors("Ann Lee and Bob Ray") == Strings{"Ann Lee", "Bob Ray"});
    CHECK(split_authors("By Ann Lee") == Strings{"Ann Lee"});
    CHECK(split_authors("Ann Lee, The Gazette") == Strings{"Ann Lee, The Gazette"});
    CHECK(split_authors("Di Marco Antonio") == Strings{"Di Marco Antonio"});
    CHECK(split_authors("Staff") == Strings{"Staff"});
    CHECK(people_in("csv", "title;byline;body\nA title;Ann Lee and Bob Ray;Some words.\n") ==
          Strings{"Ann Lee", "Bob Ray"});
}

TEST_CASE("a label is a byline's if a name follows") {
    using lacuna::corpus::after_byline_label;
    CHECK(after_byline_label("By Ann Lee") == "Ann Lee");
    CHECK(after_byline_label("Written by  Ann Lee") == "Ann Lee");
    CHECK(after_byline_label("Autor : Ann Lee") == "Ann Lee");
    CHECK(after_byline_label("By nightfall the roads were shut").empty());
    CHECK(after_byline_label("记者被捕").empty());
    CHECK(lacuna::corpus::is_byline_label("por"));
    CHECK_FALSE(lacuna::corpus::is_byline_label("por Ana"));
}

TEST_CASE("an organisation with a small word inside is not two people") {
    for (const std::string_view organisation :
         {"The Harbour and Fishery Ministries", "Culture Ministry and Harbour Council",
          "Ministerien für Kultur und Verkehr", "Universidad de Prueba y Fundación Ensayo"}) {
        CAPTURE(organisation);
        CHECK(read_authors(organisation).people.empty());
        CHECK(lacuna::corpus::split_authors(organisation) == Strings{std::string(organisation)});
    }
    CHECK(read_authors("Ann Lee and Bob Ray, Harbour University").people ==
          Strings{"Ann Lee", "Bob Ray"});
}

TEST_CASE("a full stop parts a writer from the paper") {
    const auto byline = read_authors("Karla Probe. Lamp International");
    CHECK(byline.people == Strings{"Karla Probe"});
    CHECK(byline.others == Strings{"Lamp International"});
    CHECK(read_authors("Karla M. Probe").people == Strings{"Karla M. Probe"});
    CHECK(read_authors("Martin King Jr. Prober").people == Strings{"Martin King Jr. Prober"});
}

TEST_CASE("a byline may say what the text is") {
    CHECK(read_authors("Analysis by Ann Lee, Gazette Editor-at-large").people ==
          Strings{"Ann Lee"});
    CHECK(read_byline("Ein Interview von Karla Probe und Jens Muster").people ==
          Strings{"Karla Probe", "Jens Muster"});
}
