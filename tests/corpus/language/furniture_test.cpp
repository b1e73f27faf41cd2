// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/furniture.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using lacuna::corpus::is_furniture;
using lacuna::corpus::is_page_furniture;
using lacuna::corpus::is_related_heading;

TEST_CASE("buttons and prompts of many languages are furniture of a copied text") {
    for (const std::string line :
         {"Share", "Facebook", "+ Twitter", "Read more: What is a network?", "Teilen", "Compartir",
          "Поделиться", "分享", "3 hours ago", "5 min read", "Facebook Twitter WhatsApp",
          "@gazette", "* * *", "Leia também: outra notícia", "Czytaj więcej o sieciach"}) {
        CAPTURE(line);
        CHECK(is_furniture(line));
    }
}

TEST_CASE("a sentence that holds a word of a button is none") {
    for (const std::string line :
         {"Share prices fell on Monday", "Facebook will appeal, its lawyers said.",
          "The comments were deleted.", "Shares", "Czytajcie sami"}) {
        CAPTURE(line);
        CHECK_FALSE(is_furniture(line));
        CHECK_FALSE(is_page_furniture(line, static_cast<std::uint32_t>(line.size())));
    }
}

TEST_CASE("a block of a page is a prompt up to a length") {
    CHECK(is_page_furniture("Read more", 9));
    CHECK_FALSE(is_page_furniture("Read more about it in the book that he wrote", 61));
    CHECK(is_page_furniture("Leia também: outra notícia", 26));
    CHECK(is_page_furniture("Video", 5));
    CHECK_FALSE(is_page_furniture("Video games", 11));
    CHECK_FALSE(is_page_furniture("Save", 4));
    CHECK_FALSE(is_page_furniture("Related: a story", 301));
}

TEST_CASE("the heading of other articles is known with its colon and without") {
    CHECK(is_related_heading("Related Links:"));
    CHECK(is_related_heading("Mehr zum Thema"));
    CHECK_FALSE(is_related_heading("Related persons"));
}
