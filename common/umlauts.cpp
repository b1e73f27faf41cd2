// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/umlauts.hpp"

#include "common/analysis.hpp"
#include "common/utf8.hpp"

namespace lacuna {

namespace {

constexpr char lead = '\xC3'; ///< of all umlauts and ß

std::string_view spelled_out(char32_t c) {
    switch (c) {
    case U'ä':
    case U'Ä':
        return "ae";
    case U'ö':
    case U'Ö':
        return "oe";
    case U'ü':
    case U'Ü':
        return "ue";
    case U'ß':
        return "ss";
    default:
        return {};
    }
}

} // namespace

std::string spelled_out_umlauts(std::string_view word) {
    if (word.find(lead) == std::string_view::npos) return {};
    std::string plain;
    bool has_umlaut = false;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        const auto letters = spelled_out(c.value);
        if (letters.empty() && !is_ascii(word[at])) return {};
        has_umlaut = has_umlaut || (!letters.empty() && c.value != U'ß');
        plain += letters.empty() ? word.substr(at, c.size) : letters;
        at += c.size;
    }
    return has_umlaut ? fold_word(plain) : std::string();
}

} // namespace lacuna
