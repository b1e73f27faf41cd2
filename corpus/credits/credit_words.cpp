// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/credit_words.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/authority.hpp"

#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace lacuna::corpus {

namespace {

struct CreditPhrases {
    CreditWord kind;
    std::string_view list;
};

constexpr std::size_t longest_phrase = 5;

/// What credit lines say around names, in the languages of the press; folded when first used.
constexpr std::array phrases{
    CreditPhrases{
        CreditWord::photo,
        "photo|photos|photo by|photos by|photo credit|photo source|file photo|photograph|"
        "photographs|photographer|photographed by|picture|pictures|picture by|image|images|"
        "image by|image credit|image source|image copyright|main image credit|file|handout|pool|"
        "credit|video|foto|fotos|foto de|foto von|foto di|foto af|fotografia|fotografie|fotograf|"
        "fotoğraf|fotoğraflar|bild|bilder|abb|archivbild|arkivbild|archivfoto|symbolbild|billede|"
        "kuva|fotó|zdjęcie|fot|imagen|imágenes|immagine|imagem|crédit|crédits|crédit photo|"
        "photo d'illustration|фото|снимок|світлина|图|圖|图片|圖片|图源|图片来源|圖片來源|摄|攝|"
        "摄影|攝影|配图|资料图|写真|画像|撮影|사진|عکس|تصویر|الصورة|صورة|الصور|تصوير|ảnh|"
        "hình ảnh|ภาพ|चित्र|फोटो|foto arsip|via getty|getty|getty images"},
    CreditPhrases{
        CreditWord::label,
        "source|sources|by|from|according to|text by|story by|von|quelle|quellen|fuente|fuentes|"
        "fonte|fonti|par|por|di|da|af|av|kilde|kilder|källa|lähde|bron|door|kaynak|kaynaklar|"
        "источник|источники|джерело|по сообщениям|по сообщению|по материалам|по информации|"
        "по данным|来源|來源|消息来源|据|據|出处|稿源|出典|출처|المصدر|مصدر|المصادر|منبع|منابع|"
        "به نقل از|به گزارش|نقلا عن|ที่มา|แหล่งข่าว|nguồn|theo|sumber|źródło|zdroj|forrás|sursa|"
        "स्रोत|copyright|电|電|讯|訊|报道|報道|報導|報"},
    CreditPhrases{
        CreditWord::help,
        "with|with reporting by|with reporting from|with additional reporting by|with input from|"
        "with inputs from|with files from|with material from|with information from|"
        "additional reporting by|additional reporting|additional material from|reporting by|"
        "reporting from|contributed|contributed reporting|contributed to this report|"
        "contributed to this story|contributed to this article|compiled from|inputs from|con|"
        "con información de|con informaciones de|con datos de|con agencias de|avec|"
        "avec notre correspondant|mit|mit material von|mit informationen von|"
        "unter verwendung von|com|com informações de|com informações da|com informações do|"
        "com agência|com a|com|con informazioni di|med|med bidrag fra|met|met medewerking van|ile|"
        "kaynaklarından derlendi|derlendi|با|مع|با همکاری|с использованием материалов|"
        "بتصرف عن|بتصرف|综合|綜合|综合报道|綜合報導|综合消息|整理|编译|編譯|dengan|z "
        "wykorzystaniem"},
    CreditPhrases{CreditWord::link,
                  "and|und|y|e|et|ve|и|та|و|和|及|與|与|og|och|ja|en|i|și|a|és|dan|và|และ|&"},
    CreditPhrases{
        CreditWord::idle,
        "the|news|agency|agencies|staff|staff and|newsroom|desk|web desk|online desk|bureau|"
        "agence|l'agence|l|d|agencia|agência|agenzia|nachrichtenagentur|nachrichtenagenturen|"
        "haber ajansı|وكالة|خبرگزاری|агентство|агентства|агентств|wire|service|report|reports|"
        "reporting|this report|this story|writer|writers|journalists|correspondent|"
        "correspondents|other|others|dpa infocom|rights reserved|all rights reserved|redazione|"
        "redacción|redaktion|rédaction|редакция"},
};

/// Letters and digits of a phrase, folded, separated by one blank.
std::string phrase_key(std::string_view phrase) {
    const auto folded = fold(phrase);
    std::string key;
    for (std::size_t at = 0; at < folded.size();) {
        const auto c = code_point_at(folded, at);
        if (is_word_part(c.value) || c.value == U'&')
            key.append(folded, at, c.size);
        else if (!key.empty() && key.back() != ' ')
            key += ' ';
        at += c.size;
    }
    return key;
}

std::string_view first_word(std::string_view key) { return key.substr(0, key.find(' ')); }

/// The phrases by their keys, and the words that begin one: few words of a text do.
class PhraseTable {
  public:
    PhraseTable() {
        for (const CreditPhrases& row : phrases)
            for_each_entry(row.list, '|', [&](std::string_view entry) { add(entry, row.kind); });
    }

    [[nodiscard]] bool begins_with(std::string_view word) const {
        return beginnings_.contains(std::string(first_word(phrase_key(word))));
    }

    [[nodiscard]] CreditWord kind_of(std::string_view text) const {
        const auto found = kinds_.find(phrase_key(text));
        return found == kinds_.end() ? CreditWord::other : found->second;
    }

  private:
    void add(std::string_view phrase, CreditWord kind) {
        auto key = phrase_key(phrase);
        beginnings_.emplace(first_word(key));
        kinds_.emplace(std::move(key), kind);
    }

    std::unordered_map<std::string, CreditWord> kinds_;
    std::unordered_set<std::string> beginnings_;
};

const PhraseTable& phrase_table() {
    static const PhraseTable table;
    return table;
}

bool is_link_mark(std::string_view mark) {
    return mark == "/" || mark == "+" || mark == "," || mark == ";" || mark == "、" ||
           mark == "，" || mark == "،" || mark == "／" || mark == "&";
}

/// Words and linking marks of `line` between `begin` and `end`, none of which is an agency.
void add_words(std::vector<CreditItem>& items, std::string_view line, std::size_t begin,
               std::size_t end) {
    for (std::size_t at = begin; at < end;) {
        const auto c = code_point_at(line, at);
        if (!is_word_part(c.value)) {
            if (is_link_mark(line.substr(at, c.size)))
                items.push_back({CreditWord::link, nullptr, at, at + c.size});
            at += c.size;
            continue;
        }
        const auto start = at;
        while (at < end && is_word_part(code_point_at(line, at).value))
            at += code_point_at(line, at).size;
        items.push_back({CreditWord::other, nullptr, start, at});
    }
}

/// The words from `from` on among which a phrase may be: at most so many, none of them an agency.
std::size_t words_from(const std::vector<CreditItem>& items, std::size_t from) {
    std::size_t count = 0;
    while (count < longest_phrase && from + count < items.size() &&
           items[from + count].kind == CreditWord::other)
        ++count;
    return count;
}

/// Names the phrases among the words, the longest first.
void name_phrases(std::vector<CreditItem>& items, std::string_view line) {
    const auto text = [&](std::size_t from, std::size_t count) {
        const auto begin = items[from].begin;
        return line.substr(begin, items[from + count - 1].end - begin);
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].kind != CreditWord::other || !phrase_table().begins_with(text(i, 1))) continue;
        for (auto count = words_from(items, i); count > 0; --count) {
            const auto kind = phrase_table().kind_of(text(i, count));
            if (kind == CreditWord::other) continue;
            for (std::size_t k = i; k < i + count; ++k) items[k].kind = kind;
            break;
        }
    }
}

bool is_unnamed(const CreditItem& item) {
    return item.kind == CreditWord::agency && item.agency->id.starts_with('_');
}

/// "Agenturen dpa, AFP": what stands directly before a name says only what is named.
void drop_class_words(std::vector<CreditItem>& items, std::string_view line) {
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
        const CreditItem& next = items[i + 1];
        if (!is_unnamed(items[i]) || next.kind != CreditWord::agency || is_unnamed(next)) continue;
        const auto between = line.substr(items[i].end, next.begin - items[i].end);
        if (trim_marks(between, "«“„\"").empty()) items[i].kind = CreditWord::idle;
    }
}

} // namespace

std::vector<CreditItem> credit_items(std::string_view line, const Authority& authority) {
    std::vector<CreditItem> items;
    const auto mentions = authority.find_all(line, Slot::credit);
    if (mentions.empty()) return items;
    std::size_t at = 0;
    for (const auto& mention : mentions) {
        add_words(items, line, at, mention.begin);
        items.push_back({CreditWord::agency, mention.agency, mention.begin, mention.end});
        at = mention.end;
    }
    add_words(items, line, at, line.size());
    name_phrases(items, line);
    drop_class_words(items, line);
    return items;
}

} // namespace lacuna::corpus
