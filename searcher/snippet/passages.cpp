// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippet/passages.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "searcher/snippet/boundaries.hpp"

#include <algorithm>
#include <limits>

namespace lacuna::searcher {

namespace {

constexpr std::string_view ellipsis = "…";
constexpr int ellipsis_columns = 2; ///< with its space
constexpr std::u32string_view trimmed_at_cut = U" \n\t,;:—–-，、；：،؛\"'([{«“‘「『（《";

bool is_blank(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

bool all_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_blank); }

std::uint32_t without_trailing_blanks(std::string_view text, std::uint32_t begin,
                                      std::uint32_t end) {
    while (end > begin && is_blank(text[end - 1])) --end;
    return end;
}

std::uint32_t without_loose_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    while (end > begin) {
        const std::size_t before = character_before(text, end);
        if (trimmed_at_cut.find(code_point_at(text, before).value) == std::u32string_view::npos)
            break;
        end = static_cast<std::uint32_t>(before);
    }
    return end;
}

bool inside_mark(const Findings& found, std::uint32_t at) {
    const auto after = std::upper_bound(found.marks.begin(), found.marks.end(), at,
                                        [](std::uint32_t a, const Mark& m) { return a < m.end; });
    return after != found.marks.end() && after->begin < at;
}

/// The best place to end at or before `limit`: after a clause of some length that shows what is
/// needed, else after a word, else between characters.
std::uint32_t best_cut(const Findings& found, std::uint32_t begin, std::uint32_t needed,
                       std::uint32_t limit) {
    const std::uint32_t clause_floor =
        std::max(begin + (limit - begin) * 3 / 5, std::min(needed, limit));
    const std::uint32_t floor = begin + (limit - begin) * 3 / 10;
    std::uint32_t word = 0;
    std::uint32_t character = 0;
    auto at = static_cast<std::size_t>(limit);
    if (at < found.text.size() && is_blank(found.text[at])) ++at;
    for (; at > floor; at = character_before(found.text, at)) {
        const Break kind = break_before(found.text, at);
        const auto place = static_cast<std::uint32_t>(at);
        if (kind == Break::none || inside_mark(found, place)) continue;
        if (kind == Break::clause && place >= clause_floor) return place;
        if (character == 0) character = place;
        if (kind >= Break::word && word == 0) word = place;
        if (word != 0 && place < clause_floor) break;
    }
    return word != 0 ? word : character != 0 ? character : limit;
}

std::uint32_t cut_within(const Findings& found, std::uint32_t begin, std::uint32_t needed,
                         int columns) {
    int aim = std::max(columns, 1);
    std::uint32_t end = begin;
    for (int round = 0; round < 4 && aim > 0; ++round) {
        const auto limit = static_cast<std::uint32_t>(advance_columns(found.text, begin, aim));
        end = best_cut(found, begin, needed, limit);
        const std::uint32_t tight = without_loose_end(found.text, begin, end);
        if (tight > begin) end = tight;
        const int over = display_width(found.text.substr(begin, end - begin)) - columns;
        if (over <= 0) return end;
        aim -= over;
    }
    return end;
}

/// The end of the last whole sentence that fits, or `begin`.
std::uint32_t whole_sentences(const Findings& found, std::uint32_t begin, int columns) {
    const auto reach = static_cast<std::uint32_t>(columns) * 4;
    const auto size = static_cast<std::uint32_t>(found.text.size());
    auto next = std::upper_bound(found.sentences.begin(), found.sentences.end(), begin);
    std::uint32_t end = begin;
    for (;;) {
        const std::uint32_t stop = next == found.sentences.end() ? size : *next;
        if (stop - begin > reach) return end;
        const std::uint32_t tight = without_trailing_blanks(found.text, begin, stop);
        if (display_width(found.text.substr(begin, tight - begin)) > columns) return end;
        end = stop;
        if (next == found.sentences.end()) return end;
        ++next;
    }
}

/// At the end of a text there may be room for the sentences before.
std::uint32_t extended_back(const Findings& found, const Passage& passage, int columns) {
    std::uint32_t begin = passage.begin;
    while (begin > 0) {
        const std::uint32_t before = sentence_start(found, begin - 1);
        if (passage.end - before > static_cast<std::uint32_t>(columns) * 4) break;
        const auto text = found.text.substr(before, passage.end - before);
        if (before >= begin || display_width(text) > columns) break;
        begin = before;
    }
    return begin;
}

/// Copies one passage with the marks inside it.
class PassageWriter {
  public:
    PassageWriter(const Findings& found, MarkedText& to) : found_(found), to_(to) {}

    void write(const Passage& passage) {
        const std::uint32_t end = without_trailing_blanks(found_.text, passage.begin, passage.end);
        auto mark = std::upper_bound(found_.marks.begin(), found_.marks.end(), passage.begin,
                                     [](std::uint32_t at, const Mark& m) { return at < m.end; });
        std::uint32_t at = passage.begin;
        for (; mark != found_.marks.end() && mark->begin < end; ++mark) {
            copy(at, std::max(at, mark->begin));
            at = std::min(mark->end, end);
            const auto begin = static_cast<std::uint32_t>(to_.text.size());
            copy(std::max(mark->begin, passage.begin), at);
            to_.marks.push_back({begin, static_cast<std::uint32_t>(to_.text.size())});
        }
        copy(at, end);
    }

  private:
    void copy(std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t at = begin; at < end; ++at) {
            const char byte = found_.text[at];
            if (!is_blank(byte))
                to_.text += byte;
            else if (!to_.text.empty() && to_.text.back() != ' ')
                to_.text += ' ';
        }
    }

    const Findings& found_;
    MarkedText& to_;
};

} // namespace

std::uint32_t sentence_start(const Findings& found, std::uint32_t at) {
    const auto after = std::upper_bound(found.sentences.begin(), found.sentences.end(), at);
    return after == found.sentences.begin() ? 0 : *(after - 1);
}

int columns_between(const Findings& found, std::uint32_t begin, std::uint32_t end) {
    return quick_columns(found.text.substr(begin, end - begin));
}

std::uint32_t start_inside(const Findings& found, std::uint32_t at, int columns) {
    const auto reach = static_cast<std::uint32_t>(columns) * 4;
    const std::uint32_t nearest = at > reach ? at - reach : 0;
    const std::uint32_t sentence = sentence_start(found, at);
    auto place =
        static_cast<std::uint32_t>(character_start(found.text, std::max(sentence, nearest)));
    if (place == sentence && columns_between(found, place, at) <= columns) return sentence;
    std::uint32_t word = at;
    for (int left = columns_between(found, place, at); place < at;) {
        const Break kind = left <= columns ? break_before(found.text, place) : Break::none;
        if (kind >= Break::word && !inside_mark(found, place)) {
            if (kind == Break::clause) return place;
            if (word == at) word = place;
        }
        const auto size = static_cast<std::uint32_t>(code_point_at(found.text, place).size);
        left -= columns_between(found, place, place + size);
        place += size;
    }
    return word;
}

Passage fill_passage(const Findings& found, std::uint32_t begin, std::uint32_t needed,
                     int columns) {
    Passage passage{begin, begin, sentence_start(found, begin) != begin, false};
    if (passage.cut_begin) columns -= ellipsis_columns;
    passage.end = whole_sentences(found, begin, columns);
    if (passage.end >= needed && passage.cut_begin) {
        const int room = columns - columns_between(found, begin, passage.end);
        passage.begin = start_inside(found, begin, room);
        passage.cut_begin = sentence_start(found, begin) != passage.begin;
        return passage;
    }
    if (passage.end == found.text.size()) {
        passage.begin = extended_back(found, passage, columns);
        return passage;
    }
    const bool is_filled = columns_between(found, begin, passage.end) * 2 >= columns;
    if (passage.end >= needed && is_filled) return passage;
    passage.end = cut_within(found, begin, needed, columns - ellipsis_columns);
    passage.cut_end = true;
    return passage;
}

MarkedText join_passages(const Findings& found, std::span<const Passage> passages) {
    MarkedText joined;
    PassageWriter writer(found, joined);
    std::uint32_t past = 0;
    bool was_cut = false;
    for (const Passage& passage : passages) {
        const bool is_first = joined.text.empty();
        const bool goes_on =
            !is_first && passage.begin >= past &&
            all_blank(found.text.substr(past, std::min(passage.begin - past, 8U))) &&
            passage.begin - past <= 8;
        if (is_first && passage.cut_begin) joined.text.append(ellipsis).append(" ");
        if (!is_first && !goes_on) joined.text.append(" ").append(ellipsis);
        // What touches in the text touches here: "Thursday" and ", more than two years".
        const bool touches =
            goes_on && passage.begin == past && !is_blank(found.text[passage.begin - 1]);
        if (!is_first && !touches) joined.text += ' ';
        writer.write(passage);
        past = passage.end;
        was_cut = passage.cut_end;
    }
    if (was_cut) joined.text.append(" ").append(ellipsis);
    return joined;
}

} // namespace lacuna::searcher
