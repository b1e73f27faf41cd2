// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The pieces of `text` between `marks`, without blanks around them, empty ones included. Of two
/// marks that begin at one place the first of the list counts.
[[nodiscard]] std::vector<std::string_view> split_at(std::string_view text,
                                                     std::span<const std::string_view> marks);

/// The parts of `text` between separators as they are, empty ones included; never none.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Calls `use` with each entry of a list that `mark` separates.
template <class Use>
void for_each_entry(std::string_view list, char mark, const Use& use) {
    while (!list.empty()) {
        const auto entry = list.substr(0, list.find(mark));
        list.remove_prefix(std::min(entry.size() + 1, list.size()));
        use(entry);
    }
}

/// The entries of a list that '|' separates, folded; blanks around them are kept.
[[nodiscard]] std::vector<std::string> folded_entries(std::string_view list);

/// What follows a label and its colon at the beginning of a line, or empty. `labels`: folded.
[[nodiscard]] std::string_view after_label(std::string_view line,
                                           std::span<const std::string> labels);

} // namespace lacuna::corpus
