// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/apostrophes.hpp"

#include "common/folding.hpp"

#include <algorithm>
#include <array>

namespace lacuna {

namespace {

// All tables are sorted.
constexpr auto elisions = std::to_array<std::string_view>(
    {"agl",    "all",  "anch", "bell",   "c",    "com",    "cos",  "d",      "dall",  "degl",
     "dell",   "dov",  "gl",   "grand",  "j",    "jusqu",  "l",    "lorsqu", "m",     "mezz",
     "n",      "negl", "nell", "nessun", "null", "puisqu", "qu",   "quand",  "quell", "quest",
     "quoiqu", "s",    "sant", "senz",   "sull", "t",      "tutt", "un",     "v"});

constexpr auto turkish_endings = std::to_array<std::string_view>(
    {"a",     "ca",      "ce",     "ci",      "cu",     "da",     "daki",   "dakiler", "dan",
     "daydi", "de",      "deki",   "dekiler", "den",    "deydi",  "dir",    "dur",     "e",
     "i",     "in",      "ina",    "inda",    "indaki", "indan",  "inde",   "indeki",  "inden",
     "ine",   "ini",     "ken",    "ki",      "la",     "lar",    "lara",   "larda",   "lardan",
     "lari",  "larin",   "larini", "larinin", "larla",  "le",     "ler",    "lerde",   "lere",
     "leri",  "lerin",   "lerini", "lerinin", "lerle",  "li",     "lik",    "lilar",   "lilarin",
     "liler", "lilerin", "lu",     "luk",     "na",     "nca",    "nce",    "nda",     "ndaki",
     "ndan",  "ndaydi",  "nde",    "ndeki",   "nden",   "ndeydi", "ne",     "ni",      "nin",
     "nu",    "nun",     "si",     "sinda",   "sindan", "sinde",  "sinden", "sine",    "sini",
     "sinin", "siz",     "su",     "ta",      "taki",   "tan",    "te",     "teki",    "ten",
     "ti",    "tir",     "tu",     "tur",     "u",      "un",     "una",    "unda",    "undaki",
     "undan", "unde",    "unden",  "une",     "unu",    "unun",   "ya",     "ydi",     "ye",
     "yi",    "yken",    "yla",    "yle",     "ymis",   "yu"});

/// Names in other languages that look like a Turkish one with an ending of one letter.
constexpr auto foreign_names =
    std::to_array<std::string_view>({"hawai", "kauai", "lana", "molokai", "rabi", "sana", "sh",
                                     "shi", "shia", "taif", "ta", "tai"});

static_assert(std::is_sorted(elisions.begin(), elisions.end()));
static_assert(std::is_sorted(turkish_endings.begin(), turkish_endings.end()));

template <std::size_t size>
bool is_in(const std::array<std::string_view, size>& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool continues_word(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto kind = glyph_at(text, at).kind();
    return kind == CharacterClass::letter || kind == CharacterClass::digit ||
           kind == CharacterClass::extend;
}

bool is_s(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == 's' || text[at] == 'S');
}

} // namespace

bool is_elision(std::string_view folded) { return is_in(elisions, folded); }

bool is_turkish_ending(std::string_view name, std::string_view suffix) {
    if (name.size() < 2 || !is_in(turkish_endings, suffix)) return false;
    if (suffix.size() > 1) return true;
    return std::find(foreign_names.begin(), foreign_names.end(), name) == foreign_names.end();
}

std::size_t possessive_end(std::string_view text, std::size_t at) {
    if (at >= text.size()) return at;
    const Glyph sign = glyph_at(text, at);
    if (sign.kind() != CharacterClass::apostrophe || !is_s(text, sign.end())) return at;
    const std::size_t end = sign.end() + 1;
    return continues_word(text, end) ? at : end;
}

std::string_view without_possessive(std::string_view word) {
    if (!is_s(word, word.size() - 1)) return word;
    // The longest sign for an apostrophe has three bytes.
    for (std::size_t size = 1; size <= 3 && size + 1 < word.size(); ++size) {
        const std::size_t at = word.size() - 1 - size;
        const Glyph sign = glyph_at(word, at);
        if (sign.size == size && sign.kind() == CharacterClass::apostrophe)
            return word.substr(0, at);
    }
    return word;
}

} // namespace lacuna
