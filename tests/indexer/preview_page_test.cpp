// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/preview_page.hpp"

#include <doctest/doctest.h>

namespace lacuna::indexer {
namespace {

Article example() {
    Article article;
    article.set(FieldId::title, "Ferry paper silenced", "first line");
    article.set(FieldId::body, "The paper closed.\n\nNobody said why.", "text");
    article.set(FieldId::standfirst, "A court decides", "text");
    article.add(FieldId::captions, "The empty newsroom", "caption");
    article.set_date(*parse_iso_date("2019-06-04"), "date line");
    article.set_updated(*parse_iso_date("2019-06-05"), "date line");
    article.add_credit({"Reuters", CreditRole::photo}, "caption");
    article.leave_out("Share this page", "furniture");
    return article;
}

TEST_CASE("the page shows title, values with their rules, text, captions and what was left out") {
    CHECK(preview_page(example(), Ink::plain) == "title      Ferry paper silenced   [first line]\n"
                                                 "standfirst A court decides   [text]\n"
                                                 "date       2019-06-04   [date line]\n"
                                                 "updated    2019-06-05   [date line]\n"
                                                 "credit     Reuters (photo)   [caption]\n"
                                                 "\n"
                                                 "The paper closed.\n\nNobody said why.\n"
                                                 "\n"
                                                 "captions\n"
                                                 "The empty newsroom\n"
                                                 "\n"
                                                 "left out\n"
                                                 "Share this page   [furniture]\n");
}

TEST_CASE("an article without title or text says so") {
    CHECK(preview_page({}, Ink::plain) == "title      (none)\n\n(no text)\n");
}

TEST_CASE("what was left out is faint where ink is styled") {
    const auto page = preview_page(example(), Ink::styled);
    CHECK(page.find("\x1b[2mShare this page   [furniture]\x1b[0m") != std::string::npos);
}

TEST_CASE("no control of the article reaches the terminal") {
    auto article = example();
    article.set(FieldId::title, "a\x1b[31mb", "field");
    article.leave_out("c\x1b]0;d\x07", "furniture");
    article.extra.emplace_back("k\x1b", "v\x1b");
    CHECK(preview_page(article, Ink::plain).find('\x1b') == std::string::npos);
}

TEST_CASE("more than is kept of what was left out is counted") {
    Article article;
    for (int i = 0; i < 300; ++i) article.leave_out("line " + std::to_string(i), "furniture");
    CHECK(article.left_out.size() + article.left_out_beyond == 300);
    CHECK(preview_page(article, Ink::plain).find("and 100 more\n") != std::string::npos);
}

} // namespace
} // namespace lacuna::indexer
