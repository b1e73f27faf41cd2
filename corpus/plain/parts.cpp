// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/parts.hpp"

#include "common/utf8.hpp"
#include "corpus/credits/credit_line.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/language/pieces.hpp"
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

/// The parts of a line between bars, dots, brackets and the date itself.
constexpr std::array<std::string_view, 11> part_marks{"|", "·", "•",  " — ", " – ", " - ",
                                                      "(", ")", "（", "）",  "\x1f"};

/// What stands between a place, a publisher and its like.
constexpr std::array<std::string_view, 6> list_marks{",", ";", "/", "،", "、", "，"};

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

void take_credit_line(PageLine& line, CreditLine credit, std::string_view part,
                      const Authority& authority) {
    if (!after_byline_label(part).empty())
        for (auto& name : read_byline(part).people)
            if (authority.find(name) == nullptr) line.bylines.push_back(std::move(name));
    add_credits(line, std::move(credit.credits));
    set_source(line, credit.source);
}

/// "by The Harbour Gazette": a paper that writes in its own name.
std::string named_publisher(std::string_view part) {
    const auto names = after_byline_label(part);
    return publisher_name(names.substr(0, names.find_first_of("0123456789")));
}

void take_byline(PageLine& line, std::string_view part, const Authority& authority) {
    auto byline = read_byline(part);
    if (byline.people.empty() && line.source.empty()) line.source = named_publisher(part);
    add_people(line, std::move(byline.people), authority);
    if (!line.bylines.empty() && line.credits.empty()) add_employer(line, byline.others, authority);
}

} // namespace

std::vector<std::string_view> line_parts(std::string_view text) {
    return split_at(text, part_marks);
}

void add_credits(PageLine& line, std::vector<Credit> credits) {
    std::move(credits.begin(), credits.end(), std::back_inserter(line.credits));
}

void set_source(PageLine& line, std::string_view text) {
    if (line.source.empty()) line.source = publisher_name(text);
    if (line.source.empty()) line.source = text;
}

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

namespace {

void add_dates(PageLine& line, const std::vector<FoundDate>& dates) {
    const auto first_of = [&](DateLabel label) {
        return std::find_if(dates.begin(), dates.end(),
                            [&](const FoundDate& date) { return date.label == label; });
    };
    for (const auto label : {DateLabel::published, DateLabel::none, DateLabel::updated}) {
        const auto first = first_of(label);
        if (first == dates.end()) continue;
        if (line.date) {
            if (label == DateLabel::updated) line.updated = first->date;
            continue;
        }
        line.date = first->date;
        line.date_label = label;
    }
}

} // namespace

std::string take_dates(PageLine& line, std::string_view text, std::string_view language) {
    const auto dates = find_dates(text, DateHints{language, {}, DateOrder::unknown});
    add_dates(line, dates);
    std::string rest;
    std::size_t at = 0;
    for (const FoundDate& date : dates) {
        rest.append(text.substr(at, date.begin - at));
        rest += '\x1f';
        at = date.end;
    }
    rest.append(text.substr(at));
    return rest;
}

} // namespace lacuna::corpus
