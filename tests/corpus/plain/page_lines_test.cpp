// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/authority.hpp"
#include "corpus/plain/article.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using lacuna::Article;
using lacuna::FieldId;
using lacuna::corpus::Authority;
using lacuna::corpus::read_page_text;

namespace {

constexpr std::string_view first =
    "The two largest networks of the country were switched off shortly before midnight on Monday.";
constexpr std::string_view second =
    "Engineers said that they had been given a quarter of an hour to carry out the order.";
constexpr std::string_view head = "Networks go dark before the vote\n\n18 January 2012\n\n";

Article read(std::string_view text) { return read_page_text(text, Authority::built_in()); }

std::string story() { return std::string(first) + "\n\n" + std::string(second); }

bool left_out(const Article& article, std::string_view line) {
    return std::any_of(article.left_out.begin(), article.left_out.end(), [&](const auto& one) {
        return one.text == line && one.rule == "furniture";
    });
}

/// Two paragraphs of a story in one language, and a line of it that looks like a page's.
struct Language {
    std::string_view first;
    std::string_view second;
    std::string_view prompt;   ///< a phrase of an interface
    std::string_view sentence; ///< that begins like one
    std::string_view names;    ///< of prisoners, line by line
    std::string_view last;     ///< a short sentence
};

constexpr Language languages[] = {
    {"The printers were released on Friday after nine months in the fortress above the town.",
     "Their families had waited at the gate since the early morning, in spite of the rain.",
     "Leave a comment", "Subscribers said that nobody had told them.",
     "Mira Sund\nPeter Vane\nOdile Marsh", "Nobody spoke."},
    {"Die Drucker wurden am Freitag nach neun Monaten aus der Festung über der Stadt entlassen.",
     "Ihre Familien hatten seit dem frühen Morgen am Tor gewartet, obwohl es heftig regnete.",
     "Kommentar schreiben", "Teilen wollten sie das Brot nicht.",
     "Jana Sund\nPeter Fahn\nOtto Marsch", "Niemand sprach."},
    {"Les imprimeurs ont été libérés vendredi après neuf mois passés dans la forteresse de la "
     "ville.",
     "Leurs familles attendaient devant la porte depuis le petit matin, malgré la pluie "
     "battante.",
     "Laisser un commentaire", "Partager le pain leur était interdit.",
     "Mireille Sonde\nPierre Vanne\nOdile Marais", "Personne ne parla."},
    {"Los impresores fueron liberados el viernes tras nueve meses en la fortaleza de la ciudad.",
     "Sus familias esperaban ante la puerta desde la madrugada, a pesar de la lluvia intensa.",
     "Deja tu comentario", "Compartir el pan estaba prohibido.",
     "Marta Sondeo\nPedro Vano\nOtilia Marisma", "Nadie habló."},
    {"Печатники вышли на свободу в пятницу после девяти месяцев в крепости над старым городом.",
     "Их семьи ждали у ворот с самого раннего утра, несмотря на сильный дождь и холодный ветер.",
     "Оставить комментарий", "Поделиться хлебом им не разрешали.",
     "Мира Зондова\nПётр Вановский\nОдиль Маршева", "Все молчали."},
    {"Οι τυπογράφοι αφέθηκαν ελεύθεροι την Παρασκευή μετά από εννέα μήνες στο φρούριο της πόλης.",
     "Οι οικογένειές τους περίμεναν στην πύλη από νωρίς το πρωί, παρά τη δυνατή βροχή.",
     "Γράψτε ένα σχόλιο", "Ακολουθήστε τον δρόμο, τους είπαν.",
     "Μίρα Σούντη\nΠέτρος Βάνος\nΟδύλη Μαρσή", "Κανείς δεν μίλησε."},
    {"أفرج يوم الجمعة عن عمال المطبعة بعد تسعة أشهر قضوها في القلعة المطلة على المدينة القديمة.",
     "وكانت عائلاتهم تنتظر أمام البوابة منذ الصباح الباكر رغم المطر الشديد والبرد القارس.",
     "أضف تعليقا", "شارك العمال خبزهم مع الحراس.", "ميرا سند\nبطرس فان\nأوديل مرش",
     "لم يتكلم أحد."},
    {"הדפסים שוחררו ביום שישי לאחר תשעה חודשים במצודה שמעל העיר העתיקה, כך אמרו קרוביהם אתמול.",
     "המשפחות המתינו ליד השער משעות הבוקר המוקדמות למרות הגשם הכבד והרוח הקרה שנשבה מן הים.",
     "הוסף תגובה", "שתפו את הלחם עם השומרים.", "מירה סונד\nפטר ואן\nאודיל מרש", "איש לא דיבר."},
    {"छापाखाने के मज़दूरों को शहर के ऊपर बने किले में नौ महीने बिताने के बाद शुक्रवार को रिहा किया गया।",
     "उनके परिवार तेज़ बारिश और ठंडी हवा के बावजूद सुबह से ही फाटक के सामने खड़े इंतज़ार कर रहे थे।", "टिप्पणी करें",
     "शेयर करने को रोटी नहीं थी।", "मीरा सूंद\nपीटर वान\nओडील मार्श", "कोई नहीं बोला।"},
    {"Những người thợ in được thả hôm thứ Sáu sau chín tháng bị giam trong pháo đài phía trên "
     "thành phố.",
     "Gia đình họ đã đợi trước cổng từ sáng sớm dù trời mưa rất to và gió lạnh thổi từ biển vào.",
     "Gửi bình luận", "Chia sẻ bánh mì là điều bị cấm.", "Mi Sun\nPhan Vân\nÔ Đi Mai",
     "Không ai nói gì."},
    {"Para pekerja percetakan dibebaskan pada hari Jumat setelah sembilan bulan di benteng di atas "
     "kota.",
     "Keluarga mereka menunggu di depan gerbang sejak pagi meskipun hujan turun dengan sangat "
     "lebat.",
     "Tulis komentar", "Bagikan roti itu, kata penjaga.", "Mira Sunda\nPetrus Wana\nOdilia Marsa",
     "Semua diam saja."},
    {"Wapiga chapa waliachiliwa huru siku ya Ijumaa baada ya miezi tisa katika ngome iliyo juu ya "
     "mji.",
     "Familia zao zilikuwa zikingoja mbele ya lango tangu alfajiri ingawa mvua ilikuwa kubwa "
     "sana.",
     "Toa maoni yako", "Shiriki mkate wako, mlinzi alisema.",
     "Mira Sunda\nPetro Vane\nOdilia Mashi", "Hakuna aliyesema."},
    {"印刷工人们在城外的要塞里被关押了九个月之后，终于在星期五获得释放，他们的亲属昨天证实了这一消"
     "息。",
     "他们的家人从清晨起就一直守候在大门前，尽管雨下得很大，海上还不断吹来寒冷的风，没有一个人离开"
     "。",
     "发表评论", "分享面包是不允许的。", "孙米拉\n万彼得\n马欧迪", "没有人说话。"},
};

} // namespace

TEST_CASE("lines that look like a page's stay inside running text, in all languages") {
    for (const Language& text : languages) {
        for (const auto line : {text.prompt, text.sentence}) {
            CAPTURE(line);
            const auto body = std::string(text.first) + "\n\n" + std::string(line) + "\n\n" +
                              std::string(text.second);
            const auto article = read("Printers\n\n18 January 2012\n\n" + body);
            CHECK(article.body() == body);
            CHECK(article.all(FieldId::byline).empty());
        }
    }
}

TEST_CASE("names, verses and short sentences at the end stay, in all languages") {
    for (const Language& text : languages) {
        const auto body = std::string(text.first) + "\n\n" + std::string(text.second);
        for (const auto end : {text.names, text.last, text.sentence}) {
            CAPTURE(end);
            const auto article =
                read("Printers\n\n18 January 2012\n\n" + body + "\n\n" + std::string(end));
            for (std::size_t at = 0; at < end.size();) {
                const auto stop = std::min(end.find('\n', at), end.size());
                CHECK(article.body().find(end.substr(at, stop - at)) != std::string_view::npos);
                at = stop + 1;
            }
            CHECK(article.left_out.size() == 1);
        }
    }
}

TEST_CASE("a phrase of the interface at the edge of the text leaves it and is noted") {
    for (const Language& text : languages) {
        CAPTURE(text.prompt);
        const auto body = std::string(text.first) + "\n\n" + std::string(text.second);
        for (const std::string_view gap : {"\n\n", "\n\n* * *\n\n"}) {
            const auto article = read("Printers\n\n18 January 2012\n\n" + body + std::string(gap) +
                                      std::string(text.prompt));
            CHECK(article.body() == body);
            CHECK(left_out(article, text.prompt));
        }
    }
}

TEST_CASE("with clear signs of a copied page its phrases leave running text, too") {
    const std::string pages[] = {
        std::string(head) + "Facebook\nTwitter\nPrint\n\n" + std::string(first) +
            "\n\nSave for later\n\n" + std::string(second),
        std::string(head) + std::string(first) + "\n\nSave for later\n\n" + std::string(second) +
            "\n\nPrint this page\n\nLeave a comment",
        std::string(head) + std::string(first) + "\n\nSave for later\nPrint this page\n\n" +
            std::string(second),
        std::string(head) + std::string(first) + "\n\nShow all comments (14)\n\n" +
            "The square on Monday (Odile Marsh/Reuters)\n\n" + std::string(second),
    };
    for (const auto& page : pages) {
        CAPTURE(page);
        CHECK(read(page).body() == story());
    }
}

TEST_CASE("one phrase with the photographer's name is no sign of a page") {
    const auto body = std::string(first) + "\n\nHave your say\n\n" + std::string(second);
    const auto article = read(std::string(head) + body + "\n\nPhoto: Reuters");
    CHECK(article.body().starts_with(body));
}

TEST_CASE("poems and lists keep a last line that could be a button") {
    const auto poem = read("Lamp song\n\nNight over the harbour,\nnobody to tell,\nread more\n\n"
                           "of the water\n\nleave a comment");
    CHECK(poem.body().ends_with("leave a comment"));
    const auto list = read("Things we kept\n\nBread\nSalt\nA lamp\n\nBack to top");
    CHECK(list.body().ends_with("Back to top"));
}

TEST_CASE("the headlines of other articles leave the end with their heading") {
    const std::string links =
        "Related coverage:\nThe night in which the second of the two networks was switched off for "
        "good and nobody said why\nWhat the ministry of the interior knew about the order";
    const auto article = read(std::string(head) + story() + "\n\n" + links);
    CHECK(article.body() == story());
    CHECK(left_out(article, "What the ministry of the interior knew about the order"));
    const auto told = read(std::string(head) + story() +
                           "\n\nRelated coverage:\nThe ministry spoke of it at noon.\nThen it was "
                           "silent.");
    CHECK(told.body().ends_with("Then it was silent."));
}

TEST_CASE("a note on the writer has its heading taken, one on another person keeps it") {
    const std::string note = "She has written about networks and their owners for the last twelve "
                             "years, mostly at night.";
    const auto article = read("Networks go dark before the vote\n\nBy Odile Marsh\n\n" + story() +
                              "\n\nAbout Odile Marsh\n\n" + note);
    CHECK(article.body() == story() + "\n\n" + note);
    const auto other = read("Networks go dark before the vote\n\nBy Odile Marsh\n\n" + story() +
                            "\n\nAbout Mira Sund\n\n" + note);
    CHECK(other.body() == story() + "\n\nAbout Mira Sund\n\n" + note);
}

TEST_CASE("notices of rights leave the edge, sentences about rights do not") {
    for (const std::string line :
         {"Riproduzione riservata", "All rights reserved.", "Todos los derechos reservados",
          "Все права защищены", "جميع الحقوق محفوظة", "무단전재 및 재배포 금지", "版权所有",
          "Με επιφύλαξη παντός δικαιώματος", "(Editing by Mira Sund)", "【责任编辑：孙米拉】"}) {
        CAPTURE(line);
        CHECK(read(std::string(head) + story() + "\n\n" + line).body() == story());
    }
    for (const std::string line :
         {"Copyright is a monopoly, he said.", "Edited by hand, all of it was burned.",
          "All rights are reserved for them.", "Todos los derechos son suyos."}) {
        CAPTURE(line);
        CHECK(read(std::string(head) + story() + "\n\n" + line).body().ends_with(line));
    }
}

TEST_CASE("a headline may be a phrase of an interface, and so may a line with text behind it") {
    CHECK(read("Have your say\n\n" + story()).title() == "Have your say");
    const auto article =
        read(std::string(head) + story() + "\n\nAll comments\n\nAll comments\nwere burned.");
    CHECK(article.body().ends_with("were burned."));
    const auto kept = read(std::string(head) + story() + "\n\nLeave a comment\n\nwas on the wall.");
    CHECK(kept.body() == story() + "\n\nLeave a comment\n\nwas on the wall.");
}
