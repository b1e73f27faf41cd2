// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_dates.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <utility>

using lacuna::Article;
using lacuna::Date;
using lacuna::FieldId;
using lacuna::corpus::PageHead;
using lacuna::corpus::ShownDates;

namespace {

Date date(std::string_view text) { return lacuna::parse_iso_date(text).value(); }

Article dated(const PageHead& head, const ShownDates& shown = {}, const char* page = "<p>x</p>") {
    Article article;
    lacuna::corpus::set_dates(article, head, shown, page);
    return article;
}

std::string day_of(const PageHead& head, const ShownDates& shown = {}) {
    const auto article = dated(head, shown);
    return article.date ? format_iso(*article.date) : std::string("none");
}

ShownDates shown_on(std::string_view published) {
    ShownDates shown;
    shown.published = date(published);
    return shown;
}

PageHead head_with(std::string published) {
    PageHead head;
    head.parts.front().rule = lacuna::Rule::json_ld;
    head.parts.front().published = {std::move(published)};
    return head;
}

} // namespace

TEST_CASE("a placeholder is passed over for the next date") {
    auto head = head_with("0001-01-01T00:00:00Z");
    head.parts[0].published.emplace_back("2999-01-01");
    head.parts[1].published = {"0000-00-00", "2020-03-01"};
    CHECK(day_of(head) == "2020-03-01");
}

TEST_CASE("publication is preferred to the address, and that to a change") {
    auto head = head_with("2020-03-01");
    head.parts[0].modified = {"2021-01-01"};
    head.address.text = "https://quay.example/2020/02/02/station";
    CHECK(day_of(head) == "2020-03-01");
    head.parts[0].published.clear();
    CHECK(day_of(head) == "2020-02-02");
    CHECK(dated(head).first(FieldId::updated) == "2021-01-01");
    head.address.text.clear();
    CHECK(day_of(head) == "2021-01-01");
}

TEST_CASE("a change before or at the publication is none") {
    auto head = head_with("2020-03-01T10:00:00Z");
    head.parts[0].modified = {"2020-03-01T10:00:00Z"};
    CHECK_FALSE(dated(head).has(FieldId::updated));
    head.parts[0].modified = {"2020-02-01"};
    CHECK_FALSE(dated(head).has(FieldId::updated));
    head.parts[0].modified = {"2020-03-01T11:00:00Z"};
    CHECK(dated(head).first(FieldId::updated) == "2020-03-01T11:00:00Z");
}

TEST_CASE("the local day counts, where the page or its address shows it") {
    auto head = head_with("2020-03-02T03:30:00Z");
    CHECK(day_of(head) == "2020-03-02T03:30:00Z");
    CHECK(day_of(head, shown_on("2020-03-01")) == "2020-03-01");
    CHECK(day_of(head, shown_on("2020-03-01T22:30")) == "2020-03-01T22:30:00-05:00");
    CHECK(day_of(head, shown_on("2020-02-27")) == "2020-03-02T03:30:00Z");
    head.address.text = "https://quay.example/2020/03/01/station";
    CHECK(day_of(head) == "2020-03-01");
    CHECK(day_of(head_with("2020-03-02T03:30:00+09:00"), shown_on("2020-03-01")) ==
          "2020-03-02T03:30:00+09:00");
}

TEST_CASE("a day that is stated has the time that is shown") {
    CHECK(day_of(head_with("2020-03-01"), shown_on("2020-03-01T22:30")) == "2020-03-01T22:30:00");
    CHECK(day_of(head_with("2020-03-01"), shown_on("2020-03-02T22:30")) == "2020-03-01");
}

TEST_CASE("scripts, the foot and the month of the address come last") {
    PageHead head;
    ShownDates shown;
    const auto day = [&](const char* page) {
        const auto article = dated(head, shown, page);
        return article.date ? format_iso(*article.date) : std::string("none");
    };
    const char* const script = "<script>var page = {publishedAt: '2020-03-01'}</script>";
    CHECK(day("<p>x</p>") == "none");
    head.address.text = "https://quay.example/2020/05/station/";
    CHECK(day("<p>x</p>") == "2020-05");
    shown.in_foot = date("2020-04-01");
    CHECK(day("<p>x</p>") == "2020-04-01");
    CHECK(day(script) == "2020-03-01");
    head.address.text = "https://quay.example/2020/02/02/station";
    CHECK(day(script) == "2020-02-02");
}

TEST_CASE("the same minute without its seconds is no change") {
    auto head = head_with("2020-03-01T10:00:38");
    ShownDates shown;
    shown.updated = date("2020-03-01T10:00");
    CHECK(dated(head, shown).first(FieldId::updated).empty());
    shown.updated = date("2020-03-01T10:01");
    CHECK(dated(head, shown).first(FieldId::updated) == "2020-03-01T10:01:00");
}
