// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/xml_scanner.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

constexpr std::string_view blanks = " \t\r\n\f";
constexpr std::string_view section = "<![CDATA[";

bool begins_name(char c) { return is_letter(c) || c == '_' || c < 0; }

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

/// Whether a quotation mark at `at` begins a value: an equals sign stands before it.
bool begins_value(std::string_view tag, std::size_t at) {
    while (at > 0 && is_blank(tag[at - 1])) --at;
    return at > 0 && tag[at - 1] == '=';
}

/// What stands between '<' or "</" and the first character that is not of a name.
std::string_view name_in(std::string_view tag) {
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    return tag.substr(0, std::min(tag.find_first_of(" \t\r\n\f/>"), tag.size()));
}

XmlEvent event_of(std::string_view tag) {
    const auto kind = tag.starts_with("</") ? XmlEvent::Kind::close
                      : tag.ends_with("/>") ? XmlEvent::Kind::empty
                                            : XmlEvent::Kind::open;
    return {kind, tag.size(), name_in(tag)};
}

} // namespace

XmlEvent XmlScanner::next(std::string_view window, bool is_last) {
    if (window.empty()) return {};
    if (!awaited_.empty()) return inside(window, is_last);
    if (window.front() != '<')
        return {XmlEvent::Kind::text, std::min(window.find('<'), window.size()), {}};
    if (window.size() < section.size() && !is_last) return {};
    if (window.starts_with("<!") || window.starts_with("<?")) return declaration(window);
    const auto name_at = window.starts_with("</") ? std::size_t{2} : std::size_t{1};
    if (name_at >= window.size() || !begins_name(window[name_at]))
        return {XmlEvent::Kind::text, 1, {}};
    return tag(window, is_last);
}

XmlEvent XmlScanner::inside(std::string_view window, bool is_last) {
    const auto kind = is_cdata_ ? XmlEvent::Kind::cdata : XmlEvent::Kind::opaque;
    const auto end = window.find(awaited_);
    if (end != std::string_view::npos) {
        const auto length = end + awaited_.size();
        awaited_ = last_;
        last_ = {};
        if (awaited_.empty()) is_cdata_ = false;
        return {kind, length, {}};
    }
    const std::size_t kept = is_last ? 0 : awaited_.size() - 1;
    if (window.size() <= kept) return {};
    return {kind, window.size() - kept, {}};
}

XmlEvent XmlScanner::await(std::size_t length, std::string_view ending) {
    awaited_ = ending;
    return {is_cdata_ ? XmlEvent::Kind::cdata : XmlEvent::Kind::opaque, length, {}};
}

XmlEvent XmlScanner::declaration(std::string_view window) {
    is_cdata_ = window.starts_with(section);
    if (is_cdata_) return await(section.size(), "]]>");
    if (window.starts_with("<!--")) return await(4, "-->");
    if (window.starts_with("<?xml ")) return await(2, ">");
    if (window.starts_with("<?")) return await(2, "?>");
    // A document type has declarations of its own between brackets.
    const auto bracket = window.find('[');
    const bool has_subset = bracket < window.find('>');
    if (!has_subset) return await(2, ">");
    last_ = ">";
    return await(bracket + 1, "]");
}

XmlEvent XmlScanner::tag(std::string_view window, bool is_last) {
    const auto length = tag_length(window);
    const bool is_ended = length > 0 || is_no_tag_ || is_last;
    if (!is_ended) return {};
    scanned_ = 0;
    quote_ = '\0';
    is_no_tag_ = false;
    if (length == 0) return {XmlEvent::Kind::text, 1, {}};
    return event_of(window.substr(0, length));
}

/// 0 where the window holds no whole tag; `is_no_tag_` if no window can.
std::size_t XmlScanner::tag_length(std::string_view window) {
    scanned_ = std::max<std::size_t>(scanned_, 1);
    while (scanned_ < window.size()) {
        if (quote_ != '\0') {
            skip_value(window);
            if (is_no_tag_) return std::min(window.substr(0, scanned_).find('>') + 1, scanned_);
            continue;
        }
        scanned_ = std::min(window.find_first_of("\"'<>", scanned_), window.size());
        if (scanned_ == window.size()) return 0;
        const char c = window[scanned_];
        if (c == '>') return scanned_ + 1;
        if (c == '<') {
            is_no_tag_ = true;
            return 0;
        }
        if (begins_value(window, scanned_)) quote_ = c;
        ++scanned_;
    }
    return 0;
}

/// To behind the end of the value. No value has a '<': before one the quotation mark is missing.
void XmlScanner::skip_value(std::string_view window) {
    const std::array<char, 2> ends{quote_, '<'};
    scanned_ = std::min(window.find_first_of({ends.data(), ends.size()}, scanned_), window.size());
    if (scanned_ == window.size()) return;
    is_no_tag_ = window[scanned_] == '<';
    if (is_no_tag_) return;
    quote_ = '\0';
    ++scanned_;
}

void for_each_xml_attribute(std::string_view tag,
                            const std::function<void(std::string_view, std::string_view)>& use) {
    const auto skip_to = [&tag](std::size_t at) { tag.remove_prefix(std::min(at, tag.size())); };
    skip_to(1 + name_in(tag).size());
    if (tag.ends_with('>')) tag.remove_suffix(1);
    while (true) {
        skip_to(tag.find_first_not_of(" \t\r\n\f/"));
        if (tag.empty()) return;
        const auto end = std::min(tag.find_first_of(" \t\r\n\f=/", 1), tag.size());
        const auto name = tag.substr(0, end);
        skip_to(tag.find_first_not_of(blanks, end));
        if (!tag.starts_with('=')) {
            use(name, {});
            continue;
        }
        skip_to(tag.find_first_not_of(blanks, 1));
        const bool is_quoted = tag.starts_with('"') || tag.starts_with('\'');
        if (is_quoted) {
            const auto close = std::min(tag.find(tag.front(), 1), tag.size());
            use(name, tag.substr(1, close - 1));
            skip_to(close + 1);
        } else {
            const auto close = std::min(tag.find_first_of(blanks), tag.size());
            use(name, tag.substr(0, close));
            skip_to(close);
        }
    }
}

std::string_view local_xml_name(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace lacuna::corpus
