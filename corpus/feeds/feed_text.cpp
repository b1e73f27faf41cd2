// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/feeds/feed_text.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/xml/xml_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::string_view base64_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes that Base64 writes, as far as it does.
std::string from_base64(std::string_view text) {
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const auto digit = base64_digits.find(c);
        if (digit == std::string_view::npos) continue;
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
    }
    return bytes;
}

constexpr std::array<std::string_view, 5> text_types{"text", "html", "xhtml", "xml", "plain"};

/// Whether it is written in Base64: so it says, or its type is of no text.
bool is_base64(std::string_view type, const XmlElement& element) {
    if (element.attribute("mode") == "base64") return true;
    if (type.empty() || element.has_elements() || !element.attribute("mode").empty()) return false;
    const bool is_text = type.starts_with("text/") || type.ends_with("+xml") ||
                         type.ends_with("/xml") ||
                         std::find(text_types.begin(), text_types.end(), type) != text_types.end();
    return !is_text && type.find('/') != std::string_view::npos;
}

/// HTML in characters inside of one element that is there for the standard alone.
bool is_escaped_in_box(std::string_view type, const XmlElement& element) {
    if (type != "html" && type != "text/html") return false;
    const auto inside = element.children();
    return inside.size() == 1 && !inside.front().has_elements();
}

bool is_address_of_mail(std::string_view word) {
    const auto at = word.find('@');
    return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos &&
           word.find(' ') == std::string_view::npos;
}

/// The text before, and inside, a pair of brackets at its end.
struct Bracketed {
    std::string_view before;
    std::string_view inside;
};

Bracketed bracketed(std::string_view text, char open, char close) {
    const auto begin = text.find(open);
    if (begin == std::string_view::npos || !text.ends_with(close)) return {text, {}};
    return {trim(text.substr(0, begin)), trim(text.substr(begin + 1, text.size() - begin - 2))};
}

} // namespace

std::string feed_text(const XmlElement& element) {
    const std::string type = lower_ascii(trim_ascii(element.attribute("type")));
    if (is_base64(type, element)) {
        auto bytes = from_base64(characters_of(element));
        return is_valid_utf8(bytes) ? bytes : std::string{};
    }
    if (is_escaped_in_box(type, element)) return characters_of(element);
    if (element.has_elements()) return markup_of(element);
    const bool is_plain = type == "text" || type == "text/plain";
    return is_plain ? escaped_markup(characters_of(element)) : characters_of(element);
}

std::string name_of_author(std::string_view written) {
    written = trim(written);
    if (written.starts_with("mailto:")) written.remove_prefix(7);
    for (const auto& [open, close] : {std::pair{'<', '>'}, std::pair{'(', ')'}}) {
        const auto [before, inside] = bracketed(written, open, close);
        if (is_address_of_mail(inside)) return std::string(before);
        if (is_address_of_mail(before) && !inside.empty()) return std::string(inside);
    }
    return is_address_of_mail(written) ? std::string{} : std::string(written);
}

} // namespace lacuna::corpus
