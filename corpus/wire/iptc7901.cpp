// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/wire/message.hpp"
#include "corpus/wire/wire.hpp"
#include "corpus/xml/xml_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::corpus {

namespace {

using Lines = std::vector<std::string_view>;

/// What headings of notes for the desk say, in lower case.
constexpr std::array<std::string_view, 5> desk_words{"notebook", "note to editors", "contacts",
                                                     "redaktionelle hinweise", "notizblock"};
constexpr std::size_t most_head_lines = 8;

bool is_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (text = trim_ascii(text); !text.empty(); text = trim_ascii(text)) {
        const auto end = std::min(text.find_first_of(" \t\r\n"), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

/// "131137 GMT Nov 13" and "211259 Nov 18": day and time, month, year.
std::string date_of_trailer(std::string_view trailer) {
    auto words = words_of(trailer);
    std::erase_if(words, [](std::string_view word) { return word == "GMT" || word == "UTC"; });
    if (words.size() < 3 || !is_digits(words[0]) || words[0].size() != 6) return {};
    const auto year = words[2];
    if (!is_digits(year) || (year.size() != 2 && year.size() != 4)) return {};
    return fmt::format("{} {} {}{} {}:{} GMT", words[0].substr(0, 2), words[1],
                       year.size() == 2 ? "20" : "", year, words[0].substr(2, 2),
                       words[0].substr(4, 2));
}

/// Where the story begins: behind the line of the head that ends with an equals sign.
std::size_t story_begin(const Lines& lines) {
    for (std::size_t i = 0; i < std::min(lines.size(), most_head_lines); ++i)
        if (trim_ascii(lines[i]).ends_with('=')) return i + 1;
    return 0;
}

bool is_desk_heading(std::string_view line) {
    const auto text = trim_ascii(line);
    if (!text.starts_with("# ") && !text.starts_with("## ")) return false;
    const std::string lower = lower_ascii(text);
    return std::any_of(desk_words.begin(), desk_words.end(), [&](std::string_view words) {
        return lower.find(words) != std::string::npos;
    });
}

bool is_not_for_publication(std::string_view line) {
    const std::string lower = lower_ascii(line);
    return lower.find("not for publication") != std::string::npos ||
           lower.find("not intended for publication") != std::string::npos;
}

std::string joined(const Lines& lines, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text.append(lines[i]).append("\n");
    return text;
}

/// Headline and byline; without a head the first line of the story is the headline.
void add_head(RecordBuilder& record, const Lines& lines, std::size_t begin) {
    for (std::size_t i = 0; i < begin; ++i) {
        auto line = trim_ascii(lines[i]);
        if (line.ends_with('=')) line = trim_ascii(line.substr(0, line.size() - 1));
        const bool is_remark = line.starts_with('(') && line.ends_with(')');
        if (line.empty()) continue;
        if (is_remark)
            record.add("ednote", std::string(line));
        else if (!after_byline_label(line).empty())
            record.add("byline", std::string(line));
        else if (!record.has("title"))
            record.offer("title", escaped_markup(line));
        else
            record.offer("standfirst", escaped_markup(line));
    }
}

std::vector<ReadResult> read_message(const std::string& bytes, const std::string& place,
                                     const ReadOptions& options) {
    const auto message = message_in(bytes);
    const auto header = lines_of(message.header);
    const auto lines = lines_of(message.text);
    RecordBuilder record;
    const auto begin = story_begin(lines);
    add_head(record, lines, begin);
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto desk = static_cast<std::size_t>(std::find_if(first, lines.end(),
                                                            [](auto line) {
                                                                return is_desk_heading(line) ||
                                                                       is_not_for_publication(line);
                                                            }) -
                                               lines.begin());
    record.offer("body", escaped_markup(joined(lines, begin, desk)));
    record.offer_date("date", date_of_trailer(message.trailer));
    if (!header.empty()) record.offer("message", std::string(trim_ascii(header.front())));
    for (std::size_t i = 1; i < header.size(); ++i) {
        auto line = trim_ascii(header[i]);
        if (line.ends_with('/')) line.remove_suffix(1);
        record.offer("slugline", std::string(line));
    }
    add_agency_of(record, header.empty() ? std::string_view{} : header.front(), options);
    return results_of_message(record, {joined(lines, desk, lines.size())}, place, options);
}

} // namespace

Recognised recognise_iptc7901(std::string_view beginning) {
    constexpr std::size_t longest_header = 1'024;
    const auto start = beginning.find(controls::start_of_header);
    if (start > 16) return Recognised::no;
    const auto header = beginning.substr(start + 1, longest_header);
    const auto text = header.find(controls::start_of_text);
    const bool is_short = text != std::string_view::npos;
    if (!is_short || recognise_anpa(beginning) == Recognised::surely) return Recognised::no;
    const auto line = header.substr(0, std::min(header.find_first_of("\r\n"), text));
    return words_of(line).size() >= 3 ? Recognised::surely : Recognised::maybe;
}

std::vector<ReadResult> make_of_iptc7901(Piece& piece, const ReadOptions& options) {
    auto decoded = to_utf8(std::move(piece.bytes));
    auto results = read_message(decoded.text, piece.place, options);
    for (auto& note : decoded.notes) results.emplace_back(Note{piece.place, std::move(note)});
    return results;
}

} // namespace lacuna::corpus
