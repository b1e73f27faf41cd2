// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/scripts.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>

namespace lacuna {

namespace {

struct ScriptRange {
    char32_t first;
    char32_t last;
    Script script;
};

constexpr std::array ranges{
    ScriptRange{U'A', U'Z', Script::latin},      ScriptRange{U'a', U'z', Script::latin},
    ScriptRange{0xC0, 0x24F, Script::latin},     ScriptRange{0x370, 0x3FF, Script::greek},
    ScriptRange{0x400, 0x52F, Script::cyrillic}, ScriptRange{0x530, 0x58F, Script::armenian},
    ScriptRange{0x590, 0x5FF, Script::hebrew},   ScriptRange{0x600, 0x6FF, Script::arabic},
    ScriptRange{0x750, 0x77F, Script::arabic},   ScriptRange{0x900, 0x97F, Script::devanagari},
    ScriptRange{0xB80, 0xBFF, Script::tamil},    ScriptRange{0x1E00, 0x1EFF, Script::latin},
    ScriptRange{0x1F00, 0x1FFF, Script::greek},  ScriptRange{0xAC00, 0xD7A3, Script::hangul}};

Script script_of_character(char32_t character) {
    const auto* const range = std::find_if(ranges.begin(), ranges.end(), [&](const auto& known) {
        return known.first <= character && character <= known.last;
    });
    return range == ranges.end() ? Script::other : range->script;
}

} // namespace

Script script_of(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint point = code_point_at(word, at);
        const Script script = script_of_character(point.value);
        if (script != Script::other) return script;
        at += point.size;
    }
    return Script::other;
}

} // namespace lacuna
