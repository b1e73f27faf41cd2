// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// Whether a `*`, in any width, is in the text.
[[nodiscard]] bool has_star(std::string_view text);

/// Whether the text has wildcards. A question mark alone, as some languages write it, is none.
[[nodiscard]] bool is_pattern(std::string_view text);

/// The parts of a run between signs that no word has inside, none empty; views into `text`.
[[nodiscard]] std::vector<std::string_view> pieces_of(std::string_view text);

/// `text` without wildcards at its ends.
[[nodiscard]] std::string_view without_outer_wildcards(std::string_view text);

/// A pattern as the index writes its terms, with `*` and `?`, and how many of its characters are
/// fixed.
struct FoldedPattern {
    std::string text;
    std::size_t fixed = 0;
};

[[nodiscard]] FoldedPattern fold_pattern(std::string_view piece);

} // namespace lacuna::searcher
