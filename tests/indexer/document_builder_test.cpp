// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document_builder.hpp"

#include "common/store/schema.hpp"

#include <doctest/doctest.h>
#include <set>
#include <string>

namespace lacuna::indexer {
namespace {

StoredArticle example() {
    StoredArticle stored;
    Article& article = stored.article;
    article.set(FieldId::title, "Court lifts ban", "field");
    article.set(FieldId::body, "The ban is lifted.\n\nA ban no more.", "field");
    article.set(FieldId::source, "The Gazette", "field");
    article.set(FieldId::language, "en", "field");
    article.set(FieldId::url, "https://gazette.example/1", "field");
    article.add(FieldId::keyword, "Law", "field");
    article.add(FieldId::keyword, "Press", "field");
    article.set_date(*parse_iso_date("2015-08-19"), "field");
    article.add_credit({"Reuters", CreditRole::photo}, "photo line");
    article.add_credit({"Agence France-Presse", CreditRole::origin}, "dateline");
    stored.provenance = {"0123456789abcdef", "", "2026-01-02T03:04:05Z"};
    return stored;
}

std::set<std::string> terms_of(const Xapian::Document& document) {
    return {document.termlist_begin(), document.termlist_end()};
}

/// Positions of a term, and its frequency.
std::string postings(const Xapian::Document& document, const std::string& term) {
    auto entry = document.termlist_begin();
    entry.skip_to(term);
    if (entry == document.termlist_end() || *entry != term) return "none";
    std::string text;
    for (auto position = entry.positionlist_begin(); position != entry.positionlist_end();
         ++position)
        text += std::to_string(*position) + " ";
    return text + "x" + std::to_string(entry.get_wdf());
}

TEST_CASE("every field has its terms under its prefix, folded") {
    DocumentBuilder builder;
    const auto terms = terms_of(builder.build(example()));
    for (const char* term :
         {"ban", "the", "Sban", "XSRCthe gazette", "XSRCWgazette", "Len", "Klaw", "Kpress", "Y2015",
          "M201508", "D20150819", "XAGENCYagence france-presse", "XCREDITreuters",
          "XCREDITagence france-presse", "Q0123456789abcdef", "Uhttps://gazette.example/1",
          "Hgazette.example"}) {
        CAPTURE(term);
        CHECK(terms.count(term) == 1);
    }
    CHECK(terms.count("XAGENCYreuters") == 0);
}

TEST_CASE("a text with more different words than may be is refused, and the next one is built") {
    DocumentBuilder builder;
    auto stored = example();
    CHECK_THROWS_AS((void)builder.build(stored, 5), TooManyWords);
    const auto terms = terms_of(builder.build(stored, 50));
    DocumentBuilder fresh;
    CHECK(terms == terms_of(fresh.build(stored)));
    CHECK(postings(builder.build(stored, 50), "ban") == postings(fresh.build(stored), "ban"));
}

TEST_CASE("positions run on through a text of many runs") {
    auto stored = example();
    std::string body;
    for (int i = 0; i < 200'000; ++i) body += i == 199'999 ? "last" : "word ";
    stored.article.set(FieldId::body, body, "field");
    DocumentBuilder builder;
    const auto first = postings(builder.build(stored), "word");
    const auto begin = std::stoul(first);
    CHECK(postings(builder.build(stored), "last") == std::to_string(begin + 199'999) + " x1");
}

TEST_CASE("positions run through title and body with a gap between them") {
    DocumentBuilder builder;
    const auto document = builder.build(example());
    // Title: court 1, lifts 2, ban 3; the body begins at 3 + title_gap.
    const unsigned body = 3 + title_gap;
    CHECK(postings(document, "court") == "1 x" + std::to_string(title_weight));
    CHECK(postings(document, "ban") == "3 " + std::to_string(body + 1) + " " +
                                           std::to_string(body + 5) + " x" +
                                           std::to_string(title_weight + 2));
    CHECK(postings(document, "Sban") == "3 x1");
}

TEST_CASE("standfirst and captions are found with the text and by their own prefixes") {
    auto stored = example();
    stored.article.set(FieldId::standfirst, "Editors rejoice", "text");
    stored.article.add(FieldId::captions, "Empty newsroom", "caption");
    stored.article.add(FieldId::captions, "Full courtroom", "caption");
    DocumentBuilder builder;
    const auto document = builder.build(stored);
    const unsigned standfirst = 3 + title_gap;
    CHECK(postings(document, "editors") == std::to_string(standfirst) + " x1");
    CHECK(postings(document, "XSFrejoice") == "2 x1");
    CHECK(postings(document, "XCAPnewsroom") == "2 x1");
    CHECK(postings(document, "newsroom") != "none");
    const unsigned body = standfirst + 1 + title_gap;
    CHECK(postings(document, "lifted") == std::to_string(body + 3) + " x1");
    // No phrase reaches from one text into the next.
    CHECK(postings(document, "empty") == std::to_string(body + 7 + 1 + title_gap) + " x1");
}

TEST_CASE("the day of a change has a slot and no terms") {
    auto stored = example();
    stored.article.set_updated(*parse_iso_date("2016-01-02T10:00"), "meta");
    DocumentBuilder builder;
    const auto document = builder.build(stored);
    CHECK(document.get_value(field(FieldId::updated).slot) == "20160102");
    CHECK(terms_of(document).count("D20160102") == 0);
}

TEST_CASE("values are as written, several separated by 0x1F") {
    DocumentBuilder builder;
    const auto document = builder.build(example());
    CHECK(document.get_value(field(FieldId::source).slot) == "The Gazette");
    CHECK(document.get_value(field(FieldId::keyword).slot) == "Law\x1fPress");
    CHECK(document.get_value(field(FieldId::agency).slot) == "Agence France-Presse");
    CHECK(document.get_value(field(FieldId::date).slot) == "20150819");
    CHECK(document.get_value(slots::last_day).empty());
    CHECK(document.get_value(slots::ingested) == "20260102030405");
    CHECK(document.get_value(field(FieldId::title).slot) == "court lifts ban");
}

TEST_CASE("an imprecise date indexes what is known and no more") {
    StoredArticle stored = example();
    stored.article.set_date(*parse_iso_date("1984"), "field");
    DocumentBuilder builder;
    const auto document = builder.build(stored);
    const auto terms = terms_of(document);
    CHECK(terms.count("Y1984") == 1);
    CHECK(terms.count("M198401") == 0);
    CHECK(terms.count("D19840101") == 0);
    CHECK(document.get_value(field(FieldId::date).slot) == "19840101");
    CHECK(document.get_value(slots::last_day) == "19841231");
}

TEST_CASE("no term is longer than Xapian takes, and equal long values have equal terms") {
    StoredArticle stored = example();
    const std::string name(1000, 'n');
    stored.article.set(FieldId::source, name, "field");
    stored.article.set(FieldId::body, std::string(5000, 'w') + " end", "field");
    DocumentBuilder builder;
    const auto terms = terms_of(builder.build(stored));
    for (const auto& term : terms) CHECK(term.size() <= longest_term);
    CHECK(terms.count(exact_term(FieldId::source, name)) == 1);
    CHECK(exact_term(FieldId::source, name) != exact_term(FieldId::source, name + "n"));
}

TEST_CASE("the digest changes with what an article says and not with when it was read") {
    StoredArticle stored = example();
    const auto digest = content_digest(stored.article);
    CHECK(digest.size() == 16);
    stored.provenance.ingested = "2030-01-01T00:00:00Z";
    CHECK(content_digest(stored.article) == digest);
    stored.article.set(FieldId::title, "Court lifts bans", "field");
    CHECK(content_digest(stored.article) != digest);
}

TEST_CASE("an article gives the same document whatever was built before it") {
    DocumentBuilder fresh;
    DocumentBuilder used;
    StoredArticle other = example();
    other.article.set(FieldId::body, "Court, ban and other words that come again.", "field");
    static_cast<void>(used.build(other));
    CHECK(fresh.build(example()).serialise() == used.build(example()).serialise());
}

} // namespace
} // namespace lacuna::indexer
