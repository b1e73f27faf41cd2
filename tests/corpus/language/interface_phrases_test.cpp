// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/interface_phrases.hpp"

#include <doctest/doctest.h>

#include <string_view>

using lacuna::corpus::interface_phrase;
using lacuna::corpus::InterfacePhrase;
using lacuna::corpus::phrase_letters;

TEST_CASE("counts, marks and capitals are no part of a phrase") {
    CHECK(phrase_letters("View all (23)") == "view all");
    CHECK(phrase_letters("» LEAVE a comment!") == "leave a comment");
    CHECK(phrase_letters("Editor's picks") == phrase_letters("Editor’s picks"));
    CHECK(phrase_letters("12 / 30").empty());
}

TEST_CASE("a phrase of an interface is told from the heading and the label of other articles") {
    CHECK(interface_phrase("share this article") == InterfacePhrase::phrase);
    CHECK(interface_phrase("related coverage") == InterfacePhrase::heading);
    CHECK(interface_phrase("read also") == InterfacePhrase::link);
    CHECK(interface_phrase("share of the harbour") == InterfacePhrase::none);
    CHECK(interface_phrase("") == InterfacePhrase::none);
}
