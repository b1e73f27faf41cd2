// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/dictionary_scanner.hpp"

namespace lacuna {

namespace {

/// ICU counts in 32 bits and keeps every break of a run.
constexpr std::size_t longest_run = 32U << 10U;

std::size_t run_end(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    while (at < text.size() && at - begin < longest_run) {
        const Glyph glyph = glyph_at(text, at);
        if (glyph.kind() != CharacterClass::dictionary && glyph.kind() != CharacterClass::extend)
            break;
        at = glyph.end();
    }
    return at;
}

} // namespace

std::size_t DictionaryScanner::scan(std::string_view text, std::size_t begin) {
    const std::size_t end = run_end(text, begin);
    if (!breaks_.open(text.substr(begin, end - begin))) {
        words_->add_whole(text, begin, end);
        return end;
    }
    std::size_t from = 0;
    while (const std::size_t to = breaks_.next()) {
        add_word(text, begin + from, begin + to);
        from = to;
    }
    return end;
}

/// The word, and beside it the words that it consists of.
void DictionaryScanner::add_word(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t first = tokens_->count();
    words_->add_whole(text, begin, end);
    if (tokens_->count() != first + 1) return;
    for (const auto& part : parts_.parts_of(text.substr(begin, end - begin)))
        words_->add_part(text, begin + part.begin, begin + part.end);
}

} // namespace lacuna
