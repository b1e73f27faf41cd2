// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/tools/folding_rules.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace lacuna {

namespace {

struct Pair {
    char16_t from;
    char16_t to;
};

/// Spellings of one letter that no decomposition brings together.
constexpr std::array letter_variants{
    Pair{u'ı', u'i'},                                     // dotless i
    Pair{u'ٱ', u'ا'},                                     // alef wasla
    Pair{u'ٲ', u'ا'}, Pair{u'ٳ', u'ا'}, Pair{u'ى', u'ي'}, // alef maqsura
    Pair{u'ی', u'ي'},                                     // Persian yeh
    Pair{u'ک', u'ك'},                                     // Persian kaf
    Pair{u'ڪ', u'ك'}, Pair{u'ة', u'ه'},                   // teh marbuta
    Pair{u'ँ', u'ं'},                                       // Devanagari chandrabindu, anusvara
    Pair{u'ۃ', u'ه'}, Pair{u'ہ', u'ه'}, Pair{u'ھ', u'ه'}, Pair{u'ە', u'ه'},
};

/// Traditional and variant characters that ICU's table changes only inside certain words, or not.
constexpr std::array han_variants{
    Pair{u'祇', u'只'}, Pair{u'衹', u'只'}, Pair{u'峯', u'峰'}, Pair{u'嶽', u'岳'},
    Pair{u'甯', u'宁'}, Pair{u'穨', u'颓'}, Pair{u'硃', u'朱'}, Pair{u'谘', u'咨'},
    Pair{u'敍', u'叙'}, Pair{u'牠', u'它'}, Pair{u'妳', u'你'}, Pair{u'噁', u'恶'},
    Pair{u'殻', u'壳'}, Pair{u'彷', u'仿'},
};

/// Letters of their own alphabets, or carriers of hamza: the mark on them is no accent.
constexpr std::u16string_view kept_whole = u"йўїѓќؤئ";

constexpr std::u16string_view apostrophes = u"'\u2019\u2018\u201B\u02BC\u02BB\u02BD\u02BE\u02BF"
                                            u"\u02B9\uFF07`\u00B4\u05F3\u055A\uA78B\uA78C";
constexpr std::u16string_view double_quotes = u"\"\u201C\u201D\u201E\u201F\u05F4\uFF02";
constexpr std::u16string_view joining_quotes = u"\"\u201D\u05F4";
constexpr std::u16string_view dots = u".\u066B\uFF0E";
constexpr std::u16string_view group_marks = u",\u066C\u00A0\u202F\u2007\u2009";

bool is_in(std::u16string_view set, UChar32 c) {
    return c <= 0xFFFF && set.find(static_cast<char16_t>(c)) != set.npos;
}

template <std::size_t size>
UChar32 replaced(const std::array<Pair, size>& table, UChar32 c) {
    const auto found =
        std::find_if(table.begin(), table.end(), [c](Pair pair) { return pair.from == c; });
    return found == table.end() ? c : found->to;
}

void check(UErrorCode status) {
    if (U_FAILURE(status) != 0) throw std::runtime_error(u_errorName(status));
}

UScriptCode script(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode code = uscript_getScript(c, &status);
    check(status);
    return code;
}

bool is_mark(UChar32 c) {
    return u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_ENCLOSING_MARK;
}

/// Accents and points may be left out in writing; the marks of other scripts are vowels.
bool is_removable_mark(UChar32 c) {
    constexpr std::array scripts{USCRIPT_LATIN,  USCRIPT_GREEK,  USCRIPT_CYRILLIC, USCRIPT_ARABIC,
                                 USCRIPT_HEBREW, USCRIPT_SYRIAC, USCRIPT_INHERITED};
    const bool is_kana_mark = c == 0x3099 || c == 0x309A;
    return is_mark(c) && !is_kana_mark &&
           std::find(scripts.begin(), scripts.end(), script(c)) != scripts.end();
}

bool is_ignorable(UChar32 c) {
    constexpr UChar32 tatweel = 0x640;
    // Armenian writes stress, exclamation and question marks inside the word.
    const bool is_armenian_mark = c == 0x55B || c == 0x55C || c == 0x55E;
    // Hindi is written with and without the dot below.
    constexpr UChar32 nukta = 0x93C;
    // The colour of an emoji.
    const bool is_modifier = u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER) != 0;
    return c == tatweel || c == nukta || is_modifier || is_armenian_mark ||
           u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_word_character(UChar32 c) {
    return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

bool is_letter(UChar32 c) {
    const auto word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
    const bool has_spaces = u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
    return word_break == U_WB_ALETTER || word_break == U_WB_HEBREW_LETTER ||
           (has_spaces && u_isalpha(c) != 0);
}

bool is_extending(UChar32 c) {
    const auto word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
    return word_break == U_WB_EXTEND || word_break == U_WB_FORMAT || word_break == U_WB_ZWJ ||
           is_ignorable(c);
}

bool has_dictionary(UChar32 c) {
    constexpr std::array scripts{USCRIPT_THAI, USCRIPT_LAO, USCRIPT_KHMER, USCRIPT_MYANMAR};
    return u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT &&
           std::find(scripts.begin(), scripts.end(), script(c)) != scripts.end();
}

bool is_ideograph(UChar32 c) {
    constexpr UChar32 long_mark = 0x30FC;
    const UScriptCode code = script(c);
    const bool is_bigram_script =
        code == USCRIPT_HAN || code == USCRIPT_HIRAGANA || code == USCRIPT_KATAKANA;
    const bool is_radical = u_charType(c) == U_OTHER_SYMBOL && c >= 0x2E80 && c <= 0x2FDF;
    const bool is_written = (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_NL_MASK)) != 0 || is_radical;
    return c == long_mark || c == 0xFF70 || (is_bigram_script && is_written);
}

/// Pictures that a text can be about; not the arrows, bullets and trade marks around it.
bool is_symbol(UChar32 c) {
    constexpr UChar32 first_picture = 0x2300;
    const bool is_wave = c == 0x3030 || c == 0x303D;
    const bool is_picture = u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
    const bool is_flag = u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR) != 0;
    const bool is_sign = u_charType(c) == U_OTHER_SYMBOL && c >= 0x2600 && c <= 0x26FF;
    return c >= first_picture && !is_wave && (is_picture || is_flag || is_sign);
}

std::optional<CharacterClass> punctuation_class(UChar32 c) {
    if (is_in(apostrophes, c)) return CharacterClass::apostrophe;
    if (is_in(dots, c)) return CharacterClass::dot;
    if (is_in(group_marks, c)) return CharacterClass::group_mark;
    if (is_in(joining_quotes, c)) return CharacterClass::double_quote;
    if (c == '_' || c == 0xFF3F) return CharacterClass::low_line;
    if (c == 0xB7 || c == 0x2027) return CharacterClass::middle_dot;
    if (c == 0x200B) return CharacterClass::zero_width_space;
    return std::nullopt;
}

} // namespace

class FoldingRules::State {
  public:
    State()
        : nfc(normalizer(icu::Normalizer2::getNFCInstance)),
          nfkc(normalizer(icu::Normalizer2::getNFKCInstance)),
          nfkd(normalizer(icu::Normalizer2::getNFKDInstance)),
          latin_ascii(transliterator("Latin-ASCII")),
          simplified(transliterator("Traditional-Simplified")) {}

    /// Without accents and case, letter by letter.
    [[nodiscard]] icu::UnicodeString bare(const icu::UnicodeString& text) const {
        icu::UnicodeString result;
        for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
            const UChar32 c = text.char32At(i);
            const UChar32 lower = u_tolower(c);
            if (is_in(kept_whole, lower)) {
                result.append(lower);
                continue;
            }
            append_bare(result, c);
        }
        return result;
    }

    [[nodiscard]] UChar32 unified(UChar32 c) const {
        if (is_in(apostrophes, c)) return '\'';
        const UChar32 letter = replaced(han_variants, replaced(letter_variants, c));
        if (script(letter) != USCRIPT_HAN) return letter;
        icu::UnicodeString one(letter);
        simplified->transliterate(one);
        return one.countChar32() == 1 ? one.char32At(0) : letter;
    }

    [[nodiscard]] icu::UnicodeString plain_latin(UChar32 c) const {
        icu::UnicodeString one(c);
        if (c < 0x80 || script(c) != USCRIPT_LATIN) return one;
        latin_ascii->transliterate(one);
        for (int32_t i = 0; i < one.length(); ++i)
            if (u_isalpha(one[i]) == 0 || one[i] >= 0x80) return {c};
        return one.toLower();
    }

    const icu::Normalizer2* nfc;
    const icu::Normalizer2* nfkc;
    const icu::Normalizer2* nfkd;
    std::unique_ptr<icu::Transliterator> latin_ascii;
    std::unique_ptr<icu::Transliterator> simplified;

  private:
    using Getter = const icu::Normalizer2* (*)(UErrorCode&);

    static const icu::Normalizer2* normalizer(Getter get) {
        UErrorCode status = U_ZERO_ERROR;
        const auto* made = get(status);
        check(status);
        return made;
    }

    static std::unique_ptr<icu::Transliterator> transliterator(const char* id) {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
        check(status);
        return made;
    }

    void append_bare(icu::UnicodeString& to, UChar32 c) const {
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString parts = nfkd->normalize(icu::UnicodeString(c), status);
        check(status);
        for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
            const UChar32 part = parts.char32At(i);
            if (is_removable_mark(part) || is_ignorable(part)) continue;
            icu::UnicodeString lower = icu::UnicodeString(part).foldCase();
            for (int32_t k = 0; k < lower.length(); k = lower.moveIndex32(k, 1))
                to.append(plain_latin(unified(lower.char32At(k))));
        }
    }
};

FoldingRules::FoldingRules() : state_(std::make_unique<State>()) {}
FoldingRules::~FoldingRules() = default;

std::string FoldingRules::folded(UChar32 c) const {
    if (is_ignorable(c)) return {};
    if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER)
        return {static_cast<char>('0' + u_charDigitValue(c))};
    if (is_in(apostrophes, c)) return "'";
    if (is_in(double_quotes, c)) return "\"";
    if (is_in(dots, c)) return ".";
    if (u_charType(c) == U_DASH_PUNCTUATION) return "-";
    if (u_isUWhiteSpace(c) != 0 || u_charType(c) == U_CONTROL_CHAR) return " ";
    if (u_charType(c) == U_SURROGATE || u_charType(c) == U_UNASSIGNED) c = 0xFFFD;
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text = state_->nfkc->normalize(icu::UnicodeString(c), status);
    // Twice, because what a replacement gives may itself be foldable.
    text = state_->bare(state_->bare(text));
    text = state_->nfc->normalize(text, status);
    check(status);
    if (is_word_character(c))
        for (int32_t i = text.length(); i-- > 0;)
            if (U16_IS_SINGLE(text[i]) && !is_word_character(text[i])) text.remove(i, 1);
    std::string utf8;
    return text.toUTF8String(utf8);
}

CharacterClass FoldingRules::kind(UChar32 c) const {
    if (const auto found = punctuation_class(c)) return *found;
    if (u_charType(c) == U_SURROGATE || u_charType(c) == U_UNASSIGNED) return CharacterClass::other;
    if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER) return CharacterClass::digit;
    if (has_dictionary(c)) return CharacterClass::dictionary;
    if (is_extending(c)) return CharacterClass::extend;
    if (is_ideograph(c)) return CharacterClass::ideograph;
    if (script(c) == USCRIPT_HANGUL && u_isalpha(c) != 0) return CharacterClass::hangul;
    // Letters in circles are words because they fold to plain ones.
    const bool is_plain =
        is_word_character(c) || (u_charType(c) == U_OTHER_SYMBOL && folded(c).size() == 1);
    if (is_letter(c) && is_plain) return CharacterClass::letter;
    return is_symbol(c) ? CharacterClass::symbol : CharacterClass::other;
}

bool FoldingRules::composes(UChar32 c) const {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(folded(c));
    const auto maybe = [](UChar32 one) {
        return u_getIntPropertyValue(one, UCHAR_NFC_QUICK_CHECK) == UNORM_MAYBE;
    };
    // In Hindi a nasal without a vowel is another spelling of the sign for it: a matter of two
    // letters, which normal form is asked for.
    constexpr UChar32 devanagari_virama = 0x94D;
    return c == devanagari_virama || maybe(c) || (text.length() > 0 && maybe(text.char32At(0)));
}

} // namespace lacuna
