// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The pieces of `text` between `marks`, without blanks around them, empty ones included. Of two
/// marks that begin at one place the first of the list counts.
[[nodiscard]] std::vector<std::string_view> split_at(std::string_view text,
                                                     std::span<const std::string_view> marks);

/// The entries of a list that '|' separates, folded; blanks around them are kept.
[[nodiscard]] std::vector<std::string> folded_entries(std::string_view list);

/// What follows a label and its colon at the beginning of a line, or empty. `labels`: folded.
[[nodiscard]] std::string_view after_label(std::string_view line,
                                           std::span<const std::string> labels);

} // namespace lacuna::corpus
