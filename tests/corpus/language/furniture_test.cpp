// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/furniture.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using lacuna::corpus::is_furniture;
using lacuna::corpus::is_page_furniture;
using lacuna::corpus::is_related_heading;
using lacuna::corpus::is_thread_heading;
using lacuna::corpus::Prompt;
using lacuna::corpus::prompt_at;

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
        CHECK_FALSE(is_page_furniture(line));
    }
}

TEST_CASE("a block of a page is a label as a whole") {
    CHECK(is_page_furniture("Video"));
    CHECK(is_page_furniture("Lesezeit: 3 Minuten"));
    CHECK(is_page_furniture("4 min read"));
    CHECK_FALSE(is_page_furniture("Vor dem Urteil"));
    CHECK_FALSE(is_page_furniture("Thirty years ago"));
    CHECK_FALSE(is_page_furniture("Video games"));
    CHECK_FALSE(is_page_furniture("Save"));
}

TEST_CASE("a block of a page begins like a prompt up to a length") {
    CHECK(prompt_at("Read more", 9) == Prompt::phrase);
    CHECK(prompt_at("Read more about it in the book that he wrote", 61) == Prompt::none);
    CHECK(prompt_at("Leia também: outra notícia", 26) == Prompt::certain);
    CHECK(prompt_at("Related: a story", 301) == Prompt::none);
    CHECK(prompt_at("Subscribe now", 13) == Prompt::word);
    CHECK(prompt_at("分享到微博", 15) == Prompt::word);
}

TEST_CASE("a longer word does not begin like a shorter prompt") {
    for (const std::string_view line : {"Subscribers went home", "Anzeigenblatt", "Reklamation"}) {
        CAPTURE(line);
        CHECK(prompt_at(line, 15) == Prompt::none);
    }
}

TEST_CASE("a number or a word for comments heads what readers wrote") {
    for (const std::string_view line :
         {"12", "(7)", "Comments (3)", "21 Kommentare", "Комментарии: 4", "コメント12", "Reacties",
          "ความคิดเห็น 5"}) {
        CAPTURE(line);
        CHECK(is_thread_heading(line));
    }
    CHECK_FALSE(is_thread_heading("12 were held"));
    CHECK_FALSE(is_thread_heading(""));
}

TEST_CASE("the heading of other articles is known with its colon and without") {
    CHECK(is_related_heading("Related Links:"));
    CHECK(is_related_heading("Mehr zum Thema"));
    CHECK_FALSE(is_related_heading("Related persons"));
}
