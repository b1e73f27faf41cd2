// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/schema.hpp"

#include "common/analysis.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>

namespace lacuna {

namespace {

/// FNV-1a, 64 bits: it only has to keep long values apart, and is on disk.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    return hash;
}

std::size_t weight_of(std::string_view text) {
    return text.size() + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
}

/// The longest prefix that ends between characters and weighs at most `most`.
std::string_view cut_between_characters(std::string_view text, std::size_t most) {
    std::size_t weight = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        weight += text[end] == '\0' ? 2 : 1;
        if (weight > most) break;
        ++end;
    }
    return cut_to(text, end);
}

} // namespace

std::string bounded_term(std::string_view prefix, std::string_view folded) {
    std::string term(prefix);
    if (prefix.size() + weight_of(folded) <= longest_term) return term.append(folded);
    constexpr std::size_t hash_length = 17;
    const std::size_t room = longest_term - prefix.size() - hash_length;
    term.append(cut_between_characters(folded, room));
    return term.append(fmt::format("~{:016x}", hash_of(folded)));
}

std::string exact_term(FieldId id, std::string_view value) {
    return bounded_term(field(id).prefix, fold_value(value));
}

std::string identity_term(std::string_view id) {
    return std::string(field(FieldId::id).prefix).append(id);
}

std::string version_term(std::string_view id) { return std::string(prefixes::version).append(id); }

std::string alias_key(FieldId id, std::string_view folded_alias) {
    return bounded_term(std::string(field(id).prefix) + ":", folded_alias);
}

} // namespace lacuna
