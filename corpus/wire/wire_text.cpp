// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/wire/wire_text.hpp"

#include "common/rules.hpp"
#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/xml/entry_results.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_standfirst = 400;
constexpr std::size_t longest_byline = 100;
constexpr std::size_t longest_initials = 24;
constexpr std::size_t most_last_paragraphs = 3;
constexpr std::string_view signature_rule = "signature of a wire";

/// What wires write where a story ends, in lower case.
constexpr std::array<std::string_view, 10> end_marks{
    "ends", "end", "(end)", "###", "-30-", "\u201330\u2013", "-0-", "xxx", "more", "***"};

bool is_initials(std::string_view word) {
    return !word.empty() && word.size() <= 4 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "jl/kr/am": two editors or more.
bool are_initials(std::string_view text) {
    if (text.size() > longest_initials || text.find('/') == std::string_view::npos) return false;
    bool are = true;
    for_each_entry(text, '/', [&](std::string_view part) { are = are && is_initials(part); });
    return are;
}

/// "AAP RTV kr", "dpa wsz jln": an agency, codes, and the editor at the end.
bool is_agency_with_initials(std::string_view text, const Authority& authority) {
    if (text.size() > longest_initials) return false;
    const auto words = split(text, ' ');
    if (words.size() < 2 || words.size() > 5) return false;
    const auto are_codes = std::all_of(words.begin() + 1, words.end(), [](std::string_view word) {
        return word.size() <= 4 || are_initials(word);
    });
    const auto last = words.back();
    return are_codes && (is_initials(last) || are_initials(last)) &&
           authority.find(words.front()) != nullptr;
}

bool is_notice(std::string_view text) {
    return text.starts_with("\u00A9") || text.starts_with("(c)") || text.starts_with("(C)");
}

bool is_signature(std::string_view paragraph, const Authority& authority) {
    const std::string lower = lower_ascii(paragraph);
    const bool is_mark = std::find(end_marks.begin(), end_marks.end(), lower) != end_marks.end();
    return is_mark || are_initials(paragraph) || is_notice(paragraph) ||
           is_agency_with_initials(paragraph, authority);
}

/// The last paragraph of several, or nothing.
std::optional<std::size_t> last_paragraph(std::string_view body) {
    const auto gap = last_place(body, "\n\n");
    return gap == std::string_view::npos ? std::nullopt : std::optional(gap + 2);
}

void leave_out_signatures(Article& article, std::string& body, const Authority& authority) {
    for (std::size_t i = 0; i < most_last_paragraphs; ++i) {
        const auto begin = last_paragraph(body);
        if (!begin || !is_signature(std::string_view(body).substr(*begin), authority)) return;
        article.leave_out(std::string_view(body).substr(*begin), signature_rule);
        body.erase(*begin - 2);
    }
}

/// "By Ann Lee" before the story, where no element names anybody.
void lift_byline(Article& article, std::string& body) {
    if (article.has(FieldId::byline)) return;
    const auto end = body.find("\n\n");
    if (end == std::string::npos || end > longest_byline) return;
    const auto line = std::string_view(body).substr(0, end);
    if (after_byline_label(line).empty()) return;
    const auto people = read_byline(line).people;
    if (people.empty()) return;
    for (const auto& name : people) article.add(FieldId::byline, name, name_of(Rule::byline_line));
    body.erase(0, end + 2);
}

/// Wires that go by old ways write "(AP) _ " for a dash.
bool has_old_signs(std::string_view body) {
    constexpr std::size_t beginning = 200;
    return body.substr(0, beginning).find(") _ ") != std::string_view::npos;
}

void finish(Article& article, const Authority& authority) {
    std::string body(article.body());
    if (body.empty()) return;
    leave_out_signatures(article, body, authority);
    lift_byline(article, body);
    if (has_old_signs(body)) body = with_signs(body);
    if (body != article.body())
        article.set(FieldId::body, std::move(body), article.rule(FieldId::body));
}

} // namespace

MarkupName page_name(std::string_view name) {
    if (name == "figure" || name == "figcaption") return {{}, true};
    return html_name(name);
}

void add_wire_text(RecordBuilder& record, const XmlElement& content, NameInMarkup name_of) {
    XmlIndex left_out = 0;
    if (const auto heading = first_heading(content)) {
        auto line = line_of(*heading);
        const bool is_title = record.is("title", line) || !record.has("title");
        const bool is_standfirst = !record.has("standfirst") && line.size() < longest_standfirst;
        if (is_title || is_standfirst) left_out = heading->index();
        record.offer(is_title ? "title" : "standfirst", escaped_markup(line));
    }
    record.offer("body", markup_of(content, name_of, left_out));
    for (const auto& figure : content.all("figure"))
        for (const auto& caption : figure.all("figcaption"))
            record.add("captions", markup_of(caption));
}

std::vector<ReadResult> finished_wire(std::vector<ReadResult> results, const ReadOptions& options) {
    const Authority& authority =
        options.authority == nullptr ? Authority::built_in() : *options.authority;
    for (auto& result : results)
        if (auto* const article = std::get_if<Article>(&result)) finish(*article, authority);
    return without_key_notes(std::move(results));
}

std::string with_signs(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto pair = text.substr(i, 2);
        if (pair == "``" || pair == "''") {
            result += pair == "``" ? "\u201C" : "\u201D";
            ++i;
        } else if (text.substr(i, 3) == " _ ") {
            result += " \u2014 ";
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace lacuna::corpus
