// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/labels.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/publishers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::string_view source_labels = "source|sources|quelle|fuente|fonte|kaynak|источник|"
                                           "джерело|来源|來源|稿源|出典|출처|المصدر|منبع|"
                                           "kilde|kalla|bron|nguon|sumber|źródło|zdroj|forras|ที่มา";

constexpr std::string_view photo_labels =
    "photo|photos|photo by|photo credit|image|image credit|main image credit|image source|picture|"
    "photograph|foto|fotos|foto von|bild|abb|crédit "
    "photo|crédit|fotó|fot|kuva|fotograf|fotoğraf|ảnh|"
    "фото|图|圖|图片|圖片|图片来源|写真|사진|عکس|الصورة|صورة|video|vídeo|imagen|imagem|imagine|"
    "immagine|above|pictured|file photo|bildquelle|bildnachweis|symbolbild|archivbild|archivfoto|"
    "fotografía|fotografia|fotografie|fotogalerie|foto credit|foto arsip|foto ilustrasi|sursa foto|"
    "valokuva|zdjęcie|zdjęcia|снимка|снимки|фотография|фотографія|світлина|φωτο|φωτογραφία|"
    "תמונה|צילום|फोटो|चित्र|ภาพ|picha|ფოტო|լուսանկար|写真提供|摄影|攝影|사진제공|사진 제공|"
    "사진출처|그래픽|صورة من";

constexpr std::size_t longest_rights_line = 160; ///< bytes
constexpr std::size_t longest_ended_rights = 14; ///< words
constexpr std::size_t longest_photo_label = 24;  ///< bytes

/// What nothing but notices of rights ends with, folded.
constexpr std::array<std::string_view, 12> rights_endings{"all rights reserved",
                                                          "alle rechte vorbehalten",
                                                          "todos los derechos reservados",
                                                          "tous droits reserves",
                                                          "riproduzione riservata",
                                                          "tutti i diritti riservati",
                                                          "무단전재 및 재배포 금지",
                                                          "무단전재 및 재배포금지",
                                                          "무단 전재 및 재배포 금지",
                                                          "无断转载",
                                                          "無断転載を禁じます",
                                                          "版权所有"};

/// What stands around the holder's name, folded; the years are left out before.
constexpr std::string_view rights_words =
    "copyright|(c)|c|©|ⓒ|by|all|rights|reserved|alle|rechte|vorbehalten|todos|los|derechos|"
    "reservados|tous|droits|reserves|os|direitos|tutti|i|diritti|riservati|riproduzione|"
    "riservata|alla|rattigheter|forbehallna|prawa|zastrzezone|wszelkie|все|права|защищены|усі|"
    "захищено|tum|haklari|saklidir|جميع|الحقوق|محفوظة|محفوظه|版权所有|版權所有|저작권자|무단전재|"
    "재배포|금지|and|및";

constexpr std::array<std::string_view, 9> rights_beginnings{
    "copyright", "©",        "ⓒ",        "(c) ",    "riproduzione riservata",
    "저작권자",  "版权所有", "版權所有", "무단전재"};

constexpr std::string_view address_labels =
    "url|link|permalink|source|via|web|website|address|read more at|retrieved from|original|"
    "originallink|quelle|fuente|fonte|adresse|adres|адрес|ссылка|источник|原文|原文链接|链接|"
    "本文网址|出典|링크|원문|الرابط|منبع|kaynak|enlace|lien|collegamento";

bool is_year(std::string_view word) {
    const auto bare = trim_marks(word, ",.-–");
    return bare.size() >= 4 && bare.find_first_not_of("0123456789-") == std::string_view::npos;
}

bool is_rights_word(std::string_view word) {
    const auto bare = trim_marks(word, ",.:;-–—|©ⓒ");
    return bare.empty() || is_year(word) || is_in_list(rights_words, fold(bare));
}

/// "Copyright is a monopoly, he said.": a small word goes on, but for "by".
bool is_sentence_on_rights(std::string_view line) {
    const auto words = split_words(line);
    if (words.size() < 2 || fold(words.front()) != "copyright" || words[1] == "by") return false;
    return words[1].front() >= 'a' && words[1].front() <= 'z';
}

std::string_view text_between(std::string_view first, std::string_view last) {
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

} // namespace

std::string_view after_source_label(std::string_view line) {
    static const auto labels = folded_entries(source_labels);
    return after_label(line, labels);
}

bool is_rights_line(std::string_view line) {
    if (line.size() > longest_rights_line || is_sentence_on_rights(line)) return false;
    const auto folded = fold(trim_marks(line, "-–—*|<>[]()（）【】.。"));
    const bool begins =
        std::any_of(rights_beginnings.begin(), rights_beginnings.end(),
                    [&](std::string_view beginning) { return folded.starts_with(beginning); });
    return begins || (count_words(line) <= longest_ended_rights &&
                      std::any_of(rights_endings.begin(), rights_endings.end(),
                                  [&](std::string_view end) { return folded.ends_with(end); }));
}

std::string_view rights_holder(std::string_view line) {
    if (!is_rights_line(line)) return {};
    auto words = split_words(line.substr(0, line.find('|')));
    while (!words.empty() && (is_rights_word(words.back()) || words.back() == "-"))
        words.pop_back();
    std::reverse(words.begin(), words.end());
    while (!words.empty() && is_rights_word(words.back())) words.pop_back();
    constexpr std::size_t longest_holder = 6;
    if (words.empty() || words.size() > longest_holder) return {};
    return trim_marks(text_between(words.back(), words.front()), ",.:;©ⓒ");
}

std::string_view reporters_in_note(std::string_view line) {
    line = trim_marks(line, "()[]（）【】—–-*");
    const auto folded = fold(line);
    for (const std::string_view label :
         {"reporting by ", "additional reporting by ", "reporting and writing by ", "writing by "})
        if (folded.starts_with(label) && line.size() > label.size()) {
            const auto names = line.substr(label.size());
            return names.substr(0, names.find(';'));
        }
    return {};
}

std::string_view address_line(std::string_view line) {
    static const auto labels = folded_entries(address_labels);
    line = trim_marks(line, "()[]<>（）");
    auto address = line;
    if (const auto rest = after_label(line, labels); !rest.empty()) address = rest;
    const bool is_whole = address.starts_with("http://") || address.starts_with("https://");
    if (!is_whole || address.find(' ') != std::string_view::npos) return {};
    return address;
}

std::string_view followed_account(std::string_view line) {
    for (const std::string_view lead : {"Follow ", "Folgen Sie ", "Suivez ", "Sigue a ", "Siga "}) {
        if (!line.starts_with(lead)) continue;
        const auto rest = line.substr(lead.size());
        for (const std::string_view end : {" on", " auf ", " sur ", " en ", " no "}) {
            const auto at = rest.find(end);
            if (at == std::string_view::npos || at == 0) continue;
            const bool is_word = end.ends_with(' ') || at + end.size() == rest.size() ||
                                 rest[at + end.size()] == ' ';
            const auto name = rest.substr(0, at);
            if (is_word && name.front() != '@' && split_words(name).size() <= 4) return name;
        }
    }
    return {};
}

std::string source_of_dateline(std::string_view story) {
    constexpr std::size_t longest_dateline = 120; // bytes
    const auto head = cut_to(story.substr(0, story.find('\n')), longest_dateline);
    for (const std::string_view dash : {" - ", " – ", " — ", " -- ", " :- ", ":- "}) {
        const auto at = head.find(dash);
        if (at == std::string_view::npos) continue;
        const auto before = trim(head.substr(0, at));
        const auto open = before.rfind('(');
        const bool in_brackets = before.ends_with(')') && open != std::string_view::npos;
        const auto name = in_brackets ? before.substr(open + 1, before.size() - open - 2) : before;
        return split_words(name).size() > 4 ? std::string() : publisher_name(name);
    }
    return {};
}

bool is_numbered_item(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && at < 4 && is_digit(line[at])) ++at;
    const bool is_letter_item = at == 0 && line.size() > 2 && is_letter(line[0]) && line[1] == ')';
    if (is_letter_item) at = 1;
    if (at == 0 || at >= line.size() || (line[at] != '.' && line[at] != ')')) {
        const auto mark = code_point_at(line, at);
        return at > 0 && mark.value == U'、';
    }
    return at + 1 < line.size() && line[at + 1] == ' ';
}

bool is_bulleted_item(std::string_view line) {
    for (const std::string_view bullet :
         {"• ", "* ", "- ", "– ", "— ", "· ", "▪ ", "■ ", "● ", "◆ "})
        if (line.starts_with(bullet)) return true;
    return false;
}

namespace {

const std::vector<std::string>& folded_photo_labels() {
    static const auto labels = folded_entries(photo_labels);
    return labels;
}

} // namespace

bool is_photo_label(std::string_view line) {
    const auto folded = fold(trim_marks(line, ":："));
    const auto& labels = folded_photo_labels();
    return std::find(labels.begin(), labels.end(), folded) != labels.end();
}

bool has_photo_label(std::string_view line) {
    if (!after_label(line, folded_photo_labels()).empty()) return true;
    const auto equals = line.find('=');
    return equals <= longest_photo_label && equals + 1 < line.size() &&
           is_photo_label(trim(line.substr(0, equals)));
}

} // namespace lacuna::corpus
