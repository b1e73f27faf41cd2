// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/line.hpp"

#include "common/utf8.hpp"
#include "corpus/credits/credit_line.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/language/furniture.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/sentences.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/names/people.hpp"
#include "corpus/names/publishers.hpp"
#include "corpus/plain/labels.hpp"

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
constexpr std::size_t short_line_words = 16;
constexpr std::size_t short_line_bytes = 240;

/// The parts of a line between bars, dots, brackets and the date itself.
constexpr std::array<std::string_view, 11> part_marks{"|", "·", "•",  " — ", " – ", " - ",
                                                      "(", ")", "（", "）",  "\x1f"};

/// What stands between a place, a publisher and its like.
constexpr std::array<std::string_view, 6> list_marks{",", ";", "/", "،", "、", "，"};

void add_credits(PageLine& line, std::vector<Credit> credits) {
    std::move(credits.begin(), credits.end(), std::back_inserter(line.credits));
}

/// The agency or the paper behind the names of a byline: "Ann Lee, The Gazette", "Ann Lee (AP)".
void add_employer(PageLine& line, const std::vector<std::string>& others,
                  const Authority& authority) {
    for (const auto& other : others) {
        if (const Agency* const agency = employing_agency(other, authority))
            return line.credits.push_back(credit_of(*agency));
        if (!is_employer(other)) continue;
        if (line.source.empty()) line.source = publisher_name(other);
        return;
    }
}

void add_people(PageLine& line, std::vector<std::string> people, const Authority& authority) {
    for (auto& name : people)
        if (const Agency* const agency = authority.find(name))
            line.credits.push_back(credit_of(*agency));
        else
            line.bylines.push_back(std::move(name));
}

/// "Reuters, Washington,": an agency and where it wrote.
std::vector<Credit> read_agency_and_place(std::string_view part, const Authority& authority) {
    const auto comma = part.find(',');
    if (comma == std::string_view::npos || count_words(part.substr(comma)) > 3) return {};
    const auto credit = read_credit_line(part.substr(0, comma), authority);
    if (!credit || !credit->source.empty()) return {};
    return credit->credits;
}

/// "Tom Krisher, AP Auto Writer": a person and the agency that employs them.
bool read_agency_writer(PageLine& line, std::string_view part, const Authority& authority) {
    const auto comma = part.find(',');
    if (comma == std::string_view::npos || !is_person(part.substr(0, comma))) return false;
    const auto office = trim(part.substr(comma + 1));
    const Agency* const agency = employing_agency(office, authority);
    if (agency == nullptr || authority.find(office) == agency) return false;
    line.bylines.emplace_back(part.substr(0, comma));
    line.credits.push_back(credit_of(*agency));
    return true;
}

/// "New Delhi, News Nation Bureau": a publisher among the pieces.
bool read_publisher(PageLine& line, std::string_view part) {
    for (const auto piece : split_at(part, list_marks)) {
        auto name = publisher_name(piece);
        if (name.empty()) continue;
        if (line.source.empty()) line.source = std::move(name);
        return true;
    }
    return false;
}

/// The first name of a publisher is the line's; what is not known for one is taken as written.
void set_source(PageLine& line, std::string_view text) {
    if (line.source.empty()) line.source = publisher_name(text);
    if (line.source.empty()) line.source = text;
}

void take_credit_line(PageLine& line, CreditLine credit, std::string_view part,
                      const Authority& authority) {
    if (!after_byline_label(part).empty())
        for (auto& name : read_byline(part).people)
            if (authority.find(name) == nullptr) line.bylines.push_back(std::move(name));
    add_credits(line, std::move(credit.credits));
    set_source(line, credit.source);
}

void take_byline(PageLine& line, std::string_view part, const Authority& authority) {
    auto byline = read_byline(part);
    add_people(line, std::move(byline.people), authority);
    if (!line.bylines.empty() && line.credits.empty()) add_employer(line, byline.others, authority);
}

/// One part of a date line or the whole of a short line: says whether it was understood.
bool read_part(PageLine& line, std::string_view part, const Authority& authority) {
    if (part.empty()) return true;
    if (auto credit = read_credit_line(part, authority)) {
        take_credit_line(line, std::move(*credit), part, authority);
        return true;
    }
    if (!after_byline_label(part).empty()) {
        take_byline(line, part, authority);
        return true;
    }
    if (const auto source = after_source_label(part); !source.empty() && source.size() < 60) {
        set_source(line, source);
        return true;
    }
    if (auto credits = read_agency_and_place(part, authority); !credits.empty()) {
        add_credits(line, std::move(credits));
        return true;
    }
    if (read_agency_writer(line, part, authority)) return true;
    return read_publisher(line, part);
}

/// `text` with every date in it replaced by a separator; the first one that is published, else the
/// first, is the line's.
std::string take_dates(PageLine& line, std::string_view text, std::string_view language) {
    std::string rest;
    while (auto found = find_date(text, language)) {
        if (!line.date) line.date = found->date;
        const auto begin = std::min(found->begin, text.size());
        rest.append(text.substr(0, begin));
        rest += '\x1f';
        text.remove_prefix(std::max<std::size_t>(found->end, 1));
    }
    rest.append(text);
    return rest;
}

bool read_date_line(PageLine& line, std::string_view language, const Authority& authority) {
    if (line.words > date_line_words || line.text.size() > 300) return false;
    PageLine read = line;
    const auto rest = take_dates(read, line.text, language);
    if (!read.date) return false;
    read.date_label = date_label(line.text);
    std::size_t strange = 0;
    bool named = false;
    for (const auto part : split_at(rest, part_marks)) {
        const bool is_byline = !after_byline_label(part).empty();
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
    line = std::move(read);
    return true;
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
    const auto stop = text.rfind(". ");
    return stop != std::string_view::npos && count_words(text.substr(stop)) <= 6 &&
           has_photo_label(text.substr(stop + 2));
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
        return true;
    }
    if (auto credits = read_photo_tail(line.text, authority); !credits.empty()) {
        add_credits(line, std::move(credits));
        line.kind = LineKind::picture;
        return true;
    }
    const bool bare = is_bare_picture(line);
    if (bare) line.kind = LineKind::picture;
    return bare;
}

/// Notes of the desk at the end: "(Reporting by …; editing by …)".
bool is_desk_note(std::string_view text) {
    const auto folded = fold(trim_marks(text, "([（【"));
    return starts_with_any(folded, {"reporting by", "writing by", "editing by", "compiled by",
                                    "编辑：", "责任编辑", "編輯：", "責任編輯", "copyright", "©",
                                    "riproduzione riservata", "저작권자", "무단전재"});
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
    const auto parts = split_at(text, part_marks);
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
    line = std::move(read);
    return true;
}

/// "© dpa-AFX | Abb.: Fraport | 07.11.2023": what a line about rights says beside.
void read_rights_line(PageLine& line, std::string_view language, const Authority& authority) {
    const std::string text = line.text;
    const auto rest = take_dates(line, trim_marks(text, "©ⓒ()"), language);
    for (const auto part : split_at(rest, part_marks))
        read_part(line, trim_marks(part, "©ⓒ"), authority);
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
    if (line.words > caption_words) {
        line.kind = LineKind::paragraph;
        return line;
    }
    if (is_desk_note(line.text)) {
        line.kind = LineKind::furniture;
        if (line.text.find(" by ") == std::string::npos)
            read_rights_line(line, language, authority);
        return line;
    }
    if (read_picture_line(line, authority) || read_date_line(line, language, authority))
        return line;
    if (is_furniture(line.text)) {
        line.kind = LineKind::furniture;
        return line;
    }
    if (!read_short_line(line, authority)) line.kind = kind_of_rest(line);
    return line;
}

} // namespace lacuna::corpus
