// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/hyphens.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace lacuna::corpus {

namespace {

constexpr std::size_t searched_text = 4U << 20U; ///< bytes; the words of a longer text repeat

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t true_hyphen = 0x2010;

/// What goes on behind the first half of two words that share their second: "Presse- und …".
constexpr std::string_view conjunctions = "und|oder|bzw|sowie|and|or|to|en|of|och|eller|og|e|y|ou";

/// Words that are joined to the next one by a hyphen, and words that are joined so to the one
/// before.
constexpr std::string_view first_halves =
    "well|self|ex|non|half|so|pro|anti|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|"
    "mid|vice|then|long|short|high|low|ill|franco|anglo|est|semi|quasi";
constexpr std::string_view second_halves = "run|owned|based|known|backed|year|called|made|term|"
                                           "wide|funded|sponsored|controlled|speaking|là|ci|même";

bool is_hyphen(char32_t c) { return c == '-' || c == soft_hyphen || c == true_hyphen; }

bool is_letter_of_any(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }

/// Letters and the hyphens between them.
std::string_view last_word(std::string_view text) {
    std::size_t begin = text.size();
    for (auto c = code_point_before(text, begin);
         c.size > 0 && (is_word_part(c.value) || is_hyphen(c.value));
         c = code_point_before(text, begin))
        begin -= c.size;
    return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    for (auto c = code_point_at(text, end); c.size > 0 && is_word_part(c.value);
         c = code_point_at(text, end))
        end += c.size;
    return text.substr(0, end);
}

} // namespace

bool Hyphens::is_cut(std::string_view line) {
    const auto mark = code_point_before(line, line.size());
    if (mark.size == 0 || !is_hyphen(mark.value)) return false;
    line.remove_suffix(mark.size);
    return is_letter_of_any(code_point_before(line, line.size()).value);
}

bool Hyphens::is_word(const std::string& word) {
    if (!is_gathered_) {
        is_gathered_ = true;
        for (const auto blank_separated : split_words(cut_to(text_, searched_text)))
            words_.insert(fold(trim_marks(blank_separated, ".,;:!?()[]\"'“”„«»‘’-")));
    }
    return words_.contains(word);
}

bool Hyphens::keeps_hyphen(std::string_view first, std::string_view second) {
    const auto next = code_point_at(second, 0).value;
    if (u_islower(static_cast<UChar32>(next)) == 0) return true;
    if (count_characters(first) < 2) return true;
    const auto left = fold(first);
    const auto right = fold(second);
    if (is_word(left + '-' + right)) return true;
    if (is_word(left + right)) return false;
    return is_in_list(first_halves, left) || is_in_list(second_halves, right);
}

void Hyphens::join(std::string& whole, std::string_view line) {
    const auto mark = code_point_before(whole, whole.size());
    const auto second = first_word(line);
    if (is_in_list(conjunctions, fold(second))) {
        whole += ' ';
    } else {
        const auto word = last_word(std::string_view(whole).substr(0, whole.size() - mark.size));
        const bool kept = mark.value != soft_hyphen && keeps_hyphen(word, second);
        if (!kept) whole.resize(whole.size() - mark.size);
    }
    whole += line;
}

} // namespace lacuna::corpus
