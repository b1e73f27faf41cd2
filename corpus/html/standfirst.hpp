// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/main_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The sentences that a page shows between its headline and its text, or nothing if there are none
/// or the text says them itself. `descriptions`, what the page says about itself unseen, tell which
/// of its texts they are; alone they are none.
[[nodiscard]] std::string find_standfirst(const MarkedPage& page, const MainText& text,
                                          const KnownFacts& known,
                                          const std::vector<std::string_view>& descriptions);

} // namespace lacuna::corpus
