// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/likeness.hpp"

#include <doctest/doctest.h>
#include <string>

namespace lacuna::indexer {
namespace {

Article article_of(const std::string& title, const std::string& body) {
    Article article;
    article.set(FieldId::title, title, "field");
    article.set(FieldId::body, body, "field");
    return article;
}

const std::string council =
    "The harbour council voted on Monday to end the licence of the evening paper, whose printers "
    "had refused to hand over the names of those who sent in letters about the new tax on nets, "
    "and who say that no court has ever asked for them.";
const std::string judge =
    "A judge in the hill town ordered the telephone company to restore access to four foreign "
    "sites, since the ministry had named no law under which they could have been switched off, "
    "and gave it three days to answer in writing.";
const std::string chinese =
    "港口委员会星期一投票决定吊销晚报的执照，因为该报的印刷工人拒绝交出写信反对新渔网税的读者姓名，"
    "他们说从来没有法院向他们提出过这样的要求，报社表示将提出上诉。";

TEST_CASE("a text that was lengthened or given another headline is the same one") {
    CHECK(likeness_of(article_of("Paper closed", council),
                      article_of("Paper closed", council + " " + judge))
              .has_same_text);
    CHECK(likeness_of(article_of("Paper closed", council),
                      article_of("Evening paper loses licence", council + " It will appeal."))
              .has_same_text);
    CHECK(likeness_of(article_of("晚报被吊销执照", chinese),
                      article_of("晚报执照被吊销", chinese + "本报将继续报道。"))
              .has_same_text);
}

TEST_CASE("other texts are no versions of each other, also under one title") {
    CHECK_FALSE(likeness_of(article_of("Paper closed", council), article_of("Sites back", judge))
                    .has_same_text);
    const auto named_alike = likeness_of(article_of("News", council), article_of("NEWS", judge));
    CHECK(named_alike.has_same_title);
    CHECK_FALSE(named_alike.has_same_text);
}

TEST_CASE("short texts have to be nearly the same") {
    CHECK(likeness_of(article_of("Ban", "older words"), article_of("Ban", "newer words"))
              .has_same_text);
    CHECK_FALSE(likeness_of(article_of("Spring", "Text alpha"), article_of("Autumn", "Text carol"))
                    .has_same_text);
}

TEST_CASE("what stands on all pages of a site makes no versions of them") {
    const std::string around = " Write to the editors, read our rules and support the paper here.";
    CHECK_FALSE(likeness_of(article_of("Paper closed", council + around),
                            article_of("Sites back", judge + around))
                    .has_same_text);
}

TEST_CASE("what was changed before is earlier, as far as both say when") {
    Article known = article_of("Ban", "text");
    Article next = article_of("Ban", "other text");
    CHECK_FALSE(is_earlier(next, known));
    known.set_date(*parse_iso_date("2019-06-04T10:00:00Z"), "field");
    CHECK_FALSE(is_earlier(next, known));
    next.set_date(*parse_iso_date("2019-06-04"), "field");
    CHECK_FALSE(is_earlier(next, known));
    next.set_date(*parse_iso_date("2019-06-03"), "field");
    CHECK(is_earlier(next, known));
    next.set_updated(*parse_iso_date("2019-06-05"), "field");
    CHECK_FALSE(is_earlier(next, known));
}

TEST_CASE("what has no text is earlier than what has one") {
    CHECK(is_earlier(article_of("Ban", ""), article_of("Ban", "text")));
    CHECK_FALSE(is_earlier(article_of("Ban", "text"), article_of("Ban", "")));
}

} // namespace
} // namespace lacuna::indexer
