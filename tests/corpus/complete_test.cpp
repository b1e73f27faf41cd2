// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/complete.hpp"
#include "corpus/names/authority.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::Article;
using lacuna::CreditRole;
using lacuna::FieldId;
using lacuna::corpus::Authority;
using lacuna::corpus::ReadOptions;

namespace {

constexpr std::string_view body =
    "The government ordered internet providers to block the site, and journalists protested.";

Article article_with(FieldId id, std::string value) {
    Article article;
    article.set(FieldId::body, std::string(body), "field");
    article.set(id, std::move(value), "field");
    return article;
}

Article completed(Article article, const ReadOptions& options = {}) {
    static_cast<void>(lacuna::corpus::Completer(options, Authority::built_in()).complete(article));
    return article;
}

std::vector<std::string> said_of(Article article) {
    const ReadOptions options;
    return lacuna::corpus::Completer(options, Authority::built_in()).complete(article);
}

ReadOptions defaults(FieldId id, std::string value) {
    ReadOptions options;
    options.defaults[static_cast<std::size_t>(id)] = std::move(value);
    return options;
}

} // namespace

TEST_CASE("the source is called by its canonical name") {
    CHECK(completed(article_with(FieldId::source, "TRTWorld")).first(FieldId::source) ==
          "TRT World");
    CHECK(completed(article_with(FieldId::source, "new york times")).first(FieldId::source) ==
          "The New York Times");
    CHECK(completed(article_with(FieldId::source, "The Harbour Gazette")).first(FieldId::source) ==
          "The Harbour Gazette");
}

TEST_CASE("a source that is an address is called by the name of its host") {
    for (const std::string address : {"https://www.spiegel.de/panorama/", "www.spiegel.de"})
        CHECK(completed(article_with(FieldId::source, address)).first(FieldId::source) ==
              "Der Spiegel");
    CHECK(completed(article_with(FieldId::source, "https://www.quay.example/a"))
              .first(FieldId::source) == "quay.example");
    CHECK(completed(article_with(FieldId::source, "www.quay.example")).first(FieldId::source) ==
          "quay.example");
}

TEST_CASE("without a source the address tells it") {
    const auto known = completed(article_with(FieldId::url, "https://www.bbc.co.uk/news/1"));
    CHECK(known.first(FieldId::source) == "BBC News");
    CHECK(known.rule(FieldId::source) == "url");
    CHECK(
        completed(article_with(FieldId::url, "https://gazette.example/1")).first(FieldId::source) ==
        "gazette.example");
}

TEST_CASE("the user's source is used for articles that do not tell theirs") {
    const auto options = defaults(FieldId::source, "The Harbour Gazette");
    const auto article = completed(article_with(FieldId::title, "x"), options);
    CHECK(article.first(FieldId::source) == "The Harbour Gazette");
    CHECK(article.rule(FieldId::source) == "default");
    CHECK(completed(article_with(FieldId::source, "NDTV"), options).first(FieldId::source) ==
          "NDTV");
}

TEST_CASE("a declared language is made canonical, another is detected") {
    CHECK(completed(article_with(FieldId::language, "zh-Hant")).first(FieldId::language) == "zh");
    const auto detected = completed(article_with(FieldId::title, "x"));
    CHECK(detected.first(FieldId::language) == "en");
    CHECK(detected.rule(FieldId::language) == "detected");
    const auto given =
        completed(article_with(FieldId::title, "x"), defaults(FieldId::language, "French"));
    CHECK(given.first(FieldId::language) == "fr");
    CHECK(given.rule(FieldId::language) == "default");
}

TEST_CASE("a language that the text contradicts is outvoted, kept and said") {
    Article article = article_with(
        FieldId::body,
        "La autoridad ordenó el lunes bloquear la página, y nadie explicó a las redacciones por "
        "qué "
        "se había hecho. Por la tarde dos docenas de personas se reunieron delante del ministerio "
        "y "
        "leyeron en voz alta lo que decía la página. La policía miraba y apuntaba los nombres. A "
        "la "
        "mañana siguiente también había desaparecido la página con los nombres de los lectores.");
    article.set(FieldId::language, "en-US", "meta");
    const ReadOptions options;
    const auto said = lacuna::corpus::Completer(options, Authority::built_in()).complete(article);
    CHECK(article.first(FieldId::language) == "es");
    CHECK(article.rule(FieldId::language) == "detected");
    CHECK(said == std::vector<std::string>{"declared as \"en\", but the text is \"es\""});
    REQUIRE(article.extra.size() == 1);
    CHECK(article.extra[0].first == "declared_language");
    CHECK(article.extra[0].second == "en");
}

TEST_CASE("agencies are called by their canonical names and keep their rule") {
    Article article = article_with(FieldId::title, "x");
    article.add_credit({"afp", CreditRole::origin}, "field");
    article.add_credit({"Harbour Wire", CreditRole::contributed}, "field");
    const auto named = completed(std::move(article));
    CHECK(lacuna::field_values(named, FieldId::agency) ==
          std::vector<std::string>{"Agence France-Presse", "Harbour Wire"});
    CHECK(named.rule(FieldId::agency) == "field");
}

TEST_CASE("the user's agency is for articles that credit none") {
    const auto options = defaults(FieldId::agency, "AFP");
    CHECK(lacuna::field_values(completed(article_with(FieldId::title, "x"), options),
                               FieldId::agency) ==
          std::vector<std::string>{"Agence France-Presse"});
    auto reuters = article_with(FieldId::body, "ANKARA (Reuters) - The court ruled.");
    CHECK(lacuna::field_values(completed(std::move(reuters), options), FieldId::agency) ==
          std::vector<std::string>{"Reuters"});
}

TEST_CASE("a date in the future is rejected and kept beside") {
    Article article = article_with(FieldId::title, "x");
    article.set_date(*lacuna::parse_iso_date("9998-01-01"), "field");
    const auto rejected = completed(std::move(article));
    CHECK_FALSE(rejected.date);
    CHECK(rejected.rule(FieldId::date).empty());
    REQUIRE(rejected.extra.size() == 1);
    CHECK(rejected.extra[0].second == "9998-01-01");
}

TEST_CASE("without a date the address or the user tells it") {
    const auto of_url =
        completed(article_with(FieldId::url, "https://gazette.example/2015/08/19/story"));
    CHECK(of_url.date == lacuna::parse_iso_date("2015-08-19"));
    CHECK(of_url.rule(FieldId::date) == "url");
    const auto given =
        completed(article_with(FieldId::title, "x"), defaults(FieldId::date, "19 Aug 2015"));
    CHECK(given.date == lacuna::parse_iso_date("2015-08-19"));
    CHECK(given.rule(FieldId::date) == "default");
    CHECK_FALSE(completed(article_with(FieldId::url, "https://gazette.example/2015/13/45/x")).date);
}

TEST_CASE("without anything else the name of a file of one article tells its date") {
    const auto in_file = [](std::string file, std::string format) {
        Article article = article_with(FieldId::file, std::move(file));
        article.set(FieldId::format, std::move(format), "input");
        return completed(std::move(article));
    };
    const auto note = in_file("in/2018-11-23-raids.md", "text/markdown");
    CHECK(note.date == lacuna::parse_iso_date("2018-11-23"));
    CHECK(note.rule(FieldId::date) == "file name");
    CHECK(in_file("in/raids_20181123.txt", "text/plain").date);
    CHECK_FALSE(in_file("in/2018-11-23.jsonl", "application/jsonl").date);
    CHECK_FALSE(in_file("in/Raids (2018-11-23 08_05).html", "text/html").date);
    CHECK_FALSE(in_file("in/20181123080512345.txt", "text/plain").date);
}

TEST_CASE("an address whose date has two kinds of separators or more digits has none") {
    for (const std::string path : {"2015/08-19/", "2015-08/19/", "2015/08/190/", "12015/08/19/"}) {
        CAPTURE(path);
        CHECK_FALSE(
            completed(article_with(FieldId::url, "https://gazette.example/" + path + "story"))
                .date);
    }
}

TEST_CASE("a key of the input called lacuna switches no rule off") {
    Article article = article_with(FieldId::url, "http://a.example/2015/08/19/x");
    article.set(FieldId::body, "LONDON (Reuters) - " + std::string(body), "field");
    article.extra.emplace_back("lacuna", "id=0123456789abcdef\n");
    const auto done = completed(std::move(article));
    CHECK(done.date == lacuna::parse_iso_date("2015-08-19"));
    CHECK(done.first(FieldId::source) == "a.example");
    CHECK(done.first(FieldId::language) == "en");
    REQUIRE(done.credits.size() == 1);
    CHECK(done.credits[0].name == "Reuters");
}

TEST_CASE("what a dump says is held to the limits and has no control characters") {
    lacuna::StoredArticle stored{article_with(FieldId::title, "a\x1b[31mb"), {}};
    stored.article.set(FieldId::section, std::string(100'000, 's'), "field");
    stored.article.set(FieldId::file, "a\x1b.txt", "input");
    stored.article.set(FieldId::language, "?", "field");
    stored.article.own_id = "a\x1b";
    stored.article.rules[0] = "a\x1b";
    for (int i = 0; i < 1'100; ++i)
        stored.article.add(FieldId::keyword, "k" + std::to_string(i), "field");
    stored.provenance = {"0123456789abcdef", "../etc", "\x1b"};
    const ReadOptions options;
    const auto said = lacuna::corpus::Completer(options, Authority::built_in()).check(stored);
    CHECK(stored.article.title() == "a [31mb");
    CHECK(stored.article.first(FieldId::section).size() == lacuna::corpus::limits::metadata);
    CHECK(stored.article.first(FieldId::file) == "a .txt");
    CHECK(stored.article.first(FieldId::language).empty());
    CHECK(stored.article.own_id == "a ");
    CHECK(stored.article.rules[0].find('\x1b') == std::string::npos);
    CHECK(stored.article.all(FieldId::keyword).size() == lacuna::corpus::limits::values);
    CHECK(stored.provenance.input_digest.empty());
    CHECK(stored.provenance.ingested.empty());
    CHECK(said == std::vector<std::string>{"\"section\" cut at 64 KiB",
                                           "\"keyword\" cut at 1000 values, 100 left out"});
}

TEST_CASE("every value that is cut is told") {
    const std::string longest(lacuna::corpus::limits::metadata, 'x');
    for (const FieldId id : {FieldId::title, FieldId::section, FieldId::keyword, FieldId::byline}) {
        const std::string name(lacuna::field(id).name);
        CAPTURE(name);
        CHECK(said_of(article_with(id, longest)).empty());
        CHECK(said_of(article_with(id, longest + "y")) ==
              std::vector{"\"" + name + "\" cut at 64 KiB"});
    }
    Article article = article_with(FieldId::title, "x");
    article.add_credit({longest + "y", CreditRole::photo}, "field");
    CHECK(said_of(std::move(article)) == std::vector<std::string>{"\"credit\" cut at 64 KiB"});
}

TEST_CASE("controls are removed and long metadata is cut between characters") {
    const auto article = completed(article_with(FieldId::title, " a\x1b[31m\nb\xc2\x81 "));
    CHECK(article.title() == "a [31m b");
    std::string title;
    while (title.size() < 200000) title += "é";
    const auto cut = completed(article_with(FieldId::title, title));
    CHECK(cut.title().size() <= lacuna::corpus::limits::metadata);
    CHECK(cut.title().ends_with("é"));
    CHECK(completed(article_with(FieldId::title, " \x01 ")).rule(FieldId::title).empty());
}

TEST_CASE("a placeholder is no date, kept as what was rejected") {
    for (const std::string text : {"0001-01-01", "9999-12-31"}) {
        auto article = article_with(FieldId::url, "https://a.example/2015/08/19/story");
        article.set_date(*lacuna::parse_iso_date(text), "meta");
        const auto complete = completed(article);
        REQUIRE(complete.date);
        CHECK(format_iso(*complete.date) == "2015-08-19");
        REQUIRE(complete.extra.size() == 1);
        CHECK(complete.extra[0].first == "rejected_date");
        CHECK(complete.extra[0].second == text);
    }
}
