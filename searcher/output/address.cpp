// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/address.hpp"

#include "common/hex.hpp"
#include "common/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace lacuna::searcher {

namespace {

bool has_scheme(std::string_view url, std::string_view lower) {
    return url.size() > lower.size() &&
           std::equal(lower.begin(), lower.end(), url.begin(),
                      [](char a, char b) { return a == lower_ascii(b); });
}

bool is_one_run(std::string_view url) {
    return std::all_of(url.begin(), url.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0x20 && byte != 0x7F;
    });
}

/// The bytes of the escapes that follow one another from `at`.
std::string escaped_bytes(std::string_view url, std::size_t at) {
    std::string bytes;
    for (; at + 2 < url.size() && url[at] == '%'; at += 3) {
        const int high = hex_value(url[at + 1]);
        const int low = hex_value(url[at + 2]);
        if (high < 0 || low < 0) break;
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

bool is_mark(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

/// Letters, marks on them, and digits; what is not seen, such as fillers, is none of these.
bool is_readable(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    return c >= 0x80 && (u_isalnum(code) != 0 || is_mark(c)) &&
           u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
}

} // namespace

bool is_web_address(std::string_view url) {
    return (has_scheme(url, "http://") || has_scheme(url, "https://")) && is_one_run(url);
}

bool is_linkable(std::string_view url) {
    return is_web_address(url) || (has_scheme(url, "file://") && is_one_run(url));
}

std::string readable_address(std::string_view url) {
    std::string text;
    for (std::size_t at = 0; at < url.size();) {
        const std::string bytes = escaped_bytes(url, at);
        if (bytes.empty()) {
            text += url[at++];
            continue;
        }
        bool follows_letter = false; // a mark alone would stand on what it does not belong to
        for (std::size_t i = 0; i < bytes.size();) {
            const CodePoint c = code_point_at(bytes, i);
            const bool is_shown =
                c.is_valid && is_readable(c.value) && (follows_letter || !is_mark(c.value));
            text += is_shown ? std::string_view(bytes).substr(i, c.size)
                             : url.substr(at + 3 * i, 3 * c.size);
            follows_letter = is_shown;
            i += c.size;
        }
        at += 3 * bytes.size();
    }
    return text;
}

} // namespace lacuna::searcher
