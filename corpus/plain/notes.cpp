// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/notes.hpp"

#include "common/utf8.hpp"
#include "corpus/language/sentences.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/names/name_words.hpp"
#include "corpus/names/offices.hpp"
#include "corpus/names/people.hpp"
#include "corpus/plain/labels.hpp"
#include "corpus/plain/parts.hpp"

#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_writer_line = 16; ///< words
constexpr std::size_t longest_writer_bytes = 240;

/// "© dpa-AFX | Abb.: Fraport | 07.11.2023": what a line about rights says beside.
bool read_rights_line(PageLine& line, std::string_view language, const Authority& authority) {
    if (!is_rights_line(line.text)) return false;
    const std::string text = line.text;
    PageLine dated = line;
    const auto rest = take_dates(dated, trim_marks(text, "©ⓒ()"), language);
    if (dated.date && dated.date->precision >= DatePrecision::day) line.date = dated.date;
    for (const auto part : line_parts(rest)) read_part(line, trim_marks(part, "©ⓒ"), authority);
    if (line.source.empty() && line.credits.empty()) {
        const auto holder = rights_holder(text);
        if (!holder.empty() && (is_capitalised(holder) || is_caseless(holder)) &&
            !is_person(holder))
            set_source(line, holder);
    }
    line.kind = !line.credits.empty()  ? LineKind::credit
                : !line.source.empty() ? LineKind::source
                                       : LineKind::furniture;
    line.is_sure = true;
    if (line.kind == LineKind::furniture && !ends_sentence(text)) line.interface_signs = 1;
    return true;
}

/// "(Reporting by Ann Lee; Editing by Bob Ray)".
bool read_reporters(PageLine& line) {
    const auto names = reporters_in_note(line.text);
    if (names.empty()) return false;
    line.bylines = read_byline(names).people;
    if (line.bylines.empty()) return false;
    line.kind = LineKind::byline;
    line.is_sure = true;
    return true;
}

bool read_address(PageLine& line) {
    const auto address = address_line(line.text);
    if (address.empty()) return false;
    line.url = address;
    line.kind = LineKind::source;
    line.is_sure = true;
    return true;
}

} // namespace

bool read_note(PageLine& line, std::string_view language, const Authority& authority) {
    return read_address(line) || read_rights_line(line, language, authority) ||
           read_reporters(line);
}

bool read_writer_line(PageLine& line) {
    if (line.words > longest_writer_line || line.text.size() > longest_writer_bytes) return false;
    std::string rest;
    for (const auto word : split_words(line.text))
        if (word.find('@') == std::string_view::npos)
            rest += (rest.empty() ? "" : " ") + std::string(word);
    const auto text = trim_marks(rest, "()[]（）【】|,·:=");
    const bool has_address =
        text.size() < line.text.size() && line.text.find('@') != std::string::npos;
    auto people = read_byline(text).people;
    if (people.empty() && has_address && is_east_asian_name(text)) people.emplace_back(text);
    const bool is_office_line = !people.empty() && people.front() != text &&
                                is_east_asian(people.front()) && has_surname(people.front());
    if (people.empty() || (!is_office_line && !has_address)) return false;
    if (!is_office_line && !is_person(text) && !is_east_asian_name(text)) return false;
    line.bylines = std::move(people);
    line.kind = LineKind::byline;
    line.is_sure = true;
    return true;
}

bool read_account(PageLine& line) {
    const auto account = followed_account(line.text);
    if (account.empty() || is_person(account)) return false;
    set_source(line, account);
    line.kind = LineKind::furniture;
    return true;
}

} // namespace lacuna::corpus
