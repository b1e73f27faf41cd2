// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/apostrophes.hpp"

#include "common/folding.hpp"

#include <algorithm>
#include <array>

namespace lacuna {

namespace {

using Words = std::string_view;

// All tables are sorted.
constexpr std::array elisions{
    Words("agl"),    Words("all"),  Words("anch"),   Words("bell"),   Words("c"),
    Words("com"),    Words("cos"),  Words("d"),      Words("dall"),   Words("degl"),
    Words("dell"),   Words("dov"),  Words("gl"),     Words("grand"),  Words("j"),
    Words("jusqu"),  Words("l"),    Words("lorsqu"), Words("m"),      Words("mezz"),
    Words("n"),      Words("negl"), Words("nell"),   Words("nessun"), Words("null"),
    Words("puisqu"), Words("qu"),   Words("quand"),  Words("quell"),  Words("quest"),
    Words("quoiqu"), Words("s"),    Words("sant"),   Words("senz"),   Words("sull"),
    Words("t"),      Words("tutt"), Words("un"),     Words("v")};

constexpr std::array turkish_endings{
    Words("a"),       Words("ca"),     Words("ce"),      Words("ci"),      Words("cu"),
    Words("da"),      Words("daki"),   Words("dakiler"), Words("dan"),     Words("daydi"),
    Words("de"),      Words("deki"),   Words("dekiler"), Words("den"),     Words("deydi"),
    Words("dir"),     Words("dur"),    Words("e"),       Words("i"),       Words("in"),
    Words("ina"),     Words("inda"),   Words("indaki"),  Words("indan"),   Words("inde"),
    Words("indeki"),  Words("inden"),  Words("ine"),     Words("ini"),     Words("ken"),
    Words("ki"),      Words("la"),     Words("lar"),     Words("lara"),    Words("larda"),
    Words("lardan"),  Words("lari"),   Words("larin"),   Words("larini"),  Words("larinin"),
    Words("larla"),   Words("le"),     Words("ler"),     Words("lerde"),   Words("lere"),
    Words("leri"),    Words("lerin"),  Words("lerini"),  Words("lerinin"), Words("lerle"),
    Words("li"),      Words("lik"),    Words("lilar"),   Words("lilarin"), Words("liler"),
    Words("lilerin"), Words("lu"),     Words("luk"),     Words("na"),      Words("nca"),
    Words("nce"),     Words("nda"),    Words("ndaki"),   Words("ndan"),    Words("ndaydi"),
    Words("nde"),     Words("ndeki"),  Words("nden"),    Words("ndeydi"),  Words("ne"),
    Words("ni"),      Words("nin"),    Words("nu"),      Words("nun"),     Words("si"),
    Words("sinda"),   Words("sindan"), Words("sinde"),   Words("sinden"),  Words("sine"),
    Words("sini"),    Words("sinin"),  Words("siz"),     Words("su"),      Words("ta"),
    Words("taki"),    Words("tan"),    Words("te"),      Words("teki"),    Words("ten"),
    Words("ti"),      Words("tir"),    Words("tu"),      Words("tur"),     Words("u"),
    Words("un"),      Words("una"),    Words("unda"),    Words("undaki"),  Words("undan"),
    Words("unde"),    Words("unden"),  Words("une"),     Words("unu"),     Words("unun"),
    Words("ya"),      Words("ydi"),    Words("ye"),      Words("yi"),      Words("yken"),
    Words("yla"),     Words("yle"),    Words("ymis"),    Words("yu")};

/// Names in other languages that look like a Turkish one with an ending of one letter.
constexpr std::array foreign_names{Words("hawai"), Words("kauai"), Words("lana"), Words("molokai"),
                                   Words("rabi"),  Words("sana"),  Words("sh"),   Words("shi"),
                                   Words("shia"),  Words("taif"),  Words("ta"),   Words("tai")};

static_assert(std::is_sorted(elisions.begin(), elisions.end()));
static_assert(std::is_sorted(turkish_endings.begin(), turkish_endings.end()));

template <std::size_t size>
bool is_in(const std::array<Words, size>& sorted, std::string_view word) {
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
