// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/initials.hpp"

#include "common/folding.hpp"
#include "common/utf8.hpp"

#include <unicode/uchar.h>

namespace lacuna {

namespace {

bool continues_word(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto kind = glyph_at(text, at).kind();
    return is_word_class(kind) || kind == CharacterClass::extend ||
           kind == CharacterClass::low_line || kind == CharacterClass::apostrophe;
}

bool begins_word(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    const std::size_t before = character_before(text, at);
    return text[before] != '.' && !continues_word(text, before);
}

bool is_lone_letter(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const Glyph glyph = glyph_at(text, at);
    return glyph.kind() == CharacterClass::letter && !continues_word(text, glyph.end());
}

bool is_capital(std::string_view text, std::size_t at) {
    return u_isUUppercase(static_cast<UChar32>(code_point_at(text, at).value)) != 0;
}

/// Initials from one to the end of the last one's dot.
struct Initials {
    std::string letters;
    std::size_t end = 0;
    bool have_dots = false;
    bool are_capitals = true;
};

Initials initials_at(std::string_view text, std::size_t at) {
    Initials found;
    found.end = at;
    while (is_lone_letter(text, at)) {
        const Glyph letter = glyph_at(text, at);
        found.letters.append(text.substr(letter.at, letter.size));
        found.are_capitals = found.are_capitals && is_capital(text, at);
        at = letter.end();
        for (; at < text.size() && text[at] == '.'; ++at) found.have_dots = true;
        found.end = at;
        while (at < text.size() && text[at] == ' ') ++at;
    }
    return found;
}

/// Whether letters with dots are initials, and no host or section.
bool are_initials(std::string_view text, const Initials& found) {
    if (!found.have_dots && (count_characters(found.letters) < 2 || !found.are_capitals))
        return false;
    return found.are_capitals || !continues_word(text, found.end);
}

} // namespace

std::string with_plain_initials(std::string_view name) {
    std::string plain;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < name.size();) {
        const Glyph glyph = glyph_at(name, at);
        at = glyph.end();
        if (!is_lone_letter(name, glyph.at) || !begins_word(name, glyph.at)) continue;
        const Initials found = initials_at(name, glyph.at);
        at = found.end;
        if (!are_initials(name, found)) continue;
        plain.append(name.substr(copied, glyph.at - copied)).append(found.letters);
        if (continues_word(name, found.end)) plain += ' ';
        copied = found.end;
    }
    return copied == 0 ? std::string() : plain.append(name.substr(copied));
}

} // namespace lacuna
