// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/direction.hpp"

#include "common/utf8.hpp"

#include <unicode/uchar.h>

#include <cstddef>
#include <fmt/format.h>
#include <utility>

namespace lacuna::searcher {

namespace {

constexpr std::string_view begin_from_left = "\u2066";
constexpr std::string_view begin_from_right = "\u2067";
constexpr std::string_view end_of_isolate = "\u2069";

enum class Strength : unsigned char { none, left, right };

Strength strength_of(char32_t c) {
    if (c < 0x80) return is_letter(static_cast<char>(c)) ? Strength::left : Strength::none;
    switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_LEFT_TO_RIGHT:
        return Strength::left;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
        return Strength::right;
    default:
        return Strength::none;
    }
}

Strength first_strength(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        const Strength strength = strength_of(c.value);
        if (strength != Strength::none) return strength;
        at += c.size;
    }
    return Strength::none;
}

bool has_letters_from_right(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (strength_of(c.value) == Strength::right) return true;
        at += c.size;
    }
    return false;
}

} // namespace

bool reads_from_right(std::string_view text, std::string_view around) {
    const Strength own = first_strength(text);
    return (own == Strength::none ? first_strength(around) : own) == Strength::right;
}

std::string directed(std::string text, Device device) {
    const Reads reads = reads_from_right(text) ? Reads::from_right : Reads::from_left;
    return directed(std::move(text), device, reads);
}

std::string directed(std::string text, Device device, Reads reads) {
    if (device == Device::file || !has_letters_from_right(text)) return text;
    return fmt::format("{}{}{}", reads == Reads::from_right ? begin_from_right : begin_from_left,
                       text, end_of_isolate);
}

} // namespace lacuna::searcher
