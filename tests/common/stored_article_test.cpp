// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stored_article.hpp"

#include "common/safe_text.hpp"

#include <doctest/doctest.h>
#include <random>

namespace lacuna {
namespace {

StoredArticle full() {
    StoredArticle stored;
    Article& article = stored.article;
    for (const Field& row : fields) {
        if (row.kind == FieldKind::date || row.id == FieldId::agency || row.id == FieldId::credit ||
            row.id == FieldId::host || row.id == FieldId::id)
            continue;
        article.set(row.id, "a value of " + std::string(row.name), "json-ld");
        if (row.valued == Valued::multi) article.add(row.id, "another = value", "json-ld");
    }
    article.set(FieldId::body, "First paragraph.\n\nid=0\n\nbody=x.y=z", "json-ld");
    article.date = parse_iso_date("2015-08-19T14:30:00+02:00");
    article.add_credit({"Agence France-Presse", CreditRole::origin}, "dateline");
    article.add_credit({"Reuters", CreditRole::photo}, "photo line");
    article.own_id = "doc 17";
    article.position = 1'234'567'890'123;
    stored.provenance = {"0123456789abcdef", std::string(64, 'f'), "2026-01-31T09:12:44Z"};
    return stored;
}

void check_equal(const StoredArticle& left, const StoredArticle& right) {
    for (const Field& row : fields) {
        CAPTURE(row.name);
        CHECK(left.article.all(row.id) == right.article.all(row.id));
        CHECK(left.article.rule(row.id) == right.article.rule(row.id));
    }
    CHECK(left.article.date == right.article.date);
    CHECK(left.article.credits == right.article.credits);
    CHECK(left.article.own_id == right.article.own_id);
    CHECK(left.article.position == right.article.position);
    CHECK(left.article.extra == right.article.extra);
    CHECK(left.provenance.id == right.provenance.id);
    CHECK(left.provenance.input_digest == right.provenance.input_digest);
    CHECK(left.provenance.ingested == right.provenance.ingested);
}

TEST_CASE("an article with every field comes back as it was") {
    check_equal(decode_article(encode_article(full())), full());
}

TEST_CASE("rules that say what is usual take no room, all others are kept") {
    StoredArticle stored;
    stored.article.set(FieldId::title, "Title", "field");
    stored.article.set(FieldId::source, "Gazette", "credit line");
    const auto data = encode_article(stored);
    CHECK(data.find("rule.title") == std::string::npos);
    CHECK(decode_article(data).article.rule(FieldId::source) == "credit line");
}

TEST_CASE("values of unknown keys come back whatever they hold") {
    const std::vector<std::string> hostile{"plain",  "a=b",      "line\nbreak", "back\\slash",
                                           "\\n",    "\\e\\\\",  "ends in \\",  "=",
                                           "\n\n\n", "\nbody=x", "x.y=z",       "naïve 新闻"};
    StoredArticle stored = full();
    for (const auto& key : hostile)
        for (const auto& value : hostile) stored.article.extra.emplace_back(key, value);
    stored.article.extra.emplace_back("", "value of an empty key");
    check_equal(decode_article(encode_article(stored)), stored);
}

TEST_CASE("a line break in a value cannot make a line of its own") {
    StoredArticle stored;
    stored.article.set(FieldId::title, "Title\nid=ffffffffffffffff", "test");
    stored.provenance.id = "0123456789abcdef";
    const auto back = decode_article(encode_article(stored));
    CHECK(back.provenance.id == "0123456789abcdef");
    CHECK(back.article.title() == "Title id=ffffffffffffffff");
}

TEST_CASE("empty paragraphs and single line breaks are smoothed") {
    StoredArticle stored;
    stored.article.set(FieldId::body, "\n\n\n\none\n\n\n\ntwo\nthree\n\n", "test");
    const auto data = encode_article(stored);
    CHECK(decode_article(data).article.body() == "one\n\ntwo three");
    CHECK(decode_body(data) == "one\n\ntwo three");
    CHECK(decode_body("body=a\nbody=\nbody=\nbody=b\n") == "a\n\nb");
}

TEST_CASE("the body can be left out, and read alone") {
    const auto data = encode_article(full());
    CHECK(decode_article(data, Parts::without_body).article.body().empty());
    CHECK(decode_article(data, Parts::without_body).provenance.id == "0123456789abcdef");
    CHECK(decode_body(data) == full().article.body());
    CHECK(decode_body("caption=body=no\n").empty());
    CHECK(decode_body("").empty());
}

TEST_CASE("lines that make no sense are left out") {
    const auto back = decode_article("no equals sign\n=no name\nunknown=1\ncredit=photo\n"
                                     "credit=thief Reuters\nrule.nonsense=x\ndate=2015-13-45\n"
                                     "position=ten\nx.=\n\n\ncaption=Title");
    CHECK(back.article.title() == "Title");
    CHECK(back.article.credits.empty());
    CHECK_FALSE(back.article.date);
    CHECK(back.article.position == 0);
}

TEST_CASE("text that is not UTF-8 becomes UTF-8") {
    const auto back = decode_article("caption=\xff\xfe\nx.\x80=\xc3\ncredit=photo \xe2\x82\n"
                                     "id=\xf5\nown_id=\xed\xa0\x80\nrule.title=\xff\nbody=\xff\n");
    const auto& article = back.article;
    for (const std::string& text :
         {std::string(article.title()), article.extra.front().first, article.extra.front().second,
          article.credits.front().name, back.provenance.id, article.own_id,
          std::string(article.rule(FieldId::title)), std::string(article.body())})
        CHECK(is_valid_utf8(text));
    CHECK(is_valid_utf8(decode_body("body=\xff\n")));
}

TEST_CASE("data of random bytes are read without harm") {
    std::mt19937 random(7);
    const std::string letters = "=\n\\.xbodydateid\xff\xc3 \x01";
    for (int round = 0; round < 2000; ++round) {
        std::string data;
        for (auto left = random() % 80; left > 0; --left)
            data += letters[random() % letters.size()];
        CAPTURE(data);
        const auto back = decode_article(data);
        CHECK(is_valid_utf8(back.article.body()));
        check_equal(decode_article(encode_article(back)), back);
    }
}

} // namespace
} // namespace lacuna
