// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace lacuna {

/// Scripts in which words inflect by their language.
enum class Script : std::uint8_t {
    other,
    latin,
    greek,
    cyrillic,
    armenian,
    hebrew,
    arabic,
    devanagari,
    tamil,
    hangul
};

/// The script of the word's first letter that has one of these.
[[nodiscard]] Script script_of(std::string_view word);

} // namespace lacuna
