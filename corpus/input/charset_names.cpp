// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/charset_names.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <unicode/ucnv.h>

namespace lacuna::corpus {

namespace {

/// A name without "-", "_" and blanks, and what is meant by it: a superset, where one is usual.
struct CharsetName {
    std::string_view name;
    const char* meant;
};

constexpr std::array charset_names{
    CharsetName{"ascii", "windows-1252"},
    CharsetName{"usascii", "windows-1252"},
    CharsetName{"iso88591", "windows-1252"},
    CharsetName{"latin1", "windows-1252"},
    CharsetName{"l1", "windows-1252"},
    CharsetName{"ansi", "windows-1252"},
    CharsetName{"cp1252", "windows-1252"},
    CharsetName{"win1250", "windows-1250"},
    CharsetName{"cp1250", "windows-1250"},
    CharsetName{"win1251", "windows-1251"},
    CharsetName{"cp1251", "windows-1251"},
    CharsetName{"win1253", "windows-1253"},
    CharsetName{"win1254", "windows-1254"},
    CharsetName{"cp1254", "windows-1254"},
    CharsetName{"win1256", "windows-1256"},
    CharsetName{"cp1256", "windows-1256"},
    CharsetName{"iso88599", "windows-1254"},
    CharsetName{"latin5", "windows-1254"},
    CharsetName{"iso885911", "windows-874"},
    CharsetName{"tis620", "windows-874"},
    CharsetName{"koi8", "koi8-r"},
    CharsetName{"gb2312", "gb18030"},
    CharsetName{"gb231280", "gb18030"},
    CharsetName{"gbk", "gb18030"},
    CharsetName{"xgbk", "gb18030"},
    CharsetName{"cp936", "gb18030"},
    CharsetName{"euccn", "gb18030"},
    CharsetName{"euckr", "windows-949"},
    CharsetName{"uhc", "windows-949"},
    CharsetName{"cp949", "windows-949"},
    CharsetName{"ksc56011987", "windows-949"},
    CharsetName{"ksc5601", "windows-949"},
    CharsetName{"shiftjis", "windows-31j"},
    CharsetName{"sjis", "windows-31j"},
    CharsetName{"xsjis", "windows-31j"},
    CharsetName{"cp932", "windows-31j"},
    CharsetName{"xeucjp", "euc-jp"},
    CharsetName{"big5", "big5-hkscs"},
    CharsetName{"cp950", "big5-hkscs"},
    CharsetName{"xxbig5", "big5-hkscs"},
    CharsetName{"maccyrillic", "x-mac-cyrillic"},
    CharsetName{"maccentraleurope", "x-mac-centraleurroman"},
    CharsetName{"macroman", "macintosh"},
    CharsetName{"xmacroman", "macintosh"},
    CharsetName{"unicode", "UTF-16"},
    CharsetName{"ucs2", "UTF-16"},
    CharsetName{"ucs4", "UTF-32"},
};

constexpr std::size_t longest_name = 64;

std::string plain_name(std::string_view name) {
    std::string plain = lower_ascii(name);
    std::erase_if(plain, [](char c) { return c == '-' || c == '_' || c == ' '; });
    return plain;
}

bool is_known(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(name.c_str(), &status);
    ucnv_close(converter);
    return U_SUCCESS(status) != 0;
}

} // namespace

std::string charset_meant_by(std::string_view name) {
    // ICU takes the empty name for the charset of the machine.
    if (trim_ascii(name).empty() || name.size() > longest_name) return {};
    const std::string plain = plain_name(name);
    const auto* const found = std::find_if(charset_names.begin(), charset_names.end(),
                                           [&](const auto& row) { return row.name == plain; });
    if (found != charset_names.end()) return found->meant;
    std::string lower = lower_ascii(trim_ascii(name));
    if (!is_known(lower)) return {};
    return plain == "utf8" ? "UTF-8" : lower;
}

bool is_wide(std::string_view charset) {
    const std::string plain = plain_name(charset);
    return plain.starts_with("utf16") || plain.starts_with("utf32") ||
           plain.starts_with("iso10646");
}

bool is_seven_bit(std::string_view charset) {
    const std::string plain = plain_name(charset);
    return plain.starts_with("iso2022") || plain.starts_with("hz") || plain == "utf7" ||
           plain == "csiso2022jp";
}

} // namespace lacuna::corpus
