// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/plain/layout.hpp"
#include "corpus/plain/line.hpp"
#include "corpus/plain/span.hpp"

#include <vector>

namespace lacuna::corpus {

/// The roles of all lines when those that are a page's interface as a whole are taken out of the
/// text, each by a second sign: it stands at the edge, behind all sentences; another one stands
/// beside it; or the rest of the text shows that it was copied from a page. `roles`: as the lines'
/// places and kinds alone give them.
[[nodiscard]] std::vector<LineRole>
without_interface(const PageLines& lines, const StorySpan& story, std::vector<LineRole> roles);

} // namespace lacuna::corpus
