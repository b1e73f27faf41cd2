// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/charset.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/input/charset_evidence.hpp"
#include "corpus/input/charset_names.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace lacuna::corpus {

namespace {

struct ByteOrderMark {
    std::string_view bytes;
    const char* charset;
};

constexpr std::array byte_order_marks{
    ByteOrderMark{{"\xEF\xBB\xBF", 3}, "UTF-8"},    ByteOrderMark{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
    ByteOrderMark{{"\0\0\xFE\xFF", 4}, "UTF-32BE"}, ByteOrderMark{{"\xFF\xFE", 2}, "UTF-16LE"},
    ByteOrderMark{{"\xFE\xFF", 2}, "UTF-16BE"},
};

/// At least one NUL in so many bytes of UTF-16: its blanks and punctuation, whatever the script.
constexpr std::size_t bytes_per_nul = 12;
/// So many characters of UTF-8 for each byte that is none: chance does not make them.
constexpr std::size_t sound_per_damaged = 4;
constexpr std::size_t most_declared = 8;
constexpr std::size_t longest_name = 40;

Decoded decoded(std::string text, std::string charset) {
    const auto marks = text.starts_with("\xEF\xBB\xBF") ? 3U : 0U;
    text.erase(0, marks);
    std::erase(text, '\0');
    const bool replaced = text.find(replacement) != std::string::npos;
    return {std::move(text), std::move(charset), {}, replaced};
}

bool has_controls(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
}

/// Text that a charset gives without loss and without controls that no text has.
std::optional<Decoded> sound(std::string_view bytes, const char* charset) {
    auto text = converted(bytes, charset);
    if (text.empty() || has_controls(text) || text.find(replacement) != std::string::npos)
        return std::nullopt;
    return decoded(std::move(text), charset);
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

/// UTF-32 without a mark: a quarter of its bytes at least are NULs, those of the highest bytes.
const char* utf32_by_nuls(std::string_view bytes) {
    if (bytes.size() < 4 || bytes.size() % 4 != 0) return nullptr;
    std::array<std::size_t, 4> nuls{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\0') ++nuls[i % 4];
    const auto characters = bytes.size() / 4;
    if (nuls[3] == characters && nuls[0] < characters) return "UTF-32LE";
    return nuls[0] == characters && nuls[3] < characters ? "UTF-32BE" : nullptr;
}

std::optional<Decoded> by_nuls(std::string_view bytes) {
    if (bytes.find('\0') == std::string_view::npos) return std::nullopt;
    if (const char* const utf32 = utf32_by_nuls(bytes))
        if (auto text = sound(bytes, utf32)) return text;
    const char* const utf16 = utf16_by_nuls(bytes);
    return utf16 == nullptr ? std::nullopt : sound(bytes, utf16);
}

/// How many characters beyond ASCII are UTF-8, and how many bytes belong to none.
struct Utf8Count {
    std::size_t sound = 0;
    std::size_t damaged = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
    Utf8Count count;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto character = code_point_at(bytes, at);
        if (!character.is_valid)
            ++count.damaged;
        else if (character.size > 1)
            ++count.sound;
        at += character.size;
    }
    return count;
}

bool is_mostly_utf8(std::string_view bytes) {
    const auto count = count_utf8(bytes);
    return count.sound > 0 && count.sound >= sound_per_damaged * count.damaged;
}

/// A mark of two bytes in front of what is plainly ASCII is none.
bool is_plain_behind_mark(std::string_view rest) {
    return rest.size() > 1 && is_ascii(rest) && rest.find('\0') == std::string_view::npos;
}

std::optional<Decoded> by_mark(std::string_view bytes) {
    for (const auto& [mark, charset] : byte_order_marks) {
        if (!bytes.starts_with(mark)) continue;
        const auto rest = bytes.substr(mark.size());
        if (mark.size() == 3) {
            const bool is_so = is_valid_utf8(rest) || is_mostly_utf8(rest);
            return is_so ? std::optional(decoded(valid_utf8(rest), charset)) : std::nullopt;
        }
        if (is_plain_behind_mark(rest)) return decoded(std::string(rest), "UTF-8");
        return decoded(converted(rest, charset), charset);
    }
    return std::nullopt;
}

/// What is written in ASCII but stands for more.
std::optional<Decoded> of_seven_bits(std::string_view bytes,
                                     const std::vector<std::string>& charsets) {
    for (const auto& charset : charsets)
        if (is_seven_bit(charset))
            if (auto text = sound(bytes, charset.c_str())) return text;
    if (bytes.find('\x1b') == std::string_view::npos) return std::nullopt;
    for (const char* const charset : {"iso-2022-jp", "iso-2022-kr", "iso-2022-cn"})
        if (auto text = sound(bytes, charset)) return text;
    return std::nullopt;
}

/// The charsets of `names` that are known and can be: what is read as bytes is not wide.
std::vector<std::string> known_of(std::span<const std::string> names) {
    std::vector<std::string> known;
    for (const auto& name : names) {
        auto charset = charset_meant_by(name);
        if (!charset.empty()) known.push_back(std::move(charset));
    }
    return known;
}

Decoded by_evidence(std::string bytes, const std::vector<std::string>& declared) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark)) bytes.erase(0, mark.size());
    std::vector<std::string> possible;
    for (const auto& charset : declared)
        if (charset != "UTF-8" && !is_wide(charset) && !is_seven_bit(charset))
            possible.push_back(charset);
    auto charset = charset_by_evidence(bytes, possible);
    auto text = charset.empty() ? std::string{} : converted(bytes, charset);
    if (text.empty()) return decoded(valid_utf8(bytes), "UTF-8");
    return decoded(std::move(text), std::move(charset));
}

Decoded decode(std::string bytes, const std::vector<std::string>& declared) {
    if (auto marked = by_mark(bytes)) return std::move(*marked);
    if (auto wide = by_nuls(bytes)) return std::move(*wide);
    if (is_ascii(bytes)) {
        if (auto text = of_seven_bits(bytes, declared)) return std::move(*text);
        return decoded(std::move(bytes), "UTF-8");
    }
    if (is_valid_utf8(bytes)) return decoded(std::move(bytes), "UTF-8");
    if (is_mostly_utf8(bytes)) return decoded(valid_utf8(bytes), "UTF-8");
    return by_evidence(std::move(bytes), declared);
}

std::string shown(std::string_view name) { return valid_utf8(cut_to(name, longest_name)); }

/// Whether ASCII text could be what was declared, since most charsets agree on it.
bool agrees_with_ascii(const std::string& charset) {
    return !is_wide(charset) && !is_seven_bit(charset);
}

/// What is said of declarations that were not followed.
std::vector<std::string> notes_on(std::span<const std::string> declared, const Decoded& result) {
    std::vector<std::string> notes;
    const bool only_ascii = is_ascii(result.text) && result.charset == "UTF-8";
    for (const auto& name : declared) {
        const auto meant = charset_meant_by(name);
        if (meant == result.charset) continue;
        // A wide charset without byte order leaves that open.
        if (is_wide(meant) && is_wide(result.charset)) continue;
        if (meant.empty())
            notes.push_back(fmt::format("declared \"{}\", a charset not known here, read as {}",
                                        shown(name), result.charset));
        else if (!only_ascii || !agrees_with_ascii(meant))
            notes.push_back(fmt::format("declared \"{}\", but it is not: read as {}", shown(name),
                                        result.charset));
    }
    const bool is_told = result.charset.starts_with("UTF-") || !declared.empty();
    if (!is_told) notes.push_back(fmt::format("not UTF-8, read as {}", result.charset));
    return notes;
}

} // namespace

Decoded to_utf8(std::string bytes, std::span<const std::string> declared) {
    declared = declared.first(std::min(declared.size(), most_declared));
    const bool was_lost_before = bytes.find(replacement) != std::string::npos;
    auto result = decode(std::move(bytes), known_of(declared));
    result.notes = notes_on(declared, result);
    if (result.replaced && was_lost_before && result.charset == "UTF-8")
        result.notes.emplace_back("characters that were lost before, shown as U+FFFD");
    else if (result.replaced)
        result.notes.push_back("characters that are not " + result.charset);
    return result;
}

Decoded to_utf8(std::string bytes, std::string_view declared) {
    if (declared.empty()) return to_utf8(std::move(bytes), std::span<const std::string>{});
    const std::string name(declared);
    return to_utf8(std::move(bytes), std::span<const std::string>(&name, 1));
}

} // namespace lacuna::corpus
