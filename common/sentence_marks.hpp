// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// The characters that end sentences. Where sentences are cut and which lines are sentences must
/// agree on them.
namespace lacuna {

/// End a sentence before anything.
inline constexpr std::u32string_view hard_stops = U"。！？｡";
/// End a sentence before a blank: Latin, Greek, Armenian, Syriac, Arabic, Urdu, Devanagari,
/// Tibetan, Sinhala, Burmese, Ethiopic, Mongolian, Khmer.
inline constexpr std::u32string_view spaced_stops = U"!?\u037E։՜՞܀؟۔।॥།༎෴။።፧፨᠃។៕";
/// The same, but stand inside sentences too.
inline constexpr std::u32string_view inner_stops = U".…";
/// Quotation marks and brackets that may close behind a stop.
inline constexpr std::u32string_view closing_marks = U"\"')]}»”’›」』】）》〉〕";

[[nodiscard]] constexpr bool is_one_of(std::u32string_view marks, char32_t c) {
    return marks.find(c) != std::u32string_view::npos;
}

} // namespace lacuna
