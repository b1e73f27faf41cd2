// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <unicode/ucnv.h>

namespace lacuna::corpus {

/// UTF-8 text in another charset. The charset must have all of its characters.
inline std::string encoded(std::string_view text, const char* charset) {
    UErrorCode status = U_ZERO_ERROR;
    std::string bytes(4 * text.size() + 16, '\0');
    const auto size =
        ucnv_convert(charset, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                     text.data(), static_cast<std::int32_t>(text.size()), &status);
    if (U_FAILURE(status) != 0)
        throw std::runtime_error(std::string("cannot encode in ") + charset);
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

/// UTF-8 that was read as another charset and encoded again.
inline std::string twice_encoded(std::string_view text, const char* charset) {
    UErrorCode status = U_ZERO_ERROR;
    std::string utf8(8 * text.size() + 16, '\0');
    const auto size =
        ucnv_convert("UTF-8", charset, utf8.data(), static_cast<std::int32_t>(utf8.size()),
                     text.data(), static_cast<std::int32_t>(text.size()), &status);
    if (U_FAILURE(status) != 0) throw std::runtime_error(std::string("cannot read as ") + charset);
    utf8.resize(static_cast<std::size_t>(size));
    return utf8;
}

} // namespace lacuna::corpus
