// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stems.hpp"

#include "common/analysis.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna {

namespace {

using StemList = std::vector<std::string>;

void add_new(StemList& words, std::string word) {
    if (std::find(words.begin(), words.end(), word) == words.end())
        words.push_back(std::move(word));
}

/// `word` without `ending`, if it has it after at least `least` characters; else nothing.
std::string_view before(std::string_view word, std::string_view ending, std::size_t least) {
    if (!word.ends_with(ending)) return {};
    word.remove_suffix(ending.size());
    return count_characters(word) >= least ? word : std::string_view();
}

std::string_view after(std::string_view word, std::string_view beginning, std::size_t least) {
    if (!word.starts_with(beginning)) return {};
    word.remove_prefix(beginning.size());
    return count_characters(word) >= least ? word : std::string_view();
}

std::string joined(std::string_view beginning, std::string_view ending) {
    return std::string(beginning).append(ending);
}

// Arabic.

constexpr std::size_t least_arabic = 3;
constexpr std::string_view feminine = "ة";

/// A noun without a pronoun: plurals of women and things meet their singulars.
void add_arabic_noun(StemList& stems, std::string_view word) {
    if (const auto rest = before(word, "ات", least_arabic); !rest.empty()) {
        add_new(stems, joined(rest, feminine));
        add_new(stems, std::string(rest));
        return;
    }
    for (const std::string_view two : {"تان", "تين"})
        if (const auto rest = before(word, two, least_arabic); !rest.empty())
            add_new(stems, joined(rest, feminine));
    for (const std::string_view plural : {"ون", "ين"})
        if (const auto rest = before(word, plural, least_arabic); !rest.empty())
            return add_new(stems, std::string(rest));
    add_new(stems, std::string(word));
}

/// Before a pronoun ة is written as ت.
void add_arabic_owned(StemList& stems, std::string_view word) {
    const auto rest = word.ends_with("ات") ? std::string_view() : before(word, "ت", least_arabic);
    if (!rest.empty()) add_new(stems, joined(rest, feminine));
    add_arabic_noun(stems, word);
}

void add_arabic_stems(StemList& stems, std::string_view word) {
    constexpr std::array pronouns{std::string_view("هما"), std::string_view("ها"),
                                  std::string_view("هم"),  std::string_view("هن"),
                                  std::string_view("كم"),  std::string_view("نا")};
    for (const auto pronoun : pronouns)
        if (const auto rest = before(word, pronoun, least_arabic); !rest.empty())
            return add_arabic_owned(stems, rest);
    if (const auto rest = before(word, "ه", least_arabic); !rest.empty()) {
        add_arabic_owned(stems, rest);
        add_new(stems, joined(rest, feminine)); // as ة is often typed
        return;
    }
    add_arabic_noun(stems, word);
}

/// What may be left of a word when prepositions and the article are taken off its beginning.
void add_without_preposition(StemList& rests, std::string_view word) {
    if (const auto rest = after(word, "ال", 2); !rest.empty())
        return add_new(rests, std::string(rest));
    add_new(rests, std::string(word));
    for (const std::string_view definite : {"بال", "كال", "لال"})
        if (const auto rest = after(word, definite, least_arabic); !rest.empty())
            add_new(rests, std::string(rest));
    if (const auto rest = after(word, "لل", 2); !rest.empty()) {
        add_new(rests, std::string(rest));
        return add_new(rests, joined("ل", rest));
    }
    for (const std::string_view preposition : {"ب", "ك", "ل"})
        if (const auto rest = after(word, preposition, least_arabic); !rest.empty())
            add_new(rests, std::string(rest));
}

// Hebrew.

constexpr std::size_t least_hebrew = 3;

/// Some letters are written otherwise at the end of a word.
std::string with_open_end(std::string_view word) {
    struct FinalLetter {
        std::string_view at_end;
        std::string_view inside;
    };
    constexpr std::array letters{FinalLetter{"ך", "כ"}, FinalLetter{"ם", "מ"},
                                 FinalLetter{"ן", "נ"}, FinalLetter{"ף", "פ"},
                                 FinalLetter{"ץ", "צ"}};
    for (const auto& [at_end, inside] : letters)
        if (word.ends_with(at_end))
            return joined(word.substr(0, word.size() - at_end.size()), inside);
    return std::string(word);
}

void add_hebrew_stems(StemList& stems, std::string_view word) {
    if (const auto rest = before(word, "ים", least_hebrew - 1); !rest.empty()) {
        add_new(stems, std::string(rest));
        return add_new(stems, joined(rest, "י"));
    }
    if (const auto rest = before(word, "ות", least_hebrew - 1); !rest.empty()) {
        add_new(stems, joined(rest, "ה"));
        return add_new(stems, std::string(rest));
    }
    add_new(stems, with_open_end(word));
    // Before the word that it belongs to ה is written as ת.
    if (const auto rest = before(word, "ת", least_hebrew); !rest.empty())
        add_new(stems, joined(rest, "ה"));
}

// Korean.

/// What lean on a noun, longest first.
constexpr std::array particles{
    std::string_view("으로부터"), std::string_view("에서부터"), std::string_view("에게서"),
    std::string_view("이라고"),   std::string_view("이라는"),   std::string_view("에서는"),
    std::string_view("에서도"),   std::string_view("으로서"),   std::string_view("으로써"),
    std::string_view("으로는"),   std::string_view("으로도"),   std::string_view("까지의"),
    std::string_view("에서의"),   std::string_view("으로의"),   std::string_view("에게는"),
    std::string_view("에게도"),   std::string_view("이었다"),   std::string_view("입니다"),
    std::string_view("들에게"),   std::string_view("들이"),     std::string_view("들은"),
    std::string_view("들을"),     std::string_view("들의"),     std::string_view("들도"),
    std::string_view("들과"),     std::string_view("에서"),     std::string_view("에게"),
    std::string_view("으로"),     std::string_view("부터"),     std::string_view("까지"),
    std::string_view("처럼"),     std::string_view("보다"),     std::string_view("마다"),
    std::string_view("조차"),     std::string_view("마저"),     std::string_view("밖에"),
    std::string_view("이나"),     std::string_view("이란"),     std::string_view("라고"),
    std::string_view("라는"),     std::string_view("이다"),     std::string_view("이며"),
    std::string_view("하고"),     std::string_view("에는"),     std::string_view("에도"),
    std::string_view("로서"),     std::string_view("로써"),     std::string_view("로는"),
    std::string_view("로도"),     std::string_view("와의"),     std::string_view("과의"),
    std::string_view("와는"),     std::string_view("과는"),     std::string_view("만이"),
    std::string_view("만을"),     std::string_view("만은"),     std::string_view("께서"),
    std::string_view("한테"),     std::string_view("들"),       std::string_view("은"),
    std::string_view("는"),       std::string_view("이"),       std::string_view("가"),
    std::string_view("을"),       std::string_view("를"),       std::string_view("의"),
    std::string_view("에"),       std::string_view("로"),       std::string_view("와"),
    std::string_view("과"),       std::string_view("도"),       std::string_view("만"),
    std::string_view("나"),       std::string_view("며")};

constexpr std::size_t least_korean = 2;
/// Words of one syllable that count: they stand behind a number, and particles behind them.
constexpr std::array counters{
    std::string_view("년"), std::string_view("월"), std::string_view("일"), std::string_view("명"),
    std::string_view("건"), std::string_view("개"), std::string_view("원"), std::string_view("회"),
    std::string_view("차"), std::string_view("세"), std::string_view("시"), std::string_view("분"),
    std::string_view("위"), std::string_view("곳"), std::string_view("만"), std::string_view("억")};
constexpr std::size_t longest_compound = 10;

/// The word before a particle; nothing if too little would be left.
std::string_view before_particle(std::string_view word, std::string_view particle) {
    const auto rest = before(word, particle, 1);
    const bool counts = std::find(counters.begin(), counters.end(), rest) != counters.end();
    return counts || count_characters(rest) >= least_korean ? rest : std::string_view();
}

/// Beginnings and ends of at least two syllables that leave as many.
void add_korean_parts(StemList& parts, std::string_view word) {
    const std::size_t length = count_characters(word);
    if (length < 2 * least_korean || length > longest_compound) return;
    std::size_t at = 0;
    for (std::size_t syllables = 1; syllables + least_korean <= length; ++syllables) {
        at = character_start(word, at + 1);
        if (syllables < least_korean) continue;
        add_new(parts, std::string(word.substr(0, at)));
        add_new(parts, std::string(word.substr(at)));
    }
}

// Other languages.

struct EndingsRow {
    std::string_view language;
    std::string_view endings; ///< parted by blanks
};

/// Endings of nouns and adjectives, and the commonest ones of verbs.
constexpr std::array light{
    EndingsRow{"bg", "ията ията ите ата ята ето ът ят та то те ия ии ов ев и а я о е у"},
    EndingsRow{"cs",
               "eho emu ami emi imi ymi ovi ech ich ych ach um am em im ym ou ej a e i y o u"},
    EndingsRow{"el", "ματων ματοσ ματα ουσ εισ εων ων οσ ου εσ ασ ησ οι ισ α ο ι η ε υ ω"},
    EndingsRow{"fa", "هايشان هايش هايي هاي ها يي ي"},
    EndingsRow{"hi", "ियों ियां ाओं ों ें ीं ां ी े ा ो ि ु ू"},
    EndingsRow{"hr", "ovima evima ama ima ega oga emu omu im ih om em oj og a e i o u"},
    EndingsRow{
        "pl",
        "iami ami ymi imi ego emu owi ach ech ych ich ow om em ej ie ia iu io ia y i a e o u"},
    EndingsRow{"sk", "ami ymi imi eho emu ovi och ach ych ich om am em ym im ou ej a e i y o u"},
    EndingsRow{"sl", "ima ama ega emu ov ev ih im om em oj a e i o u"},
    EndingsRow{"sr",
               "овима евима има ама ога ему ому ом ем их им ој а е и о у ovima evima ima ama oga "
               "emu omu om em ih im oj a e i o u"},
    EndingsRow{"uk",
               "остями ости ість ями ами ові еві єві ого ому ими ою ею єю ів їв ах ях ам ям ом ем "
               "єм их им ій ої ія ії ію ий а я о е є у ю и і ї ь й"},
    EndingsRow{
        "be",
        "ямі амі ага аму імі ымі аў яў ах ях ам ям ом ем аю яю ых іх ай ой ы і а я у ю о е ь"},
    EndingsRow{"ur", "یوں یاں ات وں یں ؤں ے ی ا ہ"},
};

constexpr std::size_t least_light = 3;

} // namespace

Stems arabic_stems(std::string_view word) {
    StemList rests;
    add_without_preposition(rests, word);
    for (const std::string_view conjunction : {"و", "ف"})
        if (const auto rest = after(word, conjunction, 2); !rest.empty())
            add_without_preposition(rests, rest);
    Stems stems;
    add_arabic_stems(stems.whole, word);
    for (const auto& rest : rests)
        if (rest != word) add_arabic_stems(stems.parted, rest);
    return stems;
}

const Leaning& arabic_leaning() {
    static const Leaning leaning{"ال", {"ال",  "و",   "ف",   "ب",   "ك",    "ل",    "لل",
                                        "وال", "فال", "بال", "كال", "وب",   "ول",   "وك",
                                        "فب",  "فل",  "ولل", "فلل", "وبال", "وكال", "فبال"}};
    return leaning;
}

const Leaning& hebrew_leaning() {
    static const Leaning leaning{"ה", {"ה",  "ו",  "ש",  "ב",  "כ",   "ל",   "מ",
                                       "וה", "וב", "ול", "ומ", "וכ",  "וש",  "שה",
                                       "שב", "של", "מה", "כש", "לכש", "ושה", "כשה"}};
    return leaning;
}

Stems hebrew_stems(std::string_view word) {
    constexpr std::array letters{
        std::string_view("ו"), std::string_view("ש"), std::string_view("ה"), std::string_view("ב"),
        std::string_view("כ"), std::string_view("ל"), std::string_view("מ")};
    constexpr std::size_t most_letters = 3;
    Stems stems;
    add_hebrew_stems(stems.whole, word);
    for (std::size_t taken = 0; taken < most_letters; ++taken) {
        const auto leans = [&](std::string_view letter) {
            return !after(word, letter, least_hebrew).empty();
        };
        const auto* const letter = std::find_if(letters.begin(), letters.end(), leans);
        if (letter == letters.end()) break;
        word.remove_prefix(letter->size());
        add_hebrew_stems(stems.parted, word);
    }
    return stems;
}

Stems persian_stems(std::string_view word) {
    static const StemList endings = light_endings("fa");
    constexpr std::size_t least_persian = 4; // fewer are mostly words of their own with these
    Stems stems;
    const std::string noun = without_ending(word, endings);
    stems.whole.push_back(noun);
    if (const auto rest = before(noun, "گان", least_persian); !rest.empty())
        add_new(stems.whole, joined(rest, "ه"));
    for (const std::string_view plural : {"يان", "ان", "ات"})
        if (const auto rest = before(noun, plural, least_persian); !rest.empty())
            add_new(stems.whole, std::string(rest));
    return stems;
}

Stems korean_stems(std::string_view word) {
    Stems stems;
    stems.whole.emplace_back(word);
    std::string_view noun = word;
    for (const auto particle : particles)
        if (const auto rest = before_particle(word, particle); !rest.empty()) {
            noun = rest;
            stems.parted.emplace_back(rest);
            break;
        }
    add_korean_parts(stems.parts, noun);
    return stems;
}

StemList light_endings(std::string_view language) {
    const auto* const row = std::find_if(light.begin(), light.end(), [&](const EndingsRow& known) {
        return known.language == language;
    });
    StemList endings;
    if (row == light.end()) return endings;
    for (std::size_t at = 0; at < row->endings.size();) {
        const auto end = std::min(row->endings.find(' ', at), row->endings.size());
        endings.push_back(fold_word(row->endings.substr(at, end - at)));
        at = end + 1;
    }
    return endings;
}

std::string without_ending(std::string_view word, const StemList& endings) {
    for (const auto& ending : endings)
        if (const auto rest = before(word, ending, least_light); !rest.empty())
            return std::string(rest);
    return std::string(word);
}

} // namespace lacuna
