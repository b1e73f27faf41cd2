// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/wire/message.hpp"
#include "corpus/wire/wire.hpp"
#include "corpus/wire/wire_text.hpp"
#include "corpus/xml/xml_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::string_view synchronous = "\x16\x16\x01";
constexpr char unit_separator = '\x1f';
constexpr std::size_t longest_header = 1'024;

/// Behind the controls that stand for formats of typesetters.
std::string_view without_marks(std::string_view line) {
    while (!line.empty() && (line.front() == '^' || line.front() == '\x02')) line.remove_prefix(1);
    line = trim_ascii(line);
    while (line.ends_with('<') || line.ends_with('=') || line.ends_with('^'))
        line = trim_ascii(line.substr(0, line.size() - 1));
    return line;
}

/// "BC-LT--Harbour Fire,466": the slug with the number of words behind it.
std::string_view without_count(std::string_view slug) {
    const auto comma = slug.rfind(',');
    if (comma == std::string_view::npos) return slug;
    const auto count = slug.substr(comma + 1);
    const bool is_count =
        std::all_of(count.begin(), count.end(), [](char c) { return is_digit(c); });
    return is_count ? slug.substr(0, comma) : slug;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// "ANN O'LEE" as names are written; words of two capitals, which may be codes, stay.
std::string in_small_letters(std::string_view line) {
    std::string small(line);
    for (std::size_t begin = 0; begin < line.size();) {
        std::size_t end = begin;
        while (end < line.size() && is_capital(line[end])) ++end;
        if (end - begin > 2)
            for (std::size_t i = begin + 1; i < end; ++i) small[i] = lower_ascii(line[i]);
        begin = std::max(end, begin + 1);
    }
    return small;
}

/// Lines between slug and story: headline, remarks, byline, summary.
class Head {
  public:
    explicit Head(RecordBuilder& record) : record_(&record) {}

    void take(std::string_view written) {
        const auto line = without_marks(written);
        if (line.empty()) return;
        const bool is_credit = trim_ascii(written).ends_with('=');
        if (!has_slug_) return take_slug(line);
        const bool is_remark = line.starts_with("Eds:") || line.starts_with("AP Photo") ||
                               line.starts_with("Eds.") || line.starts_with("Editors:");
        if (is_remark) return record_->add("ednote", std::string(line));
        if (is_credit || !after_byline_label(line).empty()) return take_credit(line);
        record_->has("title") ? record_->offer("standfirst", escaped_markup(with_signs(line)))
                              : record_->offer("title", escaped_markup(with_signs(line)));
    }

    /// Without a headline the slug stands for it.
    void finish() { record_->offer("title", escaped_markup(slug_)); }

  private:
    void take_slug(std::string_view line) {
        has_slug_ = true;
        slug_ = without_count(line);
        record_->offer("slugline", slug_);
    }

    /// The byline, and behind it what the writer is.
    void take_credit(std::string_view line) {
        if (!after_byline_label(line).empty() && !record_->has("byline"))
            return record_->add("byline", in_small_letters(line));
        record_->add("credit_line", std::string(line));
    }

    RecordBuilder* record_;
    std::string slug_;
    bool has_slug_ = false;
};

bool begins_paragraph(std::string_view line) {
    return line.starts_with(' ') || line.starts_with('\t');
}

/// An indented line begins a paragraph; others go on.
void append_line(std::string& body, std::string_view written) {
    auto line = trim_ascii(written);
    const bool is_row = line.ends_with('<');
    if (is_row) line = trim_ascii(line.substr(0, line.size() - 1));
    if (line.empty() || line == "___") return;
    if (!body.empty()) body += begins_paragraph(written) || is_row ? "\n\n" : " ";
    body += with_signs(line);
}

/// "AP-WF-11-13-13 1509GMT": the day and time of sending.
std::string date_of_trailer(std::string_view trailer) {
    const auto end = trailer.find("GMT");
    const auto before = trim_ascii(trailer.substr(0, end));
    if (before.size() < 13) return {};
    const auto moment = before.substr(before.size() - 13); // "11-13-13 1509"
    const bool is_one =
        moment[2] == '-' && moment[5] == '-' && moment[8] == ' ' &&
        std::count_if(moment.begin(), moment.end(), [](char c) { return is_digit(c); }) == 10;
    if (!is_one) return {};
    const auto part = [&](std::size_t at) { return moment.substr(at, 2); };
    return fmt::format("20{}-{}-{}T{}:{}Z", part(6), part(0), part(3), part(9), part(11));
}

/// "AP" of "AP-WF-11-13-13 1509GMT".
std::string_view agency_of_trailer(std::string_view trailer) {
    trailer = trim_ascii(trailer);
    return trailer.substr(0, trailer.find('-'));
}

std::vector<ReadResult> read_message(const std::string& bytes, const std::string& place,
                                     const ReadOptions& options) {
    const auto message = message_in(bytes);
    RecordBuilder record;
    Head head(record);
    std::string body;
    for (const auto line : lines_of(message.text)) {
        const bool is_head = body.empty() && line.find('^') < 2;
        is_head ? head.take(line) : append_line(body, line);
    }
    head.finish();
    record.offer("body", escaped_markup(body));
    record.offer_date("date", date_of_trailer(message.trailer));
    const auto header = lines_of(message.header);
    if (!header.empty()) record.offer("message", std::string(trim_ascii(header.front())));
    add_agency_of(record, agency_of_trailer(message.trailer), options);
    return results_of_message(record, {}, place, options);
}

} // namespace

Recognised recognise_anpa(std::string_view beginning) {
    const auto start = beginning.find(synchronous);
    if (start > 16) return Recognised::no;
    const auto header = beginning.substr(start, longest_header);
    const bool is_one = header.find(unit_separator) != std::string_view::npos &&
                        header.find(controls::start_of_text) != std::string_view::npos;
    return is_one ? Recognised::surely : Recognised::no;
}

std::vector<ReadResult> make_of_anpa(Piece& piece, const ReadOptions& options) {
    auto decoded = to_utf8(std::move(piece.bytes));
    auto results = read_message(decoded.text, piece.place, options);
    for (auto& note : decoded.notes) results.emplace_back(Note{piece.place, std::move(note)});
    return results;
}

} // namespace lacuna::corpus
