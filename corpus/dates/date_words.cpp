// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_words.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_names.hpp"
#include "corpus/language/words.hpp"

namespace lacuna::corpus {

namespace {

constexpr std::string_view updated_words =
    "updated|update|last updated|modified|edited|aktualisiert|aktualizado|actualizado|atualizado|"
    "aggiornato|mis|uppdaterad|opdateret|oppdatert|bijgewerkt|обновлено|оновлено|guncelleme|"
    "guncellendi|更新|更新于|تحديث|بروزرسانی|به روز رسانی|paivitetty|aktualizovano|diperbarui";

constexpr std::string_view published_words =
    "published|first published|posted|publie|publicado|pubblicato|veroffentlicht|publicerad|"
    "publiceret|julkaistu|опубликовано|опубліковано|yayinlanma|opublikowano|发布|发表|發佈|発行|"
    "기사입력|입력|نشر|نشره|منتشر|đang|terbit|date";

constexpr std::string_view date_words =
    "on|at|a|de|del|um|uhr|am|pm|klo|kl|as|by|in|mis|jour|and|first|last|time|hrs|"
    "est|edt|gmt|utc|ist|pst|pdt|cet|amt|hours|ago|今天|今日|today|aujourd|hui|heute|oggi|hoy|hoje|"
    "сьогодні|сегодня|dzisiaj|dzis|تم|اخر|آخر|مساء|صباحا|格林尼治标准时间|更新时间|时间|時間|h|г|"
    "года|"
    "dnia|dne|pubdate|news|story";

bool is_date_word(std::string_view word) {
    const auto bare = fold(trim_marks(word, ":,.|-–—·()[]/"));
    return is_in_list(date_words, bare) || is_in_list(updated_words, bare) ||
           is_in_list(published_words, bare) || is_weekday(bare);
}

} // namespace

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
        if (is_date_word(word)) continue;
        if (!kept.empty()) kept += ' ';
        kept += word;
    }
    return std::string(trim_marks(kept, ",:|-–—·•[]/"));
}

} // namespace lacuna::corpus
