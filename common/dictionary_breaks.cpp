// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/dictionary_breaks.hpp"

namespace lacuna {

bool DictionaryBreaks::open(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    text_.reset(
        utext_openUTF8(text_.release(), text.data(), static_cast<int64_t>(text.size()), &status));
    if (!breaks_) breaks_.reset(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
    if (U_SUCCESS(status) != 0) ubrk_setUText(breaks_.get(), text_.get(), &status);
    return U_SUCCESS(status) != 0;
}

std::size_t DictionaryBreaks::next() {
    const int32_t end = ubrk_next(breaks_.get());
    return end == UBRK_DONE ? 0 : static_cast<std::size_t>(end);
}

} // namespace lacuna
