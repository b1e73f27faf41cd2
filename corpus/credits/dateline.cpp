// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "corpus/credits/credit_line.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/authority.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

constexpr std::size_t dateline_bytes = 160;  ///< a dateline ends within these
constexpr std::size_t signature_bytes = 100; ///< a signature begins within these from the end
constexpr std::size_t telegram_bytes = 45;   ///< of place and day in 新华社北京3月3日电
constexpr std::size_t longest_place = 9;     ///< words before the agency

struct Brackets {
    std::string_view open;
    std::string_view close;
};

constexpr std::array brackets{Brackets{"(", ")"},   Brackets{"（", "）"}, Brackets{"[", "]"},
                              Brackets{"【", "】"}, Brackets{"/", "/"},   Brackets{"〔", "〕"}};

/// What ends a Chinese or Japanese dateline: 新华社北京3月3日电.
constexpr std::array<std::string_view, 7> telegram_words{"电",   "電",   "讯",  "訊",
                                                         "日电", "日電", "共同"};

/// Agencies of a bracket: all of it is a credit, or it is a dateline of its own (中央社香港29日電).
std::vector<Credit> read_bracket(std::string_view inside, const Authority& authority) {
    if (const auto line = read_credit_line(inside, authority); line && line->source.empty())
        return line->credits;
    const auto text = trim(inside);
    const auto mentions = authority.find_all(text, Slot::credit);
    if (mentions.empty() || !is_unspaced(code_point_at(text, 0).value)) return {};
    const bool begins = mentions.front().begin == 0 &&
                        std::any_of(telegram_words.begin(), telegram_words.end(),
                                    [&](std::string_view word) { return text.ends_with(word); });
    const bool ends = mentions.back().end == text.size();
    if (!begins && !ends) return {};
    return {{(begins ? mentions.front() : mentions.back()).agency->name, CreditRole::origin}};
}

bool is_lower_latin_word(std::string_view word) {
    return word.size() > 3 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Whether the text before a bracket can be place and date: short, no sentence.
bool is_place(std::string_view text) {
    if (count_words(text) > longest_place) return false;
    const auto words = split_words(text);
    const auto lower = std::count_if(words.begin(), words.end(), is_lower_latin_word);
    return lower <= 1;
}

/// Whether the story begins behind the bracket: after a dash, a colon, a full stop, or in a script
/// without spaces directly.
bool begins_story(std::string_view rest, std::string_view place) {
    const auto trimmed = trim(rest);
    if (trim(place).empty()) return true;
    for (const std::string_view mark : {"-", "–", "—", "―", "−", "ـ", ":", ".", "。", "،", "："})
        if (trimmed.starts_with(mark)) return true;
    const auto words = split_words(place);
    return is_unspaced(code_point_at(trimmed, 0).value) ||
           (words.size() <= 2 && !is_lower_latin_word(words.front()));
}

std::vector<Credit> read_bracketed_dateline(std::string_view head, const Authority& authority) {
    for (const auto& [open, close] : brackets) {
        const auto begin = head.find(open);
        if (begin == std::string_view::npos || !is_place(head.substr(0, begin))) continue;
        const auto inside = begin + open.size();
        const auto end = head.find(close, inside);
        if (end == std::string_view::npos) continue;
        auto credits = read_bracket(head.substr(inside, end - inside), authority);
        const auto rest = head.substr(end + close.size());
        if (!credits.empty() && begins_story(rest, head.substr(0, begin))) return credits;
    }
    return {};
}

bool ends_with_dash(std::string_view text) {
    const auto trimmed = trim(text);
    return ends_with_any(trimmed, {"-", "–", "—", "―", "ـ", ",", "."});
}

bool begins_with_stop(std::string_view text) {
    const auto trimmed = trim(text);
    return starts_with_any(trimmed, {"- ", "– ", "— ", "ـ ", ". ", ": ", "-- ", ".- "});
}

/// "МОСКВА, 3 мар - РИА Новости.", "تهران - ایرنا -", "新华社北京3月3日电", "Xinhua, Beijing -".
std::vector<Credit> read_open_dateline(std::string_view head, const Authority& authority) {
    const auto mentions = authority.find_all(head, Slot::credit);
    if (mentions.empty()) return {};
    const auto& first = mentions.front();
    const auto before = head.substr(0, first.begin);
    const auto after = head.substr(first.end);
    Credit credit{first.agency->name, CreditRole::origin};
    const bool telegram = is_unspaced(code_point_at(head, first.begin).value);
    if (telegram && count_words(before) <= 2) {
        for (const std::string_view word : telegram_words) {
            if (after.find(word) <= telegram_bytes) return {credit};
        }
        return {};
    }
    if (count_words(before) > 7 || !begins_with_stop(after)) return {};
    if (!trim(before).empty() && (!ends_with_dash(before) || !is_place(before))) return {};
    return {credit};
}

/// Where a signature can stand: the last bytes of the last paragraph.
std::string_view end_of(std::string_view text) {
    if (text.size() > signature_bytes + 20) text.remove_prefix(text.size() - signature_bytes - 20);
    const auto line = text.rfind('\n');
    return line == std::string_view::npos ? text : text.substr(line + 1);
}

} // namespace

std::vector<Credit> read_dateline(std::string_view paragraph, const Authority& authority) {
    const auto head = cut_to(trim(paragraph), dateline_bytes);
    auto credits = read_bracketed_dateline(head, authority);
    if (credits.empty()) credits = read_open_dateline(head, authority);
    return credits;
}

std::vector<Credit> read_signature(std::string_view paragraph, const Authority& authority) {
    paragraph = end_of(trim_marks(paragraph, ".。*#"));
    for (const auto& [open, close] : brackets) {
        if (!paragraph.ends_with(close) || paragraph.size() < close.size() + 2) continue;
        const auto before = paragraph.substr(0, paragraph.size() - close.size());
        const auto begin = last_place(before, open);
        if (begin == std::string_view::npos || before.size() - begin > signature_bytes) continue;
        const auto inside = before.substr(begin + open.size());
        if (const auto line = read_credit_line(inside, authority); line && line->source.empty())
            return line->credits;
    }
    for (const std::string_view dash : {" — ", " – ", " -- ", "——", "－ ", ". "}) {
        const auto begin = last_place(paragraph, dash);
        if (begin == std::string_view::npos || paragraph.size() - begin > signature_bytes) continue;
        const auto line = read_credit_line(paragraph.substr(begin + dash.size()), authority);
        if (line && line->source.empty()) return line->credits;
    }
    return {};
}

} // namespace lacuna::corpus
