// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/interface_lines.hpp"

#include <doctest/doctest.h>

#include <string_view>

using lacuna::corpus::interface_signs;

TEST_CASE("what pages say around their articles is known in many languages") {
    for (const std::string_view line :
         {"Leave a comment",
          "Print this page",
          "Kommentar schreiben",
          "Zurück zur Übersicht",
          "Imprimer l’article",
          "Laisser un commentaire",
          "Escribe tu comentario",
          "Deixe seu comentário",
          "Lascia un commento",
          "Plaats een reactie",
          "Skriv en kommentar",
          "Kirjoita kommentti",
          "Dodaj komentarz",
          "Přidat komentář",
          "Hozzászólás írása",
          "Lasă un comentariu",
          "Оставить комментарий",
          "Залишити коментар",
          "Yorum yaz",
          "أضف تعليقا",
          "ارسال نظر",
          "הוסף תגובה",
          "Γράψτε ένα σχόλιο",
          "टिप्पणी करें",
          "แสดงความคิดเห็น",
          "Gửi bình luận",
          "Tulis komentar",
          "Toa maoni yako",
          "დატოვე კომენტარი",
          "コメントを投稿する",
          "发表评论",
          "댓글 쓰기",
          "Share | Print | Save",
          "4 min read",
          "Kundenplus+ Nur für Abonnenten",
          "Read also: Lights out in the harbour",
          "Haben Sie einen Fehler entdeckt? Markieren Sie ihn und drücken Sie Ctrl+Enter"}) {
        CAPTURE(line);
        CHECK(interface_signs(line) == 1);
    }
}

TEST_CASE("a line that counts, or begins and ends with prompts, has two signs") {
    CHECK(interface_signs("Show all comments (14)") == 2);
    CHECK(interface_signs("Send feedback. Report an error.") == 2);
    CHECK(interface_signs("Sign up now! Letters from the port every morning - sign up now") == 2);
    CHECK(interface_signs("Read more: the port in winter. Read more: gazette.example") == 2);
}

TEST_CASE("a sentence, a name and a heading are no interface") {
    for (const std::string_view line :
         {"Subscribers said that they had been cut off.", "Read more slowly, the teacher said.",
          "Share", "Comments", "Follow us home", "Read also: the ministry has denied it.",
          "All rights were taken from them.", "Дмитрий Берег", "分享是一种美德。",
          "Ver más allá de la noche", "Deixe um comentário foi a frase que ele ouviu.", ""}) {
        CAPTURE(line);
        CHECK(interface_signs(line) == 0);
    }
}
