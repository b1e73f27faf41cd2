// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/furniture.hpp"

#include "common/utf8.hpp"
#include "corpus/language/interface_phrases.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_line = 200; ///< bytes
constexpr std::uint32_t longest_block = 300;
constexpr std::size_t most_words_of_time = 6;
constexpr std::size_t longest_time = 40; ///< bytes

/// Headings of keywords, folded.
constexpr std::string_view keyword_headings =
    "tags|related tags|topics|related topics|keywords|filed under|schlagworter|schlagworte|"
    "themen|verwandte themen|stichworte|etiquetas|temas|palavras-chave|topicos|assuntos|mots-cles|"
    "sujets|thematiques|argomenti|parole chiave|onderwerpen|trefwoorden|amnen|taggar|emner|"
    "avainsanat|aiheet|tagi|tematy|slowa kluczowe|stitky|temata|temy|темы|теги|теми|мітки|"
    "anahtar kelimeler|etiketler|الكلمات المفتاحية|وسوم|برچسب ها|标签|标籤|標籤|关键词|關鍵字|"
    "キーワード|タグ|키워드|태그|tu khoa|kata kunci|विषय";

/// Where words are furniture: as a whole line or the start of one, of a copied text or of a block
/// inside the text of a web page, where the page's markup has told the rest already.
enum Use : unsigned {
    text_line = 1,
    text_start = 2,
    page_line = 4,
    page_start = 8,
    heading = 16, ///< of a list of other articles
    thread = 32,  ///< the heading of what readers wrote
    certain = 64, ///< no sentence of a text begins so
};

/// Entries of `words` are separated by '|'. `longest`: characters of a block that they may start.
struct FurnitureRow {
    unsigned uses;
    std::uint32_t longest;
    std::string_view words;
};

/// Every word stands here once. THE TABLE.
// clang-format off
constexpr std::array rows{
    FurnitureRow{heading, 0,
        "lue myos"},
    FurnitureRow{page_line, 0,
        "voltar|review"},
    FurnitureRow{page_line, 0,
        "werbung|anzeigen|artikel drucken|artikel teilen|zur startseite|"
        "mehr lesen|weiterlesen|weiter lesen|nach oben|zur übersicht|"
        "seite drucken|kommentieren|artikel kommentieren|artikel merken|"
        "vorlesen|schlagwörter|schlagworte|stichwörter|lire la suite|lire plus|"
        "seguir leyendo|leer más|leggi tutto|continua a leggere|"
        "continue reading|lees verder|läs mer|czytaj dalej|читать далее|閱讀全文|"
        "阅读全文|続きを読む"},
    FurnitureRow{page_start, 20,
        "anzeige|reklam|廣告|广告|広告|view all (|loading"},
    FurnitureRow{page_start, 30,
        "publicidade|publicidad|publicité|реклама"},
    FurnitureRow{page_start, 40,
        "advert|image 1 of|view gallery"},
    FurnitureRow{page_start, 60,
        "related content|more news|more great"},
    FurnitureRow{page_start | certain, 60,
        "this slideshow requires"},
    FurnitureRow{page_start, 80,
        "join the conversation|tell us what"},
    FurnitureRow{page_start, 100,
        "more from|thank you for reading"},
    FurnitureRow{page_start | certain, 100,
        "you may also like|you might also like|share:|like this story?|das könnte sie auch|"
         "das könnte dich auch"},
    FurnitureRow{page_start, 120,
        "image credit"},
    FurnitureRow{page_start | certain, 160,
        "follow @|copyright ©|© "},
    FurnitureRow{page_start, 200,
        "get the latest"},
    FurnitureRow{page_start | certain, 200,
        "read more:|see more:|read next|leia mais|lea más|siehe auch|ilgili haber|相关阅读|"
         "相关新闻|相關新聞|相關報道|延伸閱讀|延伸阅读|あわせて読みたい|관련기사|tag:|lesen sie mehr|mehr zu diesem thema|"
         "lesen sie dazu"},
    FurnitureRow{page_start | certain, 250,
        "veja também|à lire aussi|te puede interesar|le puede interesar|(leggi anche|"
         "lesen sie auch|lees ook|czytaj także|читать также|смотрите также|по теме:|"
         "baca juga"},
    FurnitureRow{page_start, 300,
        "don't miss|don’t miss"},
    FurnitureRow{page_start | certain, 300,
        "إقرأ أيضا|اقرأ المزيد|بیشتر بخوانید|همچنین بخوانید"},
    FurnitureRow{text_line, 0,
        "save|e-mail|like|tweet|pin|caption|search|sign in|log in|login|register|submit|"
         "copy|copy link|copy url|font size|ad|sponsored|topics|"
         "related links:|related tags:|most popular today|more on:|get it|"
         "end|fullscreen|info|permalink|"
         "email the author|"
         "highlights|gallery|x|google+|messenger|facebook messenger|"
         "linkedin|linked in|pinterest|reddit|tumblr|telegram|instagram|youtube|vk|line|"
         "wechat|weibo|qzone|mail|rss|viber|comentar|imprimir|valorar:|fotos|"
         "commenter|imprimer|telecharger|suggerer|newsletter|"
         "drucken|merken|condividi|suggerisci|stampa|altri|compartilhar|comente|"
         "copiar link|topicos|jaa artikkeli:|lue myos:|las mer|dela|del|"
         "les ogsa|темы|теги|поширити|udostepnij|"
         "czytaj tez|megosztom|yazdir|bagikan|iklan|"
         "share this:|chia se|شارك|مشاركة|طباعة|"
         "分享到|关闭|關閉|微信|微博|新浪微博|人人|开心网|简体版|繁體版|"
         "图集|공유"},
    FurnitureRow{text_line | heading, 0,
        "related links|articulos relacionados|sur le meme sujet|verwandte themen|"
         "themen in diesem artikel|las mer om|souvisejici"},
    FurnitureRow{text_line | page_start, 40,
        "advertisement"},
    FurnitureRow{text_line | thread, 0,
        "comentarios|commentaires|kommentare|commenti|kommentarer|комментарии|komentarze|"
        "yorumlar|binh luan|تعليقات|نظرات|评论|評論|댓글"},
    FurnitureRow{thread, 0,
        "leserkommentare|leserbriefe|diskussion|reaktionen|replies|responses|discussion|"
        "comentários|reacties|opmerkingen|коментарі|коментари|komentare|komentáře|kommentit|"
        "komentari|hozzászólások|σχόλια|التعليقات|网友评论|網友評論|留言|コメント|komentar|tanggapan|"
        "ความคิดเห็น|ความเห็น|תגובות"},
    FurnitureRow{text_line | page_line | thread, 0,
        "comment"},
    FurnitureRow{text_line | page_line, 0,
        "share|print|email|close|video|menu|home|live|photos|facebook|twitter|"
         "whatsapp"},
    FurnitureRow{text_line | page_line | heading, 0,
        "related"},
    FurnitureRow{text_line | page_start | thread, 20,
        "comments"},
    FurnitureRow{text_line | page_start, 20,
        "tags"},
    FurnitureRow{text_line | page_start, 30,
        "分享|シェア"},
    FurnitureRow{text_line | page_start, 40,
        "most popular|most read|trending|recommended"},
    FurnitureRow{text_line | page_start, 60,
        "related topics|related news|compartir|partager|teilen|поделиться|paylaş"},
    FurnitureRow{text_line | page_start, 80,
        "compartilhe"},
    FurnitureRow{text_line | page_start, 160,
        "subscribe"},
    FurnitureRow{text_line | page_start, 200,
        "関連記事"},
    FurnitureRow{text_line | page_start | heading, 60,
        "related articles|related stories"},
    FurnitureRow{text_line | page_start | heading, 100,
        "more on this"},
    FurnitureRow{text_line | page_start | heading, 200,
        "mehr zum thema"},
    FurnitureRow{text_start, 0,
        "читайте також|share via|share permalink|share it|x share|follow rt|image 1|"
         "these are external links|copy this link|url is copied|comments (|print this|"
         "email this|view all|privacy policy|terms of|like this story|like this article|"
         "watch:|get short url|get top news|media playback|breaking news email|"
         "our standards|lea:|lesen sie|kommentare lesen|forum zum|jaa artikkeli|czytaj |"
         "visto |puntualo |facebook :|twitter :|google+ :|envoyer :|trends:|ملاحظة:|"
         "کد خبر|comparte|cansado de leer|dh newsletter"},
    FurnitureRow{text_start | page_line, 0,
        "more:"},
    FurnitureRow{text_start | page_line | page_start | heading, 200,
        "see also"},
    FurnitureRow{text_start | page_start, 60,
        "share on|read more"},
    FurnitureRow{text_start | page_start, 100,
        "share this"},
    FurnitureRow{text_start | page_start, 120,
        "all rights reserved"},
    FurnitureRow{text_start | page_start, 200,
        "sign up|follow us|also read|click here"},
    FurnitureRow{text_start | page_start | certain, 200,
        "related:|topics:|filed under"},
    FurnitureRow{text_start | page_start | certain, 250,
        "читайте также|lea también|lire aussi|leggi anche|leia também"},
    FurnitureRow{text_start | page_start | certain, 300,
        "tags:"},
    FurnitureRow{text_start | page_start | heading, 200,
        "read also"},
};
// clang-format on

struct Start {
    std::string words;
    unsigned uses;
    std::uint32_t longest;
};

/// Whether no word goes on at `at`; in scripts without blanks any place will do.
bool ends_word(std::string_view text, std::size_t at) {
    const auto before = code_point_before(text, at).value;
    const auto behind = code_point_at(text, at).value;
    return at >= text.size() || !is_word_part(before) || !is_word_part(behind) ||
           is_unspaced(before) || is_unspaced(behind);
}

/// The table as lines are compared with it.
class Furniture {
  public:
    Furniture() {
        constexpr unsigned starts = text_start | page_start;
        for (const FurnitureRow& row : rows)
            for (auto& words : folded_entries(row.words)) {
                if ((row.uses & starts) != 0) starts_.push_back({words, row.uses, row.longest});
                whole_.emplace(std::move(words), row.uses);
            }
    }

    [[nodiscard]] bool is_line(std::string_view folded, Use use) const {
        const auto found = whole_.find(folded);
        return found != whole_.end() && (found->second & use) != 0;
    }

    [[nodiscard]] bool has_start(std::string_view folded, Use use, std::uint32_t size) const {
        return start_of(folded, use, size) != nullptr;
    }

    [[nodiscard]] const Start* start_of(std::string_view folded, Use use,
                                        std::uint32_t size) const {
        const auto found = std::find_if(starts_.begin(), starts_.end(), [&](const Start& start) {
            return (start.uses & use) != 0 && size <= start.longest &&
                   folded.starts_with(start.words) && ends_word(folded, start.words.size());
        });
        return found == starts_.end() ? nullptr : &*found;
    }

  private:
    std::map<std::string, unsigned, std::less<>> whole_;
    std::vector<Start> starts_;
};

const Furniture& furniture() {
    static const Furniture table;
    return table;
}

/// "@somebody" alone.
bool is_handle(std::string_view line) {
    return line.starts_with('@') && line.find(' ') == std::string_view::npos;
}

bool has_letters(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const auto c = code_point_at(line, at);
        if (is_word_part(c.value) && digit_value(c.value) < 0) return true;
        at += c.size;
    }
    return false;
}

/// "5 min read", "Lesezeit: 3 Minuten"; headings begin with "Vor" and end with "ago" as well.
bool is_reading_time(std::string_view folded) {
    const bool has_number = folded.find_first_of("0123456789") != std::string_view::npos;
    return has_number &&
           (ends_with_any(folded, {" min read", " minute read", "lesezeit", "min."}) ||
            starts_with_any(folded, {"lecture ", "tempo de leitura", "lesezeit",
                                     "tiempo de lectura", "leestijd", "lastid"}));
}

/// "3 hours ago", "5 min read".
bool is_time(std::string_view folded) {
    return folded.ends_with(" ago") || folded.ends_with(" min read") ||
           starts_with_any(folded, {"pred ", "lecture ", "tempo de leitura", "vor ", "hace "});
}

} // namespace

bool is_furniture(std::string_view line) {
    if (!has_letters(line) || is_handle(line)) return true;
    if (line.size() > longest_line) return false;
    const auto folded = fold(trim_marks(line, "«»|›>¿?¡!+()•*-[]"));
    if (furniture().is_line(folded, text_line)) return true;
    const auto words = split_words(folded);
    const auto named = std::count_if(words.begin(), words.end(), [](std::string_view word) {
        return furniture().is_line(word, text_line);
    });
    if (words.size() > 1 && static_cast<std::size_t>(named) * 4 >= words.size() * 3) return true;
    if (words.size() <= most_words_of_time && is_time(folded)) return true;
    return furniture().has_start(folded, text_start, 0);
}

bool is_button_word(std::string_view folded) { return furniture().is_line(folded, text_line); }

bool is_furniture_word(std::string_view line) {
    return furniture().is_line(fold(trim_marks(line, "«»|›>¿?¡!+()•*-[]0123456789:")), text_line);
}

bool is_keyword_heading(std::string_view line) {
    return is_in_list(keyword_headings, fold(trim_marks(line, ":：#")));
}

bool is_page_furniture(std::string_view block) {
    if (block.size() > longest_block) return false;
    const auto folded = fold(block);
    return furniture().is_line(folded, page_line) ||
           (block.size() <= longest_time && is_reading_time(folded));
}

Prompt prompt_at(std::string_view block, std::uint32_t characters) {
    if (characters > longest_block) return Prompt::none;
    const auto folded = fold(block);
    const Start* const start = furniture().start_of(folded, page_start, characters);
    if (start == nullptr) return Prompt::none;
    if ((start->uses & certain) != 0) return Prompt::certain;
    const bool is_phrase = start->words.find_first_of(" :") != std::string::npos;
    return is_phrase ? Prompt::phrase : Prompt::word;
}

bool is_thread_heading(std::string_view line) {
    std::string words;
    bool has_number = false;
    for (std::size_t at = 0; at < line.size();) {
        const auto c = code_point_at(line, at);
        if (digit_value(c.value) >= 0)
            has_number = true;
        else if (is_word_part(c.value) || c.value == U' ')
            words.append(line, at, c.size);
        at += c.size;
    }
    const auto folded = fold(trim(words));
    return folded.empty() ? has_number : furniture().is_line(folded, thread);
}

bool is_related_heading(std::string_view line) {
    return furniture().is_line(fold(trim_marks(line, ":")), heading) ||
           (line.size() <= longest_line &&
            interface_phrase(phrase_letters(line)) == InterfacePhrase::heading);
}

} // namespace lacuna::corpus
