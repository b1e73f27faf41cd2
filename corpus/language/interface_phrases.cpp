// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/interface_phrases.hpp"

#include "common/utf8.hpp"
#include "corpus/language/interface_table.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace lacuna::corpus {

namespace {

constexpr char32_t zero_width_non_joiner = 0x200C; ///< inside Persian words

using PhraseMap = std::unordered_map<std::string, InterfacePhrase>;

void add_row(PhraseMap& phrases, std::string_view row) {
    if (row.starts_with('#')) return;
    row.remove_prefix(std::min(row.find('\t') + 1, row.size()));
    for_each_entry(row, '|', [&](std::string_view phrase) {
        const auto kind = phrase.starts_with('+')   ? InterfacePhrase::heading
                          : phrase.starts_with('>') ? InterfacePhrase::link
                                                    : InterfacePhrase::phrase;
        phrases.emplace(phrase_letters(phrase), kind);
    });
}

const PhraseMap& phrase_map() {
    static const auto phrases = [] {
        PhraseMap all;
        for_each_entry(interface_table(), '\n', [&](std::string_view row) { add_row(all, row); });
        return all;
    }();
    return phrases;
}

} // namespace

std::string phrase_letters(std::string_view text) {
    const auto folded = fold(text);
    std::string letters;
    for (std::size_t at = 0; at < folded.size();) {
        const auto c = code_point_at(folded, at);
        const bool joins = c.value == U'\'' || c.value == U'’' || c.value == zero_width_non_joiner;
        if (is_word_part(c.value) && digit_value(c.value) < 0)
            letters.append(folded, at, c.size);
        else if (!joins && !letters.empty() && letters.back() != ' ')
            letters += ' ';
        at += c.size;
    }
    if (letters.ends_with(' ')) letters.pop_back();
    return letters;
}

InterfacePhrase interface_phrase(std::string_view letters) {
    const auto found = phrase_map().find(std::string(letters));
    return found == phrase_map().end() ? InterfacePhrase::none : found->second;
}

} // namespace lacuna::corpus
