// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/pieces.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <bitset>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_label = 40; ///< bytes

} // namespace

std::vector<std::string_view> split_at(std::string_view text,
                                       std::span<const std::string_view> marks) {
    // Nearly all bytes of a text begin no mark.
    std::bitset<256> beginnings;
    for (const auto mark : marks) beginnings.set(static_cast<unsigned char>(mark.front()));
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!beginnings.test(static_cast<unsigned char>(text[at]))) {
            ++at;
            continue;
        }
        const auto mark = std::find_if(marks.begin(), marks.end(), [&](std::string_view candidate) {
            return text.substr(at).starts_with(candidate);
        });
        if (mark == marks.end()) {
            ++at;
            continue;
        }
        pieces.push_back(trim(text.substr(begin, at - begin)));
        at += mark->size();
        begin = at;
    }
    pieces.push_back(trim(text.substr(begin)));
    return pieces;
}

std::vector<std::string> folded_entries(std::string_view list) {
    std::vector<std::string> entries;
    for_each_entry(list, '|', [&](std::string_view entry) { entries.push_back(fold(entry)); });
    return entries;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string_view after_label(std::string_view line, std::span<const std::string> labels) {
    for (const std::string_view colon : {":", "："}) {
        const auto at = line.find(colon);
        if (at > longest_label) continue;
        const auto label = fold(trim_marks(line.substr(0, at), "([（【"));
        if (std::find(labels.begin(), labels.end(), label) != labels.end())
            return trim(line.substr(at + colon.size()));
    }
    return {};
}

} // namespace lacuna::corpus
