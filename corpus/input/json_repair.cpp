// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/json_repair.hpp"

#include "common/hex.hpp"
#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/input/charset.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t escape_length = 6;

/// Whether an escape \uXXXX begins here whose code unit lies between `first` and the two after it:
/// "89ab" are leading surrogates, "cdef" trailing ones.
bool is_surrogate(std::string_view rest, std::string_view kinds) {
    return rest.size() >= escape_length && rest[0] == '\\' && rest[1] == 'u' &&
           lower_ascii(rest[2]) == 'd' &&
           kinds.find(lower_ascii(rest[3])) != std::string_view::npos && hex_value(rest[4]) >= 0 &&
           hex_value(rest[5]) >= 0;
}

/// Replaces escapes of lone surrogates; whether there were any.
bool replace_lone_surrogates(std::string& text) {
    bool has_any = false;
    for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at)) {
        const auto rest = std::string_view(text).substr(at);
        const bool is_leading = is_surrogate(rest, "89ab");
        if (is_leading && is_surrogate(rest.substr(escape_length), "cdef")) {
            at += 2 * escape_length;
        } else if (is_leading || is_surrogate(rest, "cdef")) {
            text.replace(at, escape_length, "\\ufffd");
            has_any = true;
            at += escape_length;
        } else {
            at += 2;
        }
    }
    return has_any;
}

/// Control characters mean nothing outside strings either, so all of them become blanks.
bool replace_controls(std::string& text) {
    bool has_any = false;
    for (char& c : text) {
        if (c < 0 || c >= ' ') continue;
        has_any = has_any || (c != '\n' && c != '\r');
        c = ' ';
    }
    return has_any;
}

} // namespace

std::optional<RepairedJson> repaired_json(std::string_view text) {
    std::vector<std::string> what;
    std::string repaired(text);
    if (!is_valid_utf8(text)) {
        auto decoded = to_utf8(std::move(repaired));
        for (auto& note : decoded.notes) what.push_back(std::move(note));
        repaired = std::move(decoded.text);
    }
    if (replace_lone_surrogates(repaired)) what.emplace_back("halves of surrogate pairs replaced");
    if (replace_controls(repaired)) what.emplace_back("control characters replaced");
    if (what.empty()) return std::nullopt;
    return RepairedJson{std::move(repaired), fmt::format("{}", fmt::join(what, ", "))};
}

} // namespace lacuna::corpus
