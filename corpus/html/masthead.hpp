// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/hints.hpp"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Whether a line holds little but who wrote a text and when, as it stands above one.
[[nodiscard]] bool is_names_and_dates(std::string_view line, std::string_view language);

/// Whether an element close around a node has one of these hints.
[[nodiscard]] bool is_marked_as(const PageTree& page, const std::vector<Hints>& hints,
                                NodeIndex node, std::initializer_list<Hint> as);

} // namespace lacuna::corpus
