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

bool DictionaryScanner::open(std::string_view run) {
    UErrorCode status = U_ZERO_ERROR;
    run_.reset(
        utext_openUTF8(run_.release(), run.data(), static_cast<int64_t>(run.size()), &status));
    if (!breaks_) breaks_.reset(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
    if (U_SUCCESS(status) != 0) ubrk_setUText(breaks_.get(), run_.get(), &status);
    return U_SUCCESS(status) != 0;
}

std::size_t DictionaryScanner::scan(std::string_view text, std::size_t begin) {
    const std::size_t end = run_end(text, begin);
    const auto run = text.substr(begin, end - begin);
    if (!open(run)) {
        words_->add_whole(text, begin, end);
        return end;
    }
    std::size_t from = 0;
    for (;;) {
        const int32_t next = ubrk_next(breaks_.get());
        if (next == UBRK_DONE) break;
        const auto to = static_cast<std::size_t>(next);
        words_->add_whole(text, begin + from, begin + to);
        from = to;
    }
    return end;
}

} // namespace lacuna
