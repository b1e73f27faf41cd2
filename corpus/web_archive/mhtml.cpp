// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/mhtml.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/html/reader.hpp"
#include "corpus/web_archive/header_fields.hpp"
#include "corpus/web_archive/transfer_codings.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_boundaries = 16;

/// The header of a mail or of a saved page, behind empty lines and a byte order mark.
HeaderBlock header_of(std::string_view text) {
    const auto begin = text.find_first_not_of("\xEF\xBB\xBF\r\n");
    if (begin == std::string_view::npos) return {};
    auto block = read_header_block(text.substr(begin));
    block.end += begin;
    return block;
}

/// A mail may be of the same type, and says to whom it went.
bool is_saved_page(const HeaderFields& fields) {
    const auto type = fields.find("content-type");
    if (media_type(type) != "multipart/related") return false;
    if (!fields.find("snapshot-content-location").empty()) return true;
    const bool is_mail = !fields.find("to").empty() || !fields.find("received").empty() ||
                         !fields.find("message-id").empty();
    const auto from = lower_ascii(fields.find("from"));
    return from.starts_with("<saved by") || from.starts_with("\"saved by") || !is_mail;
}

struct MimePart {
    HeaderFields fields;
    std::string_view body;
};

/// Walks the parts of a message, those of parts that have some themselves too, front to back.
class PartWalk {
  public:
    PartWalk(std::string_view text, std::string_view content_type) : rest_(text) {
        add_boundary(content_type);
        static_cast<void>(body_to_boundary());
    }

    [[nodiscard]] std::optional<MimePart> next() {
        if (rest_.empty()) return std::nullopt;
        auto header = read_header_block(rest_);
        rest_.remove_prefix(header.end);
        add_boundary(header.fields.find("content-type"));
        return MimePart{std::move(header.fields), body_to_boundary()};
    }

  private:
    void add_boundary(std::string_view content_type) {
        auto boundary = parameter(content_type, "boundary");
        if (!boundary.empty() && boundaries_.size() < most_boundaries)
            boundaries_.push_back("--" + std::move(boundary));
    }

    [[nodiscard]] bool is_boundary(std::string_view line) const {
        return line.starts_with("--") &&
               std::any_of(boundaries_.begin(), boundaries_.end(),
                           [&](const std::string& mark) { return line.starts_with(mark); });
    }

    /// What stands before the next boundary, which is passed.
    [[nodiscard]] std::string_view body_to_boundary() {
        const auto whole = rest_;
        std::size_t at = 0;
        while (at < whole.size()) {
            const auto line_end = std::min(whole.find('\n', at), whole.size() - 1) + 1;
            const bool is_end = is_boundary(whole.substr(at, line_end - at));
            if (is_end) {
                rest_ = whole.substr(line_end);
                return whole.substr(0, at);
            }
            at = line_end;
        }
        rest_ = {};
        return whole;
    }

    std::string_view rest_;
    std::vector<std::string> boundaries_;
};

std::string without_brackets(std::string_view id) {
    id = trim_ascii(id);
    if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
    return std::string(id);
}

bool is_page(const HeaderFields& fields) {
    return media_type(fields.find("content-type")).find("html") != std::string::npos;
}

/// The part that the header names as the first, else the first page.
std::optional<MimePart> page_in(std::string_view body, std::string_view content_type) {
    const auto start = without_brackets(parameter(content_type, "start"));
    std::optional<MimePart> page;
    PartWalk walk(body, content_type);
    while (auto part = walk.next()) {
        if (!is_page(part->fields)) continue;
        const bool is_start =
            start.empty() || without_brackets(part->fields.find("content-id")) == start;
        if (is_start) return part;
        if (!page) page = std::move(part);
    }
    return page;
}

bool is_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

/// Where the page was saved from, as the header says, or else its part.
std::string address_of(const HeaderFields& header, const HeaderFields& page) {
    for (const auto address :
         {header.find("snapshot-content-location"), page.find("content-location"),
          header.find("content-location"), page.find("content-base")})
        if (is_address(address)) return std::string(address);
    return {};
}

std::string moment_of(std::string_view date) {
    const auto found = parse_date_text(date, "en");
    return found ? format_iso(found->date) : std::string();
}

} // namespace

Recognised recognise_mhtml(std::string_view beginning) {
    return is_saved_page(header_of(beginning).fields) ? Recognised::surely : Recognised::no;
}

std::vector<ReadResult> make_of_mhtml(Piece& piece, const ReadOptions& options) {
    const std::string whole = std::move(piece.bytes);
    const auto header = header_of(whole);
    const auto type = header.fields.find("content-type");
    const auto page = page_in(std::string_view(whole).substr(header.end), type);
    if (!page) throw InputError("no page in it");
    piece.bytes = undo_transfer(page->body, page->fields.find("content-transfer-encoding"));
    piece.charset = parameter(page->fields.find("content-type"), "charset");
    if (piece.url.empty()) piece.url = address_of(header.fields, page->fields);
    if (piece.captured.empty()) piece.captured = moment_of(header.fields.find("date"));
    return make_of_html(piece, options);
}

} // namespace lacuna::corpus
