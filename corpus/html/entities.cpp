// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/entities.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <libxml/HTMLparser.h>
#include <optional>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_entity = 32;
constexpr char32_t no_break_space = 0xA0;

/// What windows-1252 has at 0x80 to 0x9F: writers of entities mean these, not the controls.
constexpr std::array<char16_t, 32> windows_characters{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::optional<char32_t> numbered(std::string_view digits) {
    const bool is_hex = digits.starts_with('x') || digits.starts_with('X');
    if (is_hex) digits.remove_prefix(1);
    std::uint32_t value = 0;
    const auto* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value, is_hex ? 16 : 10);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    if (value >= 0x80 && value < 0xA0) return windows_characters.at(value - 0x80);
    const bool is_surrogate = value >= 0xD800 && value < 0xE000;
    if (value < 0x20 || value > 0x10FFFF || is_surrogate) return std::nullopt;
    return value;
}

std::optional<char32_t> named(const std::string& name) {
    if (name == "apos") return U'\'';
    const auto* const row = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
    if (row == nullptr) return std::nullopt;
    return static_cast<char32_t>(row->value);
}

void append(std::string& to, char32_t c) {
    if (c == no_break_space) c = ' ';
    const auto tail = [&to, c](unsigned shift) {
        to += static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
    };
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += static_cast<char>(0xC0U | (c >> 6U));
        tail(0);
    } else if (c < 0x10000) {
        to += static_cast<char>(0xE0U | (c >> 12U));
        tail(6);
        tail(0);
    } else {
        to += static_cast<char>(0xF0U | (c >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// The character of the entity at the front of `rest`, which begins with '&', or nothing.
std::optional<char32_t> meant_by(std::string_view rest, std::size_t end) {
    const auto name = rest.substr(1, end - 1);
    if (name.empty()) return std::nullopt;
    return name.front() == '#' ? numbered(name.substr(1)) : named(std::string(name));
}

} // namespace

std::string without_entities(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const auto begin = std::min(text.find('&'), text.size());
        plain += text.substr(0, begin);
        text.remove_prefix(begin);
        if (text.empty()) break;
        const auto end = text.substr(0, longest_entity).find_first_of(";& ", 1);
        const bool is_closed = end != std::string_view::npos && text[end] == ';';
        const auto meant = is_closed ? meant_by(text, end) : std::nullopt;
        if (meant)
            append(plain, *meant);
        else
            plain += '&';
        text.remove_prefix(meant ? end + 1 : 1);
    }
    return plain;
}

} // namespace lacuna::corpus
