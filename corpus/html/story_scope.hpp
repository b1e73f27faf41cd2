// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/marked_page.hpp"
#include "corpus/html/text_sums.hpp"

#include <vector>

namespace lacuna::corpus {

/// Where the story stands on its page.
struct StoryPlace {
    NodeIndex headline = 0; ///< its text node, or a place a little above the text
    NodeIndex begin = 0;    ///< the text nodes of the first paragraph and of the last one
    NodeIndex end = 0;
    bool has_headline = false;
};

/// Tells what belongs to the story from what belongs to the site, to other stories, to comments or
/// to what the story shows of others. Asked of few nodes; each question walks up the page.
class StoryScope {
  public:
    StoryScope(const MarkedPage& page, const StoryPlace& place);

    /// Whether the node is, or is in, an element of something else: one that does not hold the
    /// story and is so by its kind (another article, a list of links, a quotation) or is named so.
    [[nodiscard]] bool is_foreign(NodeIndex node) const;
    /// Whether it is foreign only since it stands in the foot of the page.
    [[nodiscard]] bool is_in_foot(NodeIndex node) const;
    /// Whether the headline or the edges of the text are in the element.
    [[nodiscard]] bool holds_story(NodeIndex node) const;

  private:
    enum class Belonging : unsigned char { unknown, story, foot, foreign };
    [[nodiscard]] Belonging belonging(NodeIndex node) const;
    [[nodiscard]] bool holds(NodeIndex node, NodeIndex inner) const;
    [[nodiscard]] bool is_foreign_kind(NodeIndex node) const;
    [[nodiscard]] bool is_foot(NodeIndex node) const;
    [[nodiscard]] bool is_in_story_article(NodeIndex node) const;

    const MarkedPage* page_;
    StoryPlace place_;
    TextSums sums_;
    mutable std::vector<Belonging> known_;
};

} // namespace lacuna::corpus
