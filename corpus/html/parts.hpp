// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/marked_page.hpp"
#include "corpus/html/text_sums.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// What a part of a page is to its article. Only structure or two signs that agree make something
/// more than `doubtful`.
enum class Part : std::uint8_t {
    text,     ///< may be of the article
    doubtful, ///< one sign says that it is not: left out where it stands at an edge of the text
    caption,  ///< below a picture
    hidden,   ///< not shown
    around,   ///< navigation, sharing, related texts, by the element's tag
    named,    ///< the same by the element's names and by what is in it
    thread,   ///< what readers wrote
    next      ///< another article
};

/// As `left_out` calls what is of this part.
[[nodiscard]] std::string_view rule_of(Part part);

/// Whether what is of this part can never be text of the article.
[[nodiscard]] bool is_removed(Part part);

/// The part of every node. `headline`: its first text, or 0. The names of elements (class, id) are
/// not believed where they speak against more running text than `most_prose`; what readers wrote
/// and notices may be as much as they like.
[[nodiscard]] std::vector<Part> page_parts(const MarkedPage& page, const TextSums& sums,
                                           NodeIndex headline, double most_prose);

/// The first text of the heading that shows this headline; else of the first h1; else 0.
[[nodiscard]] NodeIndex headline_node(const MarkedPage& page, std::string_view headline);

} // namespace lacuna::corpus
