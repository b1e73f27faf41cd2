// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/labels.hpp"

#include "corpus/language/pieces.hpp"

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
    "immagine|above|pictured|file photo";

} // namespace

std::string_view after_source_label(std::string_view line) {
    static const auto labels = folded_entries(source_labels);
    return after_label(line, labels);
}

bool has_photo_label(std::string_view line) {
    static const auto labels = folded_entries(photo_labels);
    return !after_label(line, labels).empty();
}

} // namespace lacuna::corpus
