// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/analysis.hpp"
#include "searcher/snippet/snippet.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// What a query of these parts wants: a part of several tokens is a phrase.
inline Wanted wanted_words(const std::vector<std::string_view>& parts) {
    Wanted wanted;
    Analyser analyser;
    for (const std::string_view part : parts) {
        WantedGroup phrase;
        const auto tokens = analyser.analyse(part);
        for (const Token& token : tokens) {
            if (token.kind == TokenKind::single && tokens.size() > 1) continue;
            phrase.words.push_back(wanted.words.size());
            wanted.words.push_back({{std::string(token.term)}, 2.0});
        }
        const bool is_phrase = phrase.words.size() > 1;
        wanted.only_in_group.resize(wanted.words.size(), is_phrase);
        phrase.window = static_cast<unsigned>(phrase.words.size());
        if (is_phrase) wanted.groups.push_back(phrase);
    }
    return wanted;
}

/// The text with its marks in brackets.
inline std::string shown(const MarkedText& marked) {
    std::string text;
    std::size_t at = 0;
    for (const Mark& mark : marked.marks) {
        text += marked.text.substr(at, mark.begin - at) + "[";
        text += marked.text.substr(mark.begin, mark.end - mark.begin) + "]";
        at = mark.end;
    }
    return text + marked.text.substr(at);
}

} // namespace lacuna::searcher
