// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The list of articles that is all that matters in an object.
struct JsonList {
    std::vector<std::string> elements;
    std::string repair;  ///< a sentence, where the text had to be repaired
    std::string refusal; ///< why it is not read, or empty
};

/// The list, if the value is an object with one that holds what looks like articles, under any key
/// and some objects down; an article's own lists (comments, related ones) do not count. An object
/// whose values are articles is such a list, too. Cheap for values that cannot hold one.
[[nodiscard]] std::optional<JsonList> json_list_in(std::string_view text);

/// The objects in a text that holds several behind one another or a list of them; each as it is
/// written. One piece, the text itself, where there is one.
[[nodiscard]] std::vector<std::string_view> json_pieces(std::string_view text);

} // namespace lacuna::corpus
