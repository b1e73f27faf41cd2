// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/date_lines.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/names/genres.hpp"
#include "corpus/names/name_words.hpp"
#include "corpus/names/people.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_dates = 4;
constexpr std::size_t longest_opening = 160;
constexpr std::size_t most_words_around = 8;
constexpr std::size_t most_words_of_place = 4;
constexpr std::string_view marks = ",;:.|·•-–—―()[]/～~*+>»«@";

/// Words that in running text may be said of anything, but at the beginning of a line beside a date
/// are said of the text.
constexpr std::string_view notes =
    "written|submitted|filed under|geschrieben|verfasst|eingestellt|eingetragen|gepostet|"
    "online seit|freigegeben|abgelegt|gespeichert|rédigé|ecrit|écrit|posté|diffusé|scritto|postato|"
    "inserito|geschreven|toegevoegd|dodano|dodane|utworzono|napisano|data dodania|přidáno|přidal|"
    "napsal|vloženo|vytvořeno|pridané|skapad|skapat|skriven|skrevet|skrivet|oprettet|lagt ut|"
    "postado|enviado|escrito|divulgado|criado|creado|oluşturulma|oluşturuldu|eklendi|kayıt|"
    "diposting|ditulis|diunggah|dibuat|размещено|добавлено|создано|написано|додано|розміщено|"
    "αναρτήθηκε|ανάρτηση|καταχώρηση|napsáno|kirjoitettu|lisätty|létrehozva|beküldte|írta|objavil|"
    "作成|登録|작성|기사등록|撰写|时间|時間|发稿";

constexpr std::string_view words_for_today =
    "today|heute|aujourd|oggi|hoy|hoje|vandaag|dzis|dzisiaj|dnes|idag|dag|bugun|σημερα|сегодня|"
    "сьогодні|ma|today's|avui|danes|danas|astazi|hari";

const std::vector<std::string>& folded_notes() {
    static const auto folded = folded_entries(notes);
    return folded;
}

/// "12.5.2016 veröffentlicht, 13.5.2016 geändert": labels that follow their dates.
bool are_labels_behind(const std::vector<LineDate>& dates) {
    return !dates.empty() && dates.front().label == DateLabel::none &&
           date_label(dates.back().behind) != DateLabel::none;
}

/// A line that is a day and no more may write it as text does not: "07.03.19, 14:22".
std::vector<LineDate> short_form(std::string_view line, std::string_view locale) {
    constexpr std::size_t longest = 40;
    if (line.size() > longest || line.find_first_of("./-") == std::string_view::npos) return {};
    const auto found = parse_date_text(line, locale);
    if (!found || found->date.precision < DatePrecision::day) return {};
    return {{found->date, date_label(line), {}, {}}};
}

} // namespace

std::vector<LineDate> dates_of_line(std::string_view line, std::string_view locale) {
    std::vector<LineDate> dates;
    while (dates.size() < most_dates && may_hold_date(line)) {
        const auto found = find_date(line, locale);
        if (!found || found->end == 0) break;
        const auto before = line.substr(0, found->begin);
        if (!dates.empty()) dates.back().behind = before;
        dates.push_back({found->date, date_label(before), std::string(before), {}});
        line.remove_prefix(std::min(found->end, line.size()));
    }
    if (dates.empty()) return short_form(line, locale);
    dates.back().behind = line;
    if (are_labels_behind(dates))
        for (LineDate& one : dates) one.label = date_label(one.behind);
    return dates;
}

bool may_hold_date(std::string_view line) {
    std::size_t digits = 0;
    for (const char c : line) {
        // Digits of other scripts and numerals of words are beyond ASCII.
        if (is_digit(c) || !is_ascii(c)) ++digits;
        if (digits >= 3) return true;
    }
    return false;
}

bool are_few(std::string_view words) {
    const auto rest = without_date_words(words);
    return split_words(rest).size() <= most_words_around && count_characters(rest) <= 60;
}

std::vector<LineDate> opening_dates(std::string_view text, std::string_view locale) {
    auto dates = dates_of_line(cut_to(text, longest_opening), locale);
    if (dates.empty()) return dates;
    dates.resize(1);
    const LineDate& first = dates.front();
    const auto behind = trim(first.behind);
    const bool is_parted =
        behind.empty() || trim_marks(behind, "-–—―:|)(（）【】／/").size() < behind.size();
    const auto place = trim_marks(first.before, marks);
    const auto words = split_words(place);
    const bool is_lead = first.label != DateLabel::none || place.empty();
    const bool is_place =
        words.size() <= most_words_of_place && trim(first.before).size() > place.size() &&
        std::all_of(words.begin(), words.end(), [](std::string_view word) {
            return is_capitalised(word) || is_caseless(word) || is_name_particle(fold(word));
        });
    const bool is_full_stop = is_place && !place.empty() && behind.starts_with('.');
    if ((!is_lead && !is_place) || (!is_parted && !is_full_stop && first.label == DateLabel::none))
        dates.clear();
    return dates;
}

bool begins_like_note(std::string_view before) {
    const auto folded = fold(trim_marks(before, marks));
    const auto& all = folded_notes();
    return std::any_of(all.begin(), all.end(), [&](const std::string& note) {
        const auto end = code_point_at(folded, note.size());
        return folded.starts_with(note) &&
               (end.size == 0 || !is_word_part(end.value) || is_unspaced(end.value));
    });
}

bool is_nothing(std::string_view words) {
    return trim_marks(without_date_words(words), marks).empty();
}

bool is_section(std::string_view before) {
    const auto rest = without_date_words(before);
    const auto words = split_words(trim_marks(rest, marks));
    return !words.empty() && words.size() <= 2 && is_capitalised(words.front());
}

bool is_writer_or_place(std::string_view before) {
    constexpr std::size_t most_words = 3;
    const auto rest = without_date_words(before);
    const auto name = trim_marks(rest, marks);
    // Words that stood apart make no name.
    const bool is_whole = before.find(name) != std::string_view::npos;
    if (is_whole && name.size() < before.size() && is_person(name)) return true;
    if (!after_byline_label(before).empty() || !after_genre(before).empty())
        return read_byline(before).people.size() == 1;
    const auto words = split_words(name);
    return is_whole && before.find(',') != std::string_view::npos && words.size() <= most_words &&
           std::all_of(words.begin(), words.end(), is_capitalised);
}

bool names_today(std::string_view before) {
    const auto words = split_words(before);
    return std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return is_in_list(words_for_today, fold(trim_marks(word, marks)));
    });
}

} // namespace lacuna::corpus
