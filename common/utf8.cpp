// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"

#include <unicode/uchar.h>

namespace lacuna {

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = lower_ascii(c);
    return lower;
}

bool is_blank(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

std::string_view trim(std::string_view text) { return trim_marks(text, {}); }

std::string_view trim_marks(std::string_view text, std::string_view marks) {
    const auto is_dropped = [&](std::size_t at, const CodePoint& c) {
        return is_blank(c.value) || marks.find(text.substr(at, c.size)) != std::string_view::npos;
    };
    while (!text.empty()) {
        const auto c = code_point_at(text, 0);
        if (!is_dropped(0, c)) break;
        text.remove_prefix(c.size);
    }
    while (!text.empty()) {
        const auto c = code_point_before(text, text.size());
        if (!is_dropped(text.size() - c.size, c)) break;
        text.remove_suffix(c.size);
    }
    return text;
}

std::string_view trim_ascii(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

} // namespace lacuna
