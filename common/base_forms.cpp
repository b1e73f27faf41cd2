// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base_forms.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>

namespace lacuna {

namespace {

struct EndingChange {
    std::string_view language;
    std::string_view ending;
    std::string_view base;
    std::size_t least = 2; ///< characters before the ending
};

/// Endings with what the base form has instead, in the spelling that the language's stemmer sees.
/// Of each language the first that fits is taken.
constexpr std::array endings{
    // Plurals in -innen; the stemmer leaves them longer than the singular.
    EndingChange{"de", "innen", "in", 3},
    EndingChange{"el", "ματων", "μα"},
    EndingChange{"el", "ματοσ", "μα"},
    EndingChange{"el", "ματα", "μα"},
    EndingChange{"el", "εασ", "εισ", 3},
    EndingChange{"el", "εων", "εισ", 3},
    // Towards British spelling: the stem of "organization" is that of "organ".
    EndingChange{"en", "izations", "isations"},
    EndingChange{"en", "ization", "isation"},
    EndingChange{"en", "izing", "ising"},
    EndingChange{"en", "ized", "ised"},
    EndingChange{"en", "izes", "ises"},
    EndingChange{"en", "izer", "iser"},
    EndingChange{"en", "ize", "ise"},
    EndingChange{"en", "yzes", "yses"},
    EndingChange{"en", "yzed", "ysed"},
    EndingChange{"en", "yzing", "ysing"},
    EndingChange{"en", "yze", "yse"},
    EndingChange{"en", "ours", "ors", 3},
    EndingChange{"en", "oured", "ored", 3},
    EndingChange{"en", "ouring", "oring", 3},
    EndingChange{"en", "our", "or", 3},
    EndingChange{"en", "fence", "fense"},
    EndingChange{"en", "fences", "fenses"},
    EndingChange{"en", "entre", "enter", 1},
    EndingChange{"en", "entres", "enters", 1},
    EndingChange{"en", "eatre", "eater"},
    EndingChange{"en", "eatres", "eaters"},
    EndingChange{"en", "women", "woman", 0},
    EndingChange{"en", "men", "man"},
    EndingChange{"en", "wives", "wife", 0},
    EndingChange{"en", "lives", "life", 0},
    EndingChange{"en", "children", "child", 0},
    // The stemmer takes -nos and -las for pronouns behind -er, -ar and -ir.
    EndingChange{"es", "rnos", "rno"},
    EndingChange{"es", "ños", "ño", 1},
    EndingChange{"es", "ñas", "ña", 1},
    EndingChange{"es", "ces", "z"},
    EndingChange{"es", "eó", "ear", 3},
    EndingChange{"hi", "यी", "ई", 1},
    EndingChange{"hi", "ये", "ए", 1},
    EndingChange{"it", "ceri", "cere"},
    EndingChange{"it", "neri", "nere"},
    EndingChange{"nl", "issen", "is", 3},
    EndingChange{"nl", "ies", "ie", 3},
    EndingChange{"nl", "ven", "f", 3},
    EndingChange{"nl", "zen", "s", 3},
    EndingChange{"pl", "rze", "ra", 3},
    EndingChange{"pl", "dze", "ga"},
    EndingChange{"pl", "ce", "ka"},
    EndingChange{"pl", "ek", "ka", 3},
    EndingChange{"pl", "ok", "ka", 3},
    EndingChange{"pt", "cções", "ção"},
    EndingChange{"pt", "cção", "ção"},
    EndingChange{"pt", "ões", "ão"},
    EndingChange{"pt", "ães", "ão"},
    EndingChange{"pt", "ais", "al"},
    EndingChange{"pt", "éis", "el"},
    EndingChange{"pt", "óis", "ol"},
    EndingChange{"pt", "leis", "lei", 0},
    EndingChange{"pt", "reis", "rei", 0},
    EndingChange{"pt", "eis", "el"},
    EndingChange{"pt", "ens", "em"},
    EndingChange{"pt", "ons", "om"},
    EndingChange{"pt", "uns", "um"},
    EndingChange{"ru", "щен", "тить", 3},
    EndingChange{"ru", "щена", "тить", 3},
    EndingChange{"ru", "щено", "тить", 3},
    EndingChange{"ru", "щены", "тить", 3},
    EndingChange{"ru", "щенный", "тить", 3},
    EndingChange{"ru", "щенная", "тить", 3},
    EndingChange{"ru", "щенное", "тить", 3},
    EndingChange{"ru", "щенные", "тить", 3},
    EndingChange{"ru", "щенных", "тить", 3},
    EndingChange{"ru", "щенного", "тить", 3},
    EndingChange{"ru", "щенной", "тить", 3},
    // Vowels between the last consonants where no ending follows.
    EndingChange{"ru", "чек", "чка"},
    EndingChange{"ru", "шек", "шка"},
    EndingChange{"ru", "жек", "жка"},
    EndingChange{"ru", "ок", "ка", 3},
    EndingChange{"ru", "рем", "рьма"},
    EndingChange{"ru", "сем", "сьма"},
    EndingChange{"uk", "зі", "га"},
    EndingChange{"uk", "ці", "ка"},
    EndingChange{"uk", "сі", "ха"},
    EndingChange{"uk", "ець", "ця", 3},
    EndingChange{"uk", "ень", "ня"},
    EndingChange{"uk", "ок", "ка", 3},
    EndingChange{"uk", "їв", "єва"},
};

bool applies(const EndingChange& change, std::string_view language, std::string_view word) {
    // All words of an archive come here, and most ends differ in their last byte.
    if (word.empty() || word.back() != change.ending.back()) return false;
    return change.language == language && word.ends_with(change.ending) &&
           count_characters(word.substr(0, word.size() - change.ending.size())) >= change.least;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// Plurals of acronyms that have no vowel: the stemmer takes no s off.
std::string without_acronym_plural(std::string_view word) {
    const bool has_vowel = word.find_first_of("aeiouy") != std::string_view::npos;
    const bool is_plural = word.size() > 2 && word.ends_with('s') && !word.ends_with("ss");
    return is_plural && !has_vowel ? std::string(word.substr(0, word.size() - 1)) : std::string();
}

/// і of a closed syllable at the end is о or е where an ending follows: рік, року.
void add_open_syllables(std::vector<std::string>& forms, std::string_view word) {
    constexpr std::string_view closed = "і";
    constexpr std::string_view vowels = "аеєиіїоуюяй";
    const auto at = word.rfind(closed);
    if (at == std::string_view::npos || at == 0) return;
    const auto behind = word.substr(at + closed.size());
    const std::size_t letters = count_characters(behind);
    if (letters == 0 || letters > 2) return;
    for (std::size_t letter = 0; letter < behind.size();
         letter += code_point_at(behind, letter).size)
        if (vowels.find(behind.substr(letter, closed.size())) != std::string_view::npos) return;
    for (const std::string_view open : {"о", "е"})
        forms.push_back(std::string(word.substr(0, at)).append(open).append(behind));
}

/// Hamza between vowels is written on a seat of either letter.
std::string without_seats(std::string_view word) {
    std::string plain(word);
    replace_all(plain, "ئو", "وو");
    replace_all(plain, "ؤو", "وو");
    replace_all(plain, "ئ", "ي");
    replace_all(plain, "ؤ", "و");
    return plain == word ? std::string() : plain;
}

} // namespace

std::vector<std::string> base_forms(std::string_view language, std::string_view written) {
    std::vector<std::string> forms;
    const auto* const change =
        std::find_if(endings.begin(), endings.end(),
                     [&](const EndingChange& one) { return applies(one, language, written); });
    if (change != endings.end())
        forms.push_back(std::string(written.substr(0, written.size() - change->ending.size()))
                            .append(change->base));
    if (language == "uk") add_open_syllables(forms, written);
    if (language == "en") forms.push_back(without_acronym_plural(written));
    if (language == "fa" || language == "ur") forms.push_back(without_seats(written));
    forms.erase(std::remove(forms.begin(), forms.end(), std::string()), forms.end());
    return forms;
}

} // namespace lacuna
