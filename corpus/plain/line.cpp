// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/line.hpp"

#include "common/utf8.hpp"
#include "corpus/credits/credit_line.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/language/furniture.hpp"
#include "corpus/language/interface_lines.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/sentences.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/names/name_words.hpp"
#include "corpus/names/offices.hpp"
#include "corpus/names/people.hpp"
#include "corpus/names/publishers.hpp"
#include "corpus/plain/labels.hpp"
#include "corpus/plain/notes.hpp"
#include "corpus/plain/parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t paragraph_words = 18; ///< as many are running text even without a full stop
constexpr std::size_t sentence_words = 9;
constexpr std::size_t date_line_words = 24;
constexpr std::size_t beside_date_words = 9; ///< words of a date line that are not its date
constexpr std::size_t caption_words = 70;
constexpr std::size_t desk_note_words = 5;
constexpr std::size_t late_credit_words = 6;
constexpr std::size_t least_story_words = 12; ///< of a paragraph with a dateline
constexpr std::size_t short_line_words = 16;
constexpr std::size_t short_line_bytes = 240;

bool read_date_line(PageLine& line, std::string_view language, const Authority& authority) {
    if (line.words > date_line_words || line.text.size() > 300) return false;
    PageLine read = line;
    const auto rest = take_dates(read, line.text, language);
    if (!read.date) return false;
    if (read.date_label == DateLabel::none) read.date_label = date_label(line.text);
    std::size_t strange = 0;
    bool named = false;
    bool is_labelled = false;
    for (const auto part : line_parts(rest)) {
        const bool is_byline = !after_byline_label(part).empty();
        is_labelled = is_labelled || is_byline;
        const auto words = is_byline ? std::string(part) : without_date_words(part);
        if (words.empty() || read_part(read, words, authority)) continue;
        if (is_person(words) && read.bylines.empty()) {
            read.bylines.push_back(words);
            named = true;
        } else
            strange += count_words(words);
    }
    const std::size_t allowed =
        read.date_label == DateLabel::none && !named ? 5 : beside_date_words;
    if (strange > allowed || (strange > 2 && line.text.ends_with('.'))) return false;
    read.kind = LineKind::date;
    read.is_sure = read.date_label != DateLabel::none || is_labelled || !read.credits.empty() ||
                   read.date->precision == DatePrecision::time;
    line = std::move(read);
    return true;
}

std::string_view last_sentence(std::string_view text) {
    const auto stop = text.rfind(". ");
    return stop == std::string_view::npos ? std::string_view() : text.substr(stop + 2);
}

/// "Crowds in the port, photo: Ann Lee": a label inside the line and few words behind it.
bool has_late_photo_label(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || ends_sentence(text)) return false;
    const auto words = split_words(text.substr(0, colon));
    const bool is_labelled = words.size() > 1 && is_photo_label(words.back()) &&
                             ends_with_any(words[words.size() - 2], {",", ".", "|", ";", ")"});
    return is_labelled && count_words(text.substr(colon)) <= late_credit_words;
}

/// A caption whose picture is no agency's: "Image credit: NASA", "… (NASA/JPL)", "… Ảnh: Hoàng
/// Phong".
bool is_bare_picture(const PageLine& line) {
    const std::string_view text = line.text;
    if (line.words <= 14 && has_photo_label(trim_marks(text, "()[]（）"))) return true;
    const auto open = text.rfind('(');
    if (text.ends_with(')') && open != std::string_view::npos)
        return text.find('/', open) != std::string_view::npos &&
               count_words(text.substr(open)) <= 8;
    const auto last = last_sentence(text);
    return count_words(last) <= 6 && has_photo_label(last);
}

/// Who took and who sells a picture, and nothing else: "Ann Lee/REPORTER", "Ann Lee / HARBOUR PIX".
bool is_picture_seller(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos || slash == 0) return false;
    const auto seller = trim(text.substr(slash + 1));
    const bool in_capitals =
        seller.size() > 2 && std::all_of(seller.begin(), seller.end(),
                                         [](char c) { return (c >= 'A' && c <= 'Z') || c == ' '; });
    return in_capitals && count_words(seller) <= 3 && is_person(trim(text.substr(0, slash)));
}

/// "By Ann Lee, AP" is no picture's credit; "Da Costa Lima / AFP" is one.
bool is_byline(const PageLine& line) {
    return line.words <= short_line_words && line.text.size() <= short_line_bytes &&
           line.text.find('/') == std::string::npos && !after_byline_label(line.text).empty() &&
           !read_byline(line.text).people.empty();
}

bool read_picture_line(PageLine& line, const Authority& authority) {
    if (line.words > caption_words || is_byline(line)) return false;
    if (const auto credit = read_credit_line(line.text, authority)) {
        const bool barred = line.text.starts_with('|');
        if (credit->credits.front().role != CreditRole::photo && !barred) return false;
        add_credits(line, credit->credits);
        for (Credit& each : line.credits) each.role = CreditRole::photo;
        line.kind = LineKind::picture;
        line.is_sure = true;
        return true;
    }
    if (auto credits = read_photo_tail(line.text, authority); !credits.empty()) {
        add_credits(line, std::move(credits));
        line.kind = LineKind::picture;
        line.is_sure = true;
        return true;
    }
    const bool is_sold = is_picture_seller(line.text) || has_late_photo_label(line.text);
    if (!is_sold && !is_bare_picture(line)) return false;
    line.kind = LineKind::picture;
    line.is_sure = is_sold || has_photo_label(trim_marks(line.text, "()[]（）")) ||
                   has_photo_label(last_sentence(line.text));
    return true;
}

/// What editors note at the end: "(Editing by …)". "Edited by hand, the letters were burned." is
/// a sentence.
bool is_desk_note(std::string_view text) {
    const auto bare = trim_marks(text, "([（【");
    if (bare.size() == text.size() && ends_sentence(text) && count_words(text) > desk_note_words)
        return false;
    const auto folded = fold(bare);
    return starts_with_any(folded, {"editing by ", "compiled by ", "edited by ", "编辑：",
                                    "责任编辑", "編輯：", "責任編輯", "责编"});
}

LineKind kind_of_rest(const PageLine& line) {
    const bool sentence = ends_sentence(line.text);
    if (line.words >= paragraph_words || (sentence && line.words >= sentence_words))
        return LineKind::paragraph;
    return LineKind::phrase;
}

/// "The Tidewater Post | Technology": a part that says something, and little else; that little is
/// the section, if the rest is the publisher.
bool read_parts(PageLine& line, std::string_view text, const Authority& authority) {
    const auto parts = line_parts(text);
    if (parts.size() < 2 || parts.size() > 4) return false;
    std::size_t strange = 0;
    bool understood = false;
    std::string_view unknown;
    for (const auto part : parts) {
        if (read_part(line, part, authority)) {
            understood = understood || !part.empty();
            continue;
        }
        strange += count_words(part);
        unknown = part;
    }
    if (!line.source.empty() && line.bylines.empty() && line.credits.empty())
        line.section = unknown;
    return understood && strange <= 2;
}

bool read_short_line(PageLine& line, const Authority& authority) {
    if (line.words > short_line_words || line.text.size() > short_line_bytes) return false;
    PageLine read = line;
    const auto text = trim_marks(line.text, "()[]（）【】—–-_*•");
    if (const auto handle = text.find(" @");
        handle != std::string_view::npos && is_person(text.substr(0, handle)))
        read.bylines.emplace_back(text.substr(0, handle));
    else if (!read_part(read, text, authority) && !read_parts(read, text, authority))
        return false;
    read.kind = !read.bylines.empty()   ? LineKind::byline
                : !read.credits.empty() ? LineKind::credit
                                        : LineKind::source;
    const bool several = read.bylines.size() + read.credits.size() > 1 || !read.section.empty() ||
                         (!read.source.empty() && read.kind != LineKind::source);
    read.is_sure = several || read.kind == LineKind::credit || !after_byline_label(text).empty() ||
                   !after_source_label(text).empty();
    line = std::move(read);
    return true;
}

/// "3. By the Sea" is no byline; "4. Juni 2019" is a date.
bool is_item(std::string_view text, std::string_view language) {
    if (!is_numbered_item(text)) return false;
    const auto date = find_date(text, language);
    return !date || date->begin != 0;
}

/// Lines that are about the article, each kind by its reader.
bool read_facts(PageLine& line, std::string_view language, const Authority& authority) {
    return read_note(line, language, authority) || read_picture_line(line, authority) ||
           read_date_line(line, language, authority) || read_account(line);
}

} // namespace

PageLine story_line(TextLine text) {
    PageLine line;
    line.text = std::move(text.text);
    line.after_gap = text.after_gap;
    line.words = count_words(line.text);
    line.kind = kind_of_rest(line);
    return line;
}

PageLine read_page_line(TextLine text, std::string_view language, const Authority& authority) {
    auto line = story_line(std::move(text));
    line.kind = LineKind::phrase;
    line.opens_story =
        line.words >= least_story_words && !read_dateline(line.text, authority).empty();
    if (line.words > caption_words) {
        line.kind = LineKind::paragraph;
        return line;
    }
    if (is_item(line.text, language)) {
        line.kind = kind_of_rest(line);
        return line;
    }
    line.interface_signs = interface_signs(line.text);
    if (line.interface_signs > 0) {
        line.kind = LineKind::furniture;
        return line;
    }
    if (read_facts(line, language, authority)) return line;
    const bool is_note = is_desk_note(line.text);
    if (is_note || is_furniture(line.text)) {
        line.kind = LineKind::furniture;
        line.interface_signs = is_note ? 1 : 0;
        return line;
    }
    if (read_writer_line(line)) return line;
    if (!read_short_line(line, authority)) line.kind = kind_of_rest(line);
    return line;
}

} // namespace lacuna::corpus
