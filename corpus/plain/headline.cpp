// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/headline.hpp"

#include "corpus/language/words.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_head_lines = 120; ///< a page has its headline before that
constexpr std::size_t headline_words = 40;
constexpr std::size_t long_line_words = 16;

/// A section's name: short, and a line as long as a headline follows it.
bool is_kicker(const PageLines& lines, const StorySpan& story, std::size_t at) {
    if (lines[at].words > kicker_words || !story.has_paragraphs) return false;
    std::size_t next = at + 1;
    while (next < story.begin && !is_text(lines[next])) ++next;
    if (next >= story.begin) return false;
    // A short headline has a whole sentence below it.
    const bool is_sentence = ends_with_any(lines[next].text, {".", ".”", "。", ".»", "।"});
    if ((is_sentence || lines[next].words > long_line_words) && lines[at].words > 1) return false;
    for (; next < story.begin; ++next)
        if (is_text(lines[next]) && lines[next].words > kicker_words) return true;
    return false;
}

} // namespace

std::size_t find_headline(PageLines& lines, const StorySpan& story) {
    for (std::size_t i = 0; i < std::min(story.begin, most_head_lines); ++i) {
        const bool is_short = is_text(lines[i]) && lines[i].words <= headline_words;
        if (is_short && !is_kicker(lines, story, i)) return i;
    }
    // A headline may look like a newspaper's name, like a button or like a sentence.
    for (std::size_t i = 0; i < story.begin; ++i) {
        const auto kind = lines[i].kind;
        const bool is_phrase = kind == LineKind::furniture &&
                               (lines[i].words > button_words || (i == 0 && lines[i].words > 1));
        if ((kind != LineKind::source || !lines[i].url.empty()) && !is_text(lines[i]) && !is_phrase)
            continue;
        lines[i].source.clear();
        return i;
    }
    return lines.size();
}

} // namespace lacuna::corpus
