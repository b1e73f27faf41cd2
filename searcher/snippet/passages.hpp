// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/result.hpp"
#include "searcher/snippet/finder.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace lacuna::searcher {

/// What is known of a text when passages are chosen: matches and marks in order, and where its
/// sentences begin.
struct Findings {
    std::string_view text;
    std::span<const Sighting> matches;
    std::span<const Mark> marks;
    std::span<const std::uint32_t> sentences;
};

/// Bytes [begin, end) of a text; `cut_begin` and `cut_end` say that a sentence was cut there.
struct Passage {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool cut_begin = false;
    bool cut_end = false;
};

/// The byte where the sentence that holds byte `at` begins.
[[nodiscard]] std::uint32_t sentence_start(const Findings& found, std::uint32_t at);

/// Columns of the bytes [begin, end), quickly.
[[nodiscard]] int columns_between(const Findings& found, std::uint32_t begin, std::uint32_t end);

/// Where to begin in the middle of the sentence that holds byte `at`, at most `columns` before it:
/// after a clause if one ends there, else before a word, else at `at`.
[[nodiscard]] std::uint32_t start_inside(const Findings& found, std::uint32_t at, int columns);

/// The passage that begins at `begin`, takes in all up to `needed` if it can, and ends with a
/// sentence, else with a clause, else with a word, within `columns`.
[[nodiscard]] Passage fill_passage(const Findings& found, std::uint32_t begin, std::uint32_t needed,
                                   int columns);

/// `passages` of the text as one line: blanks and line breaks become one space, passages are joined
/// by an ellipsis, and the marks inside are kept.
[[nodiscard]] MarkedText join_passages(const Findings& found, std::span<const Passage> passages);

} // namespace lacuna::searcher
