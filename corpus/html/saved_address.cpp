// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/saved_address.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_text.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_beginning = 16'384;

/// What stands before the address in such a comment, in lower case.
constexpr std::array<std::string_view, 6> leads{
    "saved from url=", "saved from url:", "mirrored from ", "page saved from ", "url:",
    "source url:",
};

bool is_http(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

/// "(0042)" before the address counts its characters.
std::string_view without_count(std::string_view text) {
    text = trim_ascii(text);
    if (!text.starts_with('(')) return text;
    const auto end = text.find(')');
    return end == std::string_view::npos ? text : trim_ascii(text.substr(end + 1));
}

/// An address with a scheme, or one that begins with a host.
std::string address_in(std::string_view text) {
    text = without_count(text);
    text = text.substr(0, text.find_first_of(" \t\r\n\"'<>"));
    if (is_http(text)) return std::string(text);
    const auto host = text.substr(0, text.find('/'));
    const bool is_host = host.find('.') != std::string_view::npos && host.size() < text.size() &&
                         host.find(':') == std::string_view::npos;
    return is_host ? "http://" + std::string(text) : std::string();
}

std::string address_of_comment(std::string_view comment) {
    const auto lower = lower_ascii(comment);
    for (const auto lead : leads) {
        const auto at = lower.find(lead);
        if (at == std::string::npos) continue;
        const bool is_word = at == 0 || !is_letter(lower[at - 1]);
        if (!is_word) continue;
        if (auto address = address_in(comment.substr(at + lead.size())); !address.empty())
            return address;
    }
    return {};
}

/// "saved date: Tue Mar 10 2020 08:30:00 GMT+0100 (Central European Standard Time)"
std::string moment_of_comment(std::string_view comment) {
    constexpr std::string_view lead = "saved date:";
    const auto at = lower_ascii(comment).find(lead);
    if (at == std::string::npos) return {};
    auto text = comment.substr(at + lead.size());
    text = trim_ascii(text.substr(0, text.find_first_of("\r\n(")));
    auto found = parse_date_text(text, "en");
    if (!found) found = find_date(text, "en");
    return found ? format_iso(found->date) : std::string();
}

/// What `read` finds in the first comment above a page in which it finds something.
std::string find_in_comments(std::string_view beginning, std::string (*read)(std::string_view)) {
    beginning = beginning.substr(0, longest_beginning);
    constexpr std::string_view opening = "<!--";
    for (auto at = beginning.find(opening); at < beginning.size();
         at = beginning.find(opening, at)) {
        at += opening.size();
        const auto end = std::min(beginning.find("-->", at), beginning.size());
        if (auto found = read(beginning.substr(at, end - at)); !found.empty()) return found;
        at = end;
    }
    return {};
}

} // namespace

std::string saved_address(std::string_view beginning) {
    const auto address = find_in_comments(beginning, address_of_comment);
    return std::string(original_address(address));
}

std::string saved_moment(std::string_view beginning) {
    return find_in_comments(beginning, moment_of_comment);
}

std::string_view original_address(std::string_view address) {
    constexpr std::array<std::string_view, 2> archives{"//web.archive.org/web/",
                                                       "//archive.org/web/"};
    for (const auto archive : archives) {
        const auto at = address.find(archive);
        if (at == std::string_view::npos || at > 6) continue;
        const auto rest = address.substr(at + archive.size());
        const auto copy = rest.find('/');
        if (copy != std::string_view::npos && is_http(rest.substr(copy + 1)))
            return rest.substr(copy + 1);
    }
    return address;
}

} // namespace lacuna::corpus
