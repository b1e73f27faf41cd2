// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/transfer_codings.hpp"

#include "common/hex.hpp"
#include "common/utf8.hpp"

#include <cstdint>

namespace lacuna::corpus {

namespace {

/// Bytes of a line end that stands there, blanks before it included; 0 if none does.
std::size_t soft_break(std::string_view text) {
    const auto at = text.find_first_not_of(" \t");
    if (at == std::string_view::npos) return text.size();
    if (text[at] == '\n') return at + 1;
    const bool has_both = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    return has_both ? at + 2 : 0;
}

std::string undo_quoted_printable(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto rest = text.substr(at + 1);
        if (text[at] != '=') {
            plain += text[at];
        } else if (rest.size() > 1 && hex_value(rest[0]) >= 0 && hex_value(rest[1]) >= 0) {
            plain += static_cast<char>(hex_value(rest[0]) * 16 + hex_value(rest[1]));
            at += 2;
        } else if (const auto size = soft_break(rest.substr(0, 100)); size > 0 || rest.empty()) {
            at += size;
        } else {
            plain += '=';
        }
    }
    return plain;
}

int base64_value(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

std::string undo_base64(std::string_view text) {
    std::string plain;
    plain.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char c : text) {
        const int value = base64_value(c);
        if (value < 0) continue;
        bits = bits << 6U | static_cast<std::uint32_t>(value);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        plain += static_cast<char>(bits >> count & 0xFFU);
    }
    return plain;
}

} // namespace

std::string undo_transfer(std::string_view text, std::string_view coding) {
    const auto name = lower_ascii(trim_ascii(coding));
    if (name == "quoted-printable") return undo_quoted_printable(text);
    return name == "base64" ? undo_base64(text) : std::string(text);
}

} // namespace lacuna::corpus
