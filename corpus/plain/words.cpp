// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/words.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_names.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/sources.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

/// Whole lines, folded.
constexpr std::string_view furniture_lines =
    "share|save|print|email|e-mail|comment|comments|like|tweet|pin|caption|close|video|menu|search|"
    "home|subscribe|sign up|sign in|log in|login|register|submit|copy|copy link|copy url|font size|"
    "advertisement|ad|sponsored|topics|tags|related|related topics|related links|related links:|"
    "related tags:|related articles|related stories|related news|most popular|most popular today|"
    "most read|trending|recommended|more on:|more on this|get it|report error|give feedback|"
    "continue reading below|end|fullscreen|info|permalink|close share panel|view author archive|"
    "email the author|get author rss feed|highlights|back to gallery|follow us|live|photos|gallery|"
    "facebook|twitter|x|google+|whatsapp|messenger|facebook messenger|linkedin|linked in|pinterest|"
    "reddit|tumblr|telegram|instagram|youtube|vk|line|wechat|weibo|qzone|mail|rss|viber|"
    "compartir|comentarios|comentar|imprimir|valorar:|fotos|articulos relacionados|"
    "partager|commentaires|commenter|imprimer|telecharger|suggerer|sur le meme sujet|newsletter|"
    "teilen|kommentare|drucken|merken|mehr zum thema|verwandte themen|themen in diesem artikel|"
    "condividi|suggerisci|stampa|altri|commenti|compartilhar|compartilhe|comente|copiar "
    "link|topicos|"
    "jaa artikkeli:|lue myos:|las mer om|las mer|dela|kommentarer|del|les ogsa|"
    "поделиться|читайте также|комментарии|темы|теги|до теми|читайте також|поширити|"
    "udostepnij|komentarze|czytaj tez|sdilet clanek|souvisejici|megosztom|shperndaje ne|"
    "paylas|yazdir|yorumlar|bagikan|iklan|share this:|chia se|binh luan|"
    "شارك|شارك هذا الخبر|مشاركة|طباعة|تعليقات|اشتراک گذاری|نظرات|"
    "分享|分享到|分享到微信|关闭|關閉|评论|評論|打印文稿|转寄朋友|微信|微博|新浪微博|人人|开心网|"
    "简体版|繁體版|图集|関連記事|シェア|공유|댓글";

/// Beginnings of lines, folded.
constexpr std::array<std::string_view, 62> furniture_beginnings{"share this",
                                                                "share on",
                                                                "share via",
                                                                "share permalink",
                                                                "share it",
                                                                "x share",
                                                                "follow us",
                                                                "follow rt",
                                                                "sign up",
                                                                "read more",
                                                                "read also",
                                                                "also read",
                                                                "see also",
                                                                "related:",
                                                                "image 1",
                                                                "click here",
                                                                "these are external links",
                                                                "copy this link",
                                                                "url is copied",
                                                                "comments (",
                                                                "tags:",
                                                                "topics:",
                                                                "filed under",
                                                                "print this",
                                                                "email this",
                                                                "view all",
                                                                "privacy policy",
                                                                "terms of",
                                                                "all rights reserved",
                                                                "like this story",
                                                                "like this article",
                                                                "more:",
                                                                "watch:",
                                                                "get short url",
                                                                "get top news",
                                                                "media playback",
                                                                "breaking news email",
                                                                "our standards",
                                                                "lea tambien",
                                                                "lea:",
                                                                "lire aussi",
                                                                "lesen sie",
                                                                "kommentare lesen",
                                                                "forum zum",
                                                                "leggi anche",
                                                                "leia tambem",
                                                                "jaa artikkeli",
                                                                "читайте также",
                                                                "читайте також",
                                                                "czytaj ",
                                                                "visto ",
                                                                "puntualo ",
                                                                "facebook :",
                                                                "twitter :",
                                                                "google+ :",
                                                                "envoyer :",
                                                                "trends:",
                                                                "ملاحظة:",
                                                                "کد خبر",
                                                                "comparte",
                                                                "cansado de leer",
                                                                "dh newsletter"};

constexpr std::string_view updated_words =
    "updated|update|last updated|modified|edited|aktualisiert|aktualizado|actualizado|atualizado|"
    "aggiornato|mis|uppdaterad|opdateret|oppdatert|bijgewerkt|обновлено|оновлено|guncelleme|"
    "guncellendi|更新|更新于|تحديث|بروزرسانی|به روز رسانی|paivitetty|aktualizovano|diperbarui";

constexpr std::string_view published_words =
    "published|first published|posted|publie|publicado|pubblicato|veroffentlicht|publicerad|"
    "publiceret|julkaistu|опубликовано|опубліковано|yayinlanma|opublikowano|发布|发表|發佈|発行|"
    "기사입력|입력|نشر|نشره|منتشر|dang|terbit|date";

constexpr std::string_view date_words =
    "on|at|a|de|del|um|uhr|am|pm|klo|kl|as|by|in|mis|jour|and|first|last|time|hrs|"
    "est|edt|gmt|utc|ist|pst|pdt|cet|amt|hours|ago|今天|今日|today|aujourd|hui|heute|oggi|hoy|hoje|"
    "сьогодні|сегодня|dzisiaj|dzis|تم|اخر|آخر|مساء|صباحا|格林尼治标准时间|更新时间|时间|時間|h|г|"
    "года|"
    "dnia|dne|pubdate|news|story";

/// `spaced`: the label is followed by a blank and a name; the others need a colon.
constexpr std::array<std::string_view, 16> spaced_labels{
    "by",   "von",  "par", "por",        "di",       "da",        "af",       "av",
    "oleh", "door", "bởi", "written by", "story by", "posted by", "words by", "reported by"};

constexpr std::string_view colon_labels =
    "by|author|authors|autor|autora|autores|auteur|auteurs|autore|autori|autorin|text|texte|testo|"
    "texto|tekst|words|reporter|writer|forfatter|forfattare|penulis|szerzo|irta|автор|авторы|"
    "автори|"
    "текст|作者|记者|記者|文|撰文|著者|筆者|執筆|글|기자|نويسنده|كتب|كتبت|بقلم|الكاتب|خبرنگار|"
    "yazan|"
    "yazar|haber|muhabir|tac gia|redaktor|por|par|von";

constexpr std::string_view source_labels = "source|sources|quelle|fuente|fonte|kaynak|источник|"
                                           "джерело|来源|來源|稿源|出典|출처|المصدر|منبع|"
                                           "kilde|kalla|bron|nguon|sumber|zrodlo|zdroj|forras|ที่มา";

constexpr std::string_view photo_labels =
    "photo|photos|photo by|photo credit|image|image credit|main image credit|image source|picture|"
    "photograph|foto|fotos|foto von|bild|abb|crédit "
    "photo|crédit|fotó|fot|kuva|fotograf|fotoğraf|ảnh|"
    "фото|图|圖|图片|圖片|图片来源|写真|사진|عکس|الصورة|صورة|video|vídeo|imagen|imagem|imagine|"
    "immagine|above|pictured|file photo";

/// Words of the names of newspapers and broadcasters, folded.
constexpr std::string_view publisher_words =
    "times|post|news|gazette|courier|herald|tribune|daily|weekly|journal|press|radio|tv|television|"
    "observer|star|sun|telegraph|mail|lantern|voice|echo|chronicle|standard|mirror|guardian|"
    "independent|express|monitor|bulletin|sentinel|examiner|inquirer|dispatch|beacon|magazine|"
    "online|"
    "media|network|today|newspaper|broadcasting|panorama|"
    "courrier|journal|gazeta|gazette|echo|figaro|monde|"
    "zeitung|bote|hafenbote|blatt|tageblatt|kurier|anzeiger|rundschau|nachrichten|presse|spiegel|"
    "diario|periodico|faro|prensa|noticias|nacion|tribuna|heraldo|correo|jornal|folha|correio|"
    "corriere|giornale|gazzetta|stampa|avisen|tidningen|bladet|posten|avis|krant|dagblad|"
    "gazetesi|postasi|haber|haberleri|dziennik|noviny|ujsag|hirlap|"
    "газета|новости|вести|голос|правда|известия|время|вестник|новини|курьер|"
    "جريده|صحيفه|قناه|اخبار|نيوز|روزنامه|صداي|"
    "shimbun|koran|harian|kompas";

constexpr std::array<std::string_view, 18> publisher_endings{
    "日報", "日报", "时报", "時報",   "新闻", "新聞", "晚报", "晚報",   "周刊",
    "週刊", "网",   "網",   "通信社", "신문", "일보", "뉴스", "미디어", "电视台"};

constexpr std::string_view name_particles =
    "de|del|della|di|da|dos|das|do|du|la|le|van|von|der|den|bin|bint|al|el|ibn|ter|y|e|af|av|zu";

constexpr std::array<std::string_view, 6> articles{"The ", "El ", "Le ", "La ", "Il ", "Der "};

constexpr std::string_view desk_words =
    "bureau|web|desk|staff|online|newsroom|correspondent|reporter|writer|editor|columnist|"
    "journalist|"
    "producer|team|service|redaktion|redaccion|redazione|redaction";

std::string_view first_words_end(std::string_view line, std::string_view label) {
    const auto words = split_words(label).size();
    auto rest = line;
    for (std::size_t i = 0; i < words; ++i) {
        const auto blank = rest.find(' ');
        if (blank == std::string_view::npos) return {};
        rest = trim(rest.substr(blank + 1));
    }
    return rest;
}

bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

/// What follows "LABEL:" if the label is one of `labels`.
std::string_view after_colon(std::string_view line, std::string_view labels) {
    for (const std::string_view colon : {":", "："}) {
        const auto at = line.find(colon);
        if (at > 40) continue;
        if (is_in_list(labels, fold(trim_marks(line.substr(0, at), "([（【"))))
            return trim(line.substr(at + colon.size()));
    }
    return {};
}

/// BBC, ANSA; but not the capitals in which some pages print names.
bool is_acronym(std::string_view word) {
    return word.size() >= 2 && word.size() <= 4 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// smithsonian.com
bool is_host(std::string_view text) {
    const auto dot = text.find('.');
    if (dot == std::string_view::npos || dot == 0 || text.size() - text.rfind('.') < 3)
        return false;
    if (!is_letter(text.back())) return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
}

/// "@somebody" alone.
bool is_handle(std::string_view line) {
    return line.starts_with('@') && line.find(' ') == std::string_view::npos;
}

std::vector<std::string> folded_beginnings() {
    std::vector<std::string> beginnings;
    beginnings.reserve(furniture_beginnings.size());
    for (const auto beginning : furniture_beginnings) beginnings.push_back(fold(beginning));
    return beginnings;
}

bool has_article(std::string_view name) {
    return std::any_of(articles.begin(), articles.end(),
                       [name](std::string_view article) { return name.starts_with(article); });
}

bool has_letters(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const auto c = code_point_at(line, at);
        if (is_word_part(c.value) && digit_value(c.value) < 0) return true;
        at += c.size;
    }
    return false;
}

} // namespace

bool is_furniture(std::string_view line) {
    if (!has_letters(line) || is_handle(line)) return true;
    if (line.size() > 200) return false;
    static const auto lines = fold(furniture_lines);
    static const auto beginnings = folded_beginnings();
    const auto folded = fold(trim_marks(line, "«»|›>¿?¡!+()•*-[]"));
    if (is_in_list(lines, folded)) return true;
    const auto words = split_words(folded);
    const auto named = std::count_if(words.begin(), words.end(),
                                     [](std::string_view word) { return is_in_list(lines, word); });
    if (words.size() > 1 && static_cast<std::size_t>(named) * 4 >= words.size() * 3) return true;
    if (words.size() <= 6 &&
        (folded.ends_with(" ago") || folded.starts_with("pred ") || folded.ends_with(" min read") ||
         folded.starts_with("lecture ") || folded.starts_with("tempo de leitura") ||
         folded.starts_with("vor ") || folded.starts_with("hace ")))
        return true;
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& beginning) { return folded.starts_with(beginning); });
}

bool is_related_heading(std::string_view line) {
    return is_in_list("related links|related|related articles|related stories|read also|see also|"
                      "more on this|lue myos|las mer om|mehr zum thema|verwandte themen|themen in "
                      "diesem artikel|sur le meme sujet|souvisejici|articulos relacionados",
                      fold(trim_marks(line, ":")));
}

DateLabel date_label(std::string_view line) {
    const auto folded = fold(line);
    DateLabel label = DateLabel::none;
    for (const auto word : split_words(folded)) {
        const auto bare = trim_marks(word, ":,.|-()[]");
        if (is_in_list(published_words, bare)) return DateLabel::published;
        if (is_in_list(updated_words, bare)) label = DateLabel::updated;
    }
    return label;
}

std::string without_date_words(std::string_view text) {
    std::string kept;
    for (const auto word : split_words(text)) {
        const auto bare = fold(trim_marks(word, ":,.|-–—·()[]/"));
        const bool dropped = is_in_list(date_words, bare) || is_in_list(updated_words, bare) ||
                             is_in_list(published_words, bare) || is_weekday(bare);
        if (dropped) continue;
        if (!kept.empty()) kept += ' ';
        kept += word;
    }
    return std::string(trim_marks(kept, ",:|-–—·•[]/"));
}

std::string_view after_byline_label(std::string_view line) {
    if (const auto names = after_colon(line, colon_labels); !names.empty()) return names;
    const auto folded = fold(line.substr(0, std::min<std::size_t>(line.size(), 40)));
    for (const auto label : spaced_labels) {
        const auto key = fold(label);
        if (!folded.starts_with(key + ' ')) continue;
        const auto names = first_words_end(line, label);
        if (is_upper(code_point_at(names, 0).value)) return names;
    }
    return {};
}

bool is_byline_label(std::string_view line) {
    const auto folded = fold(trim_marks(line, ":："));
    return is_in_list(colon_labels, folded) ||
           std::find(spaced_labels.begin(), spaced_labels.end(), folded) != spaced_labels.end();
}

std::string_view after_source_label(std::string_view line) {
    return after_colon(line, source_labels);
}

bool has_photo_label(std::string_view line) {
    static const auto labels = fold(photo_labels);
    return !after_colon(line, labels).empty();
}

bool is_person(std::string_view text) {
    const auto words = split_words(text);
    if (words.size() < 2 || words.size() > 4 || text.size() > 60) return false;
    if (text.find_first_of("0123456789:?!\"/@,") != std::string_view::npos) return false;
    if (is_in_list(desk_words, fold(words.front())) || is_in_list(desk_words, fold(words.back())))
        return false;
    for (const auto word : words) {
        const auto folded = fold(trim_marks(word, ".,"));
        if (is_in_list(publisher_words, folded) || is_acronym(word)) return false;
        if (!is_upper(code_point_at(word, 0).value) && !is_in_list(name_particles, folded))
            return false;
    }
    return find_source(text) == nullptr;
}

bool is_publisher(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > 60) return false;
    if (find_source(text) != nullptr) return true;
    if (text.find_first_of("0123456789:?!\",") != std::string_view::npos) return false;
    const auto words = split_words(text);
    if (words.size() > 5) return false;
    const bool caseless = !is_upper(code_point_at(text, 0).value);
    if (caseless) {
        const bool ends =
            std::any_of(publisher_endings.begin(), publisher_endings.end(),
                        [&](std::string_view ending) { return text.ends_with(ending); });
        if (ends) return text.size() <= 30;
    }
    bool named = words.size() > 2 && has_article(text);
    for (const auto word : words) {
        const auto folded = fold(trim_marks(word, ".,"));
        if (is_in_list(publisher_words, folded)) named = true;
        const bool lower =
            code_point_at(word, 0).value < 0x590 && !is_upper(code_point_at(word, 0).value);
        if (lower && !is_in_list(name_particles, folded)) return false;
    }
    return named && (words.size() > 1 || text.size() > 7);
}

bool is_employer(std::string_view text) {
    text = trim(text);
    if (find_source(text) != nullptr) return true;
    if (!is_publisher(text)) return false;
    const auto words = split_words(text);
    if (words.size() == 1 || is_in_list(publisher_words, fold(words.back()))) return true;
    return has_article(text) || std::any_of(words.begin(), words.end(), [](std::string_view word) {
               return is_in_list(name_particles, word);
           });
}

std::string publisher_name(std::string_view text) {
    auto words = split_words(trim_marks(text, ",.|-–—·"));
    const auto is_desk = [](std::string_view word) {
        return is_in_list(desk_words, fold(trim_marks(word, ".,")));
    };
    while (words.size() > 1 && is_desk(words.back())) words.pop_back();
    if (words.empty()) return {};
    const auto name = text.substr(
        static_cast<std::size_t>(words.front().data() - text.data()),
        static_cast<std::size_t>(words.back().data() + words.back().size() - words.front().data()));
    if (const auto* const known = find_source(name)) return std::string(known->name);
    return is_publisher(name) || is_host(name) ? std::string(name) : std::string();
}

} // namespace lacuna::corpus
