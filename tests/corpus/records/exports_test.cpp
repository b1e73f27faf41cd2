// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/json_list.hpp"
#include "corpus/records/late_facts.hpp"
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>

using lacuna::Article;
using lacuna::FieldId;
using lacuna::corpus::json_pieces;
using lacuna::corpus::read_as;

namespace {

Article only_article(std::string_view format, const std::string& bytes) {
    auto reading = read_as(format, bytes);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.rejects.empty());
    return reading.articles[0];
}

std::string stored(const Article& article, std::string_view key) {
    for (const auto& [name, value] : article.extra)
        if (name == key) return value;
    return "none";
}

std::string day(const Article& article) {
    return article.date ? lacuna::format_iso(*article.date).substr(0, 10) : "none";
}

} // namespace

TEST_CASE("articles are found in lists under any key, some objects down") {
    const std::string pages[] = {
        R"({"took":1,"hits":{"total":1,"hits":[{"_id":"7","_source":{"title":"Presse","body":"Texte."}}]}})",
        R"({"responseHeader":{"status":0},"response":{"numFound":1,"docs":[{"id":"7","title":["Presse"],"content":["Texte."]}]}})",
        R"({"status":"ok","articles":[{"source":{"id":null,"name":"S"},"title":"Presse","content":"Texte."}]})",
        R"({"data":[{"type":"article","id":"7","attributes":{"headline":"Presse","text":"Texte."}}]})",
        R"({"response":{"status":"ok","results":[{"webTitle":"Presse","webUrl":"https://a.example/1","fields":{"body":"<p>Texte.</p>"}}]}})",
        R"({"Meldungen":[{"Titel":"Presse","Artikeltext":"Texte."}],"Stand":"heute"})",
        R"({"export":{"page":{"rows":[{"title":"Presse","body":"Texte."}]}}})",
    };
    for (const auto& page : pages) {
        CAPTURE(page);
        const auto article = only_article("json", page);
        CHECK(article.title() == "Presse");
        CHECK(article.body() == "Texte.");
    }
    const auto lines = read_as("jsonl", std::string(pages[2]) + "\n" + pages[3]);
    CHECK(lines.articles.size() == 2);
}

TEST_CASE("an object whose values are articles is a list of them") {
    const auto reading = read_as(
        "json",
        R"({"a1":{"title":"A","body":"x"},"a2":{"title":"B","url":"https://b.example/2"}})");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].title() == "B");
}

TEST_CASE("tables written as JSON are read row by row") {
    for (
        const std::string page :
        {R"({"titel":{"0":"A","1":"B"},"datum":{"0":"2019-06-04","1":null},"text":{"0":"x","1":"y"}})",
         R"({"columns":["title","text"],"index":[0,1],"data":[["A","x"],["B","y"]]})"}) {
        CAPTURE(page);
        const auto reading = read_as("json", page);
        CHECK(reading.rejects.empty());
        REQUIRE(reading.articles.size() == 2);
        CHECK(reading.articles[0].title() == "A");
        CHECK(reading.articles[1].body() == "y");
    }
}

TEST_CASE("what scripts and bulk exports put around records is no record") {
    CHECK(only_article("json", R"(load({"articles":[{"title":"A","body":"x"}]});)").title() == "A");
    CHECK(only_article("json", "window.part0 = [ {\"title\":\"A\"} ]").title() == "A");
    const auto bulk =
        read_as("jsonl", "{\"index\":{\"_id\":\"1\"}}\n{\"title\":\"A\",\"body\":\"x\"}\n"
                         "{\"index\":{}}\n{\"title\":\"B\",\"body\":\"y\"}\n");
    CHECK(bulk.rejects.empty());
    CHECK(bulk.articles.size() == 2);
    CHECK(bulk.notes.size() == 1);
}

TEST_CASE("lists that belong to an article are no articles") {
    const std::string pages[] = {
        R"({"title":"A","body":"Text.","comments":[{"author":"x","text":"c"}]})",
        R"({"title":"A","related":[{"title":"B","url":"https://a.example/b"}],"maintext":"Text."})",
        R"({"title":"A","summary":"Text.","discussion":[{"text":"c"},{"text":"d"}]})",
    };
    for (const auto& page : pages) {
        CAPTURE(page);
        CHECK(only_article("json", page).title() == "A");
        CHECK(only_article("jsonl", page).title() == "A");
    }
}

TEST_CASE("an article of WordPress is read without its markup") {
    const auto article = only_article(
        "json", R"([{"id":12,"date":"2019-06-04T08:00:00","date_gmt":"2019-06-04T06:00:00",)"
                R"("modified":"2019-06-05T09:00:00","link":"https://blog.example/a/","author":3,)"
                R"("title":{"rendered":"Presse &#8211; l&rsquo;arr&ecirc;t"},"tags":[4,5],)"
                R"("content":{"rendered":"<p>Un.</p>\n<p>Deux.</p>","protected":false},)"
                R"("excerpt":{"rendered":"<p>Un. [&hellip;]</p>"},)"
                R"("_embedded":{"author":[{"id":3,"name":"Ann Lee"}]}}])");
    CHECK(article.title() == "Presse – l’arrêt");
    CHECK(article.body() == "Un.\n\nDeux.");
    CHECK(article.first(FieldId::url) == "https://blog.example/a/");
    CHECK(article.all(FieldId::byline) == std::vector<std::string>{"Ann Lee"});
    CHECK(article.all(FieldId::keyword).empty());
    CHECK_FALSE(article.has(FieldId::standfirst));
    CHECK(stored(article, "excerpt") == "Un. […]");
    CHECK(stored(article, "author") == "3");
    CHECK(day(article) == "2019-06-04");
    CHECK(article.first(FieldId::updated).starts_with("2019-06-05"));
}

TEST_CASE("a description that says more than the text is its standfirst") {
    const auto article = only_article(
        "jsonl",
        R"({"headline":"A","description":"What &amp; why.","content":"The text. [+812 chars]"})");
    CHECK(article.first(FieldId::standfirst) == "What & why.");
    const auto whole = only_article(
        "jsonl",
        R"({"title":"A","content":"Der Anfang … [+512 chars]","fulltext":"Der Anfang und das Ende."})");
    CHECK(whole.body() == "Der Anfang und das Ende.");
    const auto only = read_as("jsonl", R"({"title":"A","summary":"Alles."})");
    CHECK(only.articles.at(0).first(FieldId::standfirst) == "Alles.");
}

TEST_CASE("an address given as source is the address of the article") {
    const auto article =
        only_article("markdown", "---\ntitle: \"[[Die Presse]]\"\nautor:\n  - \"[[p/b|Bo Mott]]\"\n"
                                 "source: https://www.blatt.example/x/1\n---\nEin Text.\n");
    CHECK(article.title() == "Die Presse");
    CHECK(article.all(FieldId::byline) == std::vector<std::string>{"Bo Mott"});
    CHECK(article.first(FieldId::url) == "https://www.blatt.example/x/1");
    CHECK_FALSE(article.has(FieldId::source));
    const auto site =
        only_article("jsonl", R"({"title":"A","body":"b","source":"https://blatt.example/"})");
    CHECK(site.first(FieldId::source) == "blatt.example");
    CHECK_FALSE(site.has(FieldId::url));
    const auto host =
        only_article("jsonl", R"({"title":"A","maintext":"b","source_domain":"blatt.example"})");
    CHECK(host.first(FieldId::source) == "blatt.example");
}

TEST_CASE("numbers that no machine number holds are kept digit by digit") {
    const auto article =
        only_article("jsonl", R"({"id":900000000000000000000000000001,"title":"A","body":"b"})");
    CHECK(article.own_id == "900000000000000000000000000001");
}

TEST_CASE("values of databases are unwrapped") {
    const auto article = only_article(
        "jsonl",
        R"({"_id":{"$oid":"5f1a"},"title":"A","body":"b","date":{"$date":"2019-06-04T00:00:00Z"},)"
        R"("authors":[{"first_name":"Ann","last_name":"Lee"}]})");
    CHECK(article.own_id == "5f1a");
    CHECK(day(article) == "2019-06-04");
    CHECK(article.all(FieldId::byline) == std::vector<std::string>{"Ann Lee"});
}

TEST_CASE("objects on one line and lines of a list are articles") {
    const std::string a = R"({"title":"A","body":"}{"})";
    const std::string b = R"({"title":"B","body":"y"})";
    for (const auto& bytes :
         {a + b, a + " " + b + "\n", "[" + a + "," + b + "]", a + ",\n" + b,
          "\xEF\xBB\xBF" + a + "\n\xEF\xBB\xBF" + b, "\x1e" + a + "\n\x1e" + b}) {
        CAPTURE(bytes);
        const auto reading = read_as("jsonl", bytes);
        CHECK(reading.rejects.empty());
        REQUIRE(reading.articles.size() == 2);
        CHECK(reading.articles[0].body() == "}{");
        CHECK(reading.articles[1].title() == "B");
    }
    const std::string joined = a + b;
    CHECK(json_pieces(joined).size() == 2);
    CHECK(json_pieces(a).size() == 1);
}

TEST_CASE("JSON with comments, marks of joined files and commas too many is read") {
    const std::string pages[] = {
        "// [ export\n[{\"title\":\"A\",\"body\":\"x\",}, /* { */ "
        "{\"title\":\"B\",\"body\":\"y\"},]",
        "\xEF\xBB\xBF{\"title\":\"A\",\"body\":\"x\"}\xEF\xBB\xBF\n{\"title\":\"B\",\"body\":"
        "\"y\"}",
        "{\n \"title\": \"A\",\n \"body\": \"x\" // } so\n}\n{\n \"title\": \"B\",\n \"n\": NaN, "
        "\"body\": \"y\"\n}\n",
        "[{'title': 'A', 'body': \"x\"}, {'title': 'B', 'body': 'y', 'n': None}]",
    };
    for (const auto& page : pages) {
        CAPTURE(page);
        const auto reading = read_as("json", page);
        CHECK(reading.rejects.empty());
        REQUIRE(reading.articles.size() == 2);
        CHECK(reading.articles[0].body() == "x");
        CHECK(reading.articles[1].title() == "B");
    }
}

TEST_CASE("a record with no field that we know says its keys") {
    const auto reading = read_as("jsonl", R"({"kk":"A","tt":"Een tekst"})");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason ==
          "neither title nor text under the keys known here: kk, tt; see --map");
}

TEST_CASE("HTML in fields is text, and what is no HTML stays as it is") {
    const auto article = only_article(
        "jsonl", R"({"title":"Grenze &lt;5","body":"<p>Eins.</p><p>Zwei.</p><script>t()</script>",)"
                 R"("author":"<a href=\"/x\">Ann Lee</a>","section":"A &amp; B",)"
                 R"("url":"https://a.example/?a=1&amp;b=2"})");
    CHECK(article.title() == "Grenze <5");
    CHECK(article.body() == "Eins.\n\nZwei.");
    CHECK(article.first(FieldId::byline) == "Ann Lee");
    CHECK(article.first(FieldId::section) == "A & B");
    CHECK(article.first(FieldId::url) == "https://a.example/?a=1&b=2");
    CHECK(only_article("jsonl", R"({"title":"A","body":"The <redacted> said a < b."})").body() ==
          "The <redacted> said a < b.");
}
