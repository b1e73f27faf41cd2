// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/charset.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <utility>

namespace lacuna::corpus {

namespace {

/// A charset's name as pages and uchardet give it, and the superset that is meant by it.
struct CharsetName {
    std::string_view name;
    const char* meant;
};

constexpr std::array charset_names{
    CharsetName{"ascii", "windows-1252"},
    CharsetName{"us-ascii", "windows-1252"},
    CharsetName{"iso-8859-1", "windows-1252"},
    CharsetName{"latin1", "windows-1252"},
    CharsetName{"iso-8859-9", "windows-1254"},
    CharsetName{"iso-8859-11", "windows-874"},
    CharsetName{"tis-620", "windows-874"},
    CharsetName{"gb2312", "gb18030"},
    CharsetName{"gbk", "gb18030"},
    CharsetName{"x-gbk", "gb18030"},
    CharsetName{"euc-kr", "windows-949"},
    CharsetName{"uhc", "windows-949"},
    CharsetName{"ks_c_5601-1987", "windows-949"},
    CharsetName{"shift_jis", "windows-31j"},
    CharsetName{"sjis", "windows-31j"},
    CharsetName{"x-sjis", "windows-31j"},
    CharsetName{"big5", "Big5-HKSCS"},
    CharsetName{"mac-cyrillic", "x-mac-cyrillic"},
    CharsetName{"mac-centraleurope", "x-mac-centraleurroman"},
};

struct ByteOrderMark {
    std::string_view bytes;
    const char* charset;
};

constexpr std::array byte_order_marks{
    ByteOrderMark{{"\xEF\xBB\xBF", 3}, "UTF-8"},    ByteOrderMark{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
    ByteOrderMark{{"\0\0\xFE\xFF", 4}, "UTF-32BE"}, ByteOrderMark{{"\xFF\xFE", 2}, "UTF-16LE"},
    ByteOrderMark{{"\xFE\xFF", 2}, "UTF-16BE"},
};

constexpr std::size_t guess_size = 1U << 20U;
/// At least one NUL in so many bytes of UTF-16: its blanks and punctuation, whatever the script.
constexpr std::size_t bytes_per_nul = 12;

std::string meant_by(std::string_view name) {
    const std::string lower = lower_ascii(name);
    const auto* const found = std::find_if(charset_names.begin(), charset_names.end(),
                                           [&](const auto& row) { return row.name == lower; });
    return found == charset_names.end() ? std::string(name) : found->meant;
}

/// Converts by ICU; nothing if it does not know the charset.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(charset.c_str(), &status), ucnv_close);
    if (U_FAILURE(status) != 0) return std::nullopt;
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter.get(), status);
    if (U_FAILURE(status) != 0) return std::nullopt;
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

Decoded decoded(std::string text, std::string charset) {
    const auto marks = text.starts_with("\xEF\xBB\xBF") ? 3U : 0U;
    text.erase(0, marks);
    std::erase(text, '\0');
    const bool replaced = text.find("\xEF\xBF\xBD") != std::string::npos;
    return {std::move(text), std::move(charset), replaced};
}

std::string guess(std::string_view bytes) {
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(
        uchardet_new(), uchardet_delete);
    const auto size = std::min(bytes.size(), guess_size);
    if (uchardet_handle_data(detector.get(), bytes.data(), size) != 0) return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

/// UTF-16 without a mark has the NULs of its ASCII characters in one half of its bytes only.
const char* utf16_by_nuls(std::string_view bytes) {
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\0') ++nuls[i % 2];
    const auto [more, less] = std::minmax(nuls[0], nuls[1], std::greater<>());
    const bool are_too_few = more == 0 || more * bytes_per_nul < bytes.size();
    if (are_too_few || less * 50 > more || bytes.size() % 2 != 0) return nullptr;
    return nuls[1] > nuls[0] ? "UTF-16LE" : "UTF-16BE";
}

bool has_controls(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
}

std::optional<Decoded> by_mark(std::string_view bytes) {
    for (const auto& [mark, charset] : byte_order_marks) {
        if (!bytes.starts_with(mark)) continue;
        const auto rest = bytes.substr(mark.size());
        if (std::string_view(charset) == "UTF-8") return decoded(valid_utf8(rest), charset);
        if (auto text = convert(rest, charset)) return decoded(std::move(*text), charset);
    }
    return std::nullopt;
}

std::optional<Decoded> as_utf16(std::string_view bytes) {
    const char* const charset = utf16_by_nuls(bytes);
    if (charset == nullptr) return std::nullopt;
    auto text = convert(bytes, charset);
    if (!text || has_controls(*text) || text->find("\xEF\xBF\xBD") != std::string::npos)
        return std::nullopt;
    return decoded(std::move(*text), charset);
}

std::optional<Decoded> as_charset(std::string_view bytes, std::string_view name) {
    if (name.empty()) return std::nullopt;
    const std::string charset = meant_by(name);
    auto text = convert(bytes, charset);
    if (!text) return std::nullopt;
    return decoded(std::move(*text), charset);
}

} // namespace

Decoded to_utf8(std::string bytes, std::string_view declared) {
    if (auto marked = by_mark(bytes)) return std::move(*marked);
    const bool is_utf8 = is_valid_utf8(bytes);
    const bool only_ascii = is_utf8 && is_ascii(bytes);
    // Pages often declare another charset than the UTF-8 they are written in.
    if (is_utf8 && !only_ascii) return decoded(std::move(bytes), "UTF-8");
    if (auto utf16 = as_utf16(bytes)) return std::move(*utf16);
    if (auto as_declared = as_charset(bytes, declared)) return std::move(*as_declared);
    if (only_ascii && bytes.find('\x1b') == std::string::npos)
        return decoded(std::move(bytes), "UTF-8");
    if (auto guessed = as_charset(bytes, guess(bytes))) return std::move(*guessed);
    return decoded(valid_utf8(bytes), "UTF-8");
}

} // namespace lacuna::corpus
