// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/dictionary_parts.hpp"

#include "common/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <limits>

namespace lacuna {

namespace {

/// Words remembered: a language in the news has fewer.
constexpr std::size_t most_known = 50'000;
/// Longer ones are no words but what ICU has no words for; their division would take long.
constexpr std::size_t longest_divided = 120;
/// Shorter ones are syllables of other words.
constexpr std::size_t shortest_part = 2;

/// A short word that no longer one begins with. ICU adds to a short word what follows it and is no
/// word, so that what it leaves alone is one.
struct Probe {
    char32_t first;
    char32_t last;
    std::string_view word;
};
constexpr std::array probes{Probe{0xE00, 0xE7F, "ก็"}, Probe{0xE80, 0xEFF, "ກໍ"},
                            Probe{0x1000, 0x109F, "နှင့်"}, Probe{0x1780, 0x17FF, "ជា"}};

std::string_view probe_of(std::string_view word) {
    const char32_t c = code_point_at(word, 0).value;
    for (const Probe& probe : probes)
        if (c >= probe.first && c <= probe.last) return probe.word;
    return {};
}

/// Whether the character stays with the one before it: marks, and vowels behind their consonants.
bool is_attached(char32_t c) {
    const auto type = u_charType(static_cast<UChar32>(c));
    return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK ||
           (c >= 0xE30 && c <= 0xE33) || (c >= 0xEB0 && c <= 0xEB3);
}

/// Whether what follows the character stays with it: subscripts of Khmer and Burmese, and vowels
/// before their consonants.
bool attaches(char32_t c) {
    return c == 0x17D2 || c == 0x1039 || (c >= 0xE40 && c <= 0xE44) || (c >= 0xEC0 && c <= 0xEC4);
}

/// Where a part may begin or end.
std::vector<std::uint16_t> seams_of(std::string_view word) {
    std::vector<std::uint16_t> seams{0};
    bool is_held = true;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint point = code_point_at(word, at);
        if (!is_held && !is_attached(point.value)) seams.push_back(static_cast<std::uint16_t>(at));
        is_held = attaches(point.value);
        at += point.size;
    }
    seams.push_back(static_cast<std::uint16_t>(word.size()));
    return seams;
}

} // namespace

const std::vector<DictionaryParts::Part>& DictionaryParts::parts_of(std::string_view word) {
    static const std::vector<Part> none;
    if (word.size() > longest_divided || count_characters(word) < 2 * shortest_part) return none;
    const std::string key(word);
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    if (known_.size() == most_known) known_.clear();
    return known_.emplace(key, find(word)).first->second;
}

std::vector<DictionaryParts::Part> DictionaryParts::find(std::string_view word) {
    if (probe_of(word).empty()) return {};
    constexpr auto none = std::numeric_limits<std::size_t>::max();
    struct Way {
        std::size_t parts = none;
        std::size_t from = 0;
    };
    const auto seams = seams_of(word);
    std::vector<Way> ways(seams.size());
    ways[0].parts = 0;
    for (std::size_t end = 1; end < seams.size(); ++end) {
        for (std::size_t begin = 0; begin < end; ++begin) {
            if (ways[begin].parts >= none - 1 || ways[begin].parts + 1 >= ways[end].parts) continue;
            const auto part = word.substr(seams[begin], seams[end] - seams[begin]);
            if (part.size() < word.size() && is_known(part))
                ways[end] = {ways[begin].parts + 1, begin};
        }
    }
    std::vector<Part> parts;
    if (ways.back().parts == none) return parts;
    for (std::size_t end = seams.size() - 1; end > 0; end = ways[end].from)
        parts.push_back({seams[ways[end].from], seams[end]});
    std::reverse(parts.begin(), parts.end());
    return parts;
}

bool DictionaryParts::is_known(std::string_view part) {
    if (count_characters(part) < shortest_part) return false;
    const auto before = probe_of(part);
    probe_.assign(before).append(part);
    return !before.empty() && breaks_.open(probe_) && breaks_.next() == before.size() &&
           breaks_.next() == probe_.size();
}

} // namespace lacuna
