// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/date_signs.hpp"

#include "corpus/html/hints.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::DateLabel;
using lacuna::corpus::DateMarking;
using lacuna::corpus::DateSign;
using lacuna::corpus::NodeIndex;
using lacuna::corpus::PageTree;
using lacuna::corpus::Tag;

namespace {

/// The first element in the body.
NodeIndex first_in_body(const PageTree& page) {
    NodeIndex index = 0;
    while (page[index].tag != Tag::body) ++index;
    return index + 1;
}

DateSign sign_of(const std::string& element) {
    const PageTree page("<html><body>" + element + "</body></html>");
    const auto index = first_in_body(page);
    return lacuna::corpus::date_sign(page, index, lacuna::corpus::page_hints(page)[index]);
}

bool is(const DateSign& sign, DateMarking marking, DateLabel label) {
    return sign.marking == marking && sign.label == label;
}

} // namespace

TEST_CASE("vocabularies declare dates") {
    CHECK(is(sign_of("<span itemprop='datePublished'>x</span>"), DateMarking::declared,
             DateLabel::published));
    CHECK(is(sign_of("<span property='schema:datePublished'>x</span>"), DateMarking::declared,
             DateLabel::published));
    CHECK(is(sign_of("<span property='http://purl.org/dc/terms/modified'>x</span>"),
             DateMarking::declared, DateLabel::updated));
    CHECK(is(sign_of("<abbr class='published' title='2020-03-01'>x</abbr>"), DateMarking::declared,
             DateLabel::published));
    CHECK(is(sign_of("<time class='entry-date published updated'>x</time>"), DateMarking::declared,
             DateLabel::published));
    CHECK(is(sign_of("<time class='updated'>x</time>"), DateMarking::declared, DateLabel::updated));
}

TEST_CASE("elements and names of classes mark dates") {
    CHECK(is(sign_of("<time>x</time>"), DateMarking::time, DateLabel::none));
    CHECK(is(sign_of("<span class='datum'>x</span>"), DateMarking::named, DateLabel::none));
    CHECK(is(sign_of("<div id='fecha'>x</div>"), DateMarking::named, DateLabel::none));
    CHECK(is(sign_of("<p class='pub-date'>x</p>"), DateMarking::named, DateLabel::published));
    CHECK(is(sign_of("<p class='update lead'>x</p>"), DateMarking::none, DateLabel::none));
    CHECK(is(sign_of("<p>x</p>"), DateMarking::none, DateLabel::none));
}

TEST_CASE("the date of a thing on the page is not the article's") {
    const PageTree page("<html><body><div itemtype='https://schema.org/VideoObject'>"
                        "<span itemprop='datePublished'>x</span></div></body></html>");
    const auto index = first_in_body(page) + 1;
    CHECK(lacuna::corpus::date_sign(page, index, {}).marking != DateMarking::declared);
}

TEST_CASE("dates for programs stand in attributes") {
    const auto machine = [](const std::string& element) {
        const PageTree page("<html><body>" + element + "</body></html>");
        return std::string(lacuna::corpus::machine_date(page, first_in_body(page)));
    };
    CHECK(machine("<time datetime='2020-03-01'>x</time>") == "2020-03-01");
    CHECK(machine("<abbr title='2020-03-01'>x</abbr>") == "2020-03-01");
    CHECK(machine("<span itemprop=datePublished content='2020-03-01'>x</span>") == "2020-03-01");
    CHECK(machine("<span title='2020-03-01'>x</span>").empty());
    CHECK(machine("<span data-utime='1583020800'>x</span>") == "1583020800");
    CHECK(machine("<b data-published='2020-03-01'>x</b>") == "2020-03-01");
    CHECK(machine("<i data-time='95'>x</i>").empty());
}

TEST_CASE("what is named a date notes it in attributes of any kind") {
    const auto noted = [](const std::string& element) {
        const PageTree page("<html><body>" + element + "</body></html>");
        return std::string(lacuna::corpus::noted_date(page, first_in_body(page)));
    };
    CHECK(noted("<span class='date' title='1 March 2020'>x</span>") == "1 March 2020");
    CHECK(noted("<span class='created' content='2020-03-01'>x</span>") == "2020-03-01");
}
