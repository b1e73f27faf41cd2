// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/tree.hpp"

#include <vector>

namespace lacuna::searcher {

/// Whether the node is a word or a pattern of words.
[[nodiscard]] bool is_word(const Node& node);

/// Whether the node's text is a word itself, and no pattern of words.
[[nodiscard]] bool is_plain_word(const Node& node);

/// Whether the node is a phrase or the like.
[[nodiscard]] bool is_positional(const Node& node);

/// Whether there is a phrase or the like inside `node`, itself left out.
[[nodiscard]] bool holds_positional(const Node& node);

/// Whether the node is `like:` an article or a text; it has words as soon as these were read.
[[nodiscard]] bool is_likeness(const Node& node);
/// Whether one of these names an article by its id or a beginning of it, and no file.
[[nodiscard]] bool names_article(const Node& likeness);

/// Whether the node restricts without ranking.
[[nodiscard]] bool is_filter(const Node& node);

/// The conjunction that is the whole query but for filters and what is left out or optional;
/// nullptr if there is none. A part of `node`.
[[nodiscard]] const Node* conjunction(const Node& node);

/// The words of a conjunction that raise an article's score where they stand close together in its
/// text: at least two, or none.
[[nodiscard]] std::vector<const Node*> near_words(const Node& conjunction);

} // namespace lacuna::searcher
