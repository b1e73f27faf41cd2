// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/tag_limit.hpp"

#include "common/utf8.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

/// Sum of the squares of the elements' attributes; script code looks like some hundred attributes.
constexpr std::size_t most_comparisons = 200'000'000;
constexpr std::size_t looks_per_byte = 8;
constexpr std::string_view blanks = " \t\r\n\f\v/";

/// Where a value that begins at `at` ends, quotes included.
std::size_t value_end(std::string_view html, std::size_t at) {
    if (at >= html.size()) return html.size();
    const bool is_quoted = html[at] == '"' || html[at] == '\'';
    const auto end =
        is_quoted ? html.find(html[at], at + 1) : html.find_first_of(" \t\r\n\f\v>", at);
    if (end == std::string_view::npos) return html.size();
    return is_quoted ? end + 1 : end;
}

/// One element as libxml2 reads it.
struct Element {
    std::size_t end = 0;
    std::size_t attributes = 0;
};

Element read_element(std::string_view html, std::size_t at) {
    Element element;
    at = html.find_first_of(" \t\r\n\f\v/>", at);
    while (at < html.size()) {
        at = html.find_first_not_of(blanks, at);
        if (at >= html.size() || html[at] == '>') break;
        ++element.attributes;
        at = html.find_first_of(" \t\r\n\f\v/>=\"'<", at + 1);
        const auto next = html.find_first_not_of(" \t\r\n\f\v", at);
        if (next >= html.size() || html[next] != '=') continue;
        at = value_end(html, html.find_first_not_of(" \t\r\n\f\v", next + 1));
    }
    element.end = std::min(at, html.size());
    return element;
}

} // namespace

std::size_t parsable_length(std::string_view html) {
    std::size_t looked_at = 0;
    std::size_t comparisons = 0;
    for (auto at = html.find('<'); at < html.size(); at = html.find('<', at + 1)) {
        if (at + 1 >= html.size() || !is_letter(html[at + 1])) continue;
        const auto element = read_element(html, at + 1);
        looked_at += element.end - at;
        comparisons += element.attributes * element.attributes;
        if (comparisons > most_comparisons || looked_at > looks_per_byte * html.size()) return at;
    }
    return html.size();
}

} // namespace lacuna::corpus
