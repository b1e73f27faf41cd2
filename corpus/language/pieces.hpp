// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace lacuna::corpus {

/// The pieces of `text` between `marks`, without blanks around them, empty ones included. Of two
/// marks that begin at one place the first of the list counts.
[[nodiscard]] std::vector<std::string_view> split_at(std::string_view text,
                                                     std::span<const std::string_view> marks);

/// The parts of `text` between separators as they are, empty ones included; never none.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Where `mark`, which is not empty, stands last in `text`, or npos. As rfind, which compares at
/// each byte and is slow for it.
[[nodiscard]] inline std::size_t last_place(std::string_view text, std::string_view mark) {
    for (auto at = text.rfind(mark.back()); at != std::string_view::npos && at + 1 >= mark.size();
         at = at == 0 ? std::string_view::npos : text.rfind(mark.back(), at - 1))
        if (text.substr(0, at + 1).ends_with(mark)) return at + 1 - mark.size();
    return std::string_view::npos;
}

/// Calls `use` with each entry of a list that `mark` separates.
template <class Use>
void for_each_entry(std::string_view list, char mark, const Use& use) {
    while (!list.empty()) {
        const auto entry = list.substr(0, list.find(mark));
        list.remove_prefix(std::min(entry.size() + 1, list.size()));
        use(entry);
    }
}

/// The entries of a list that '|' separates, for lists that are asked often. The list must outlive
/// the set.
class EntrySet {
  public:
    explicit EntrySet(std::string_view list) {
        for_each_entry(list, '|', [this](std::string_view entry) { entries_.insert(entry); });
    }
    [[nodiscard]] bool contains(std::string_view entry) const { return entries_.contains(entry); }

  private:
    std::unordered_set<std::string_view> entries_;
};

/// The entries of a list that '|' separates, folded; blanks around them are kept.
[[nodiscard]] std::vector<std::string> folded_entries(std::string_view list);

/// What follows a label and its colon at the beginning of a line, or empty. `labels`: folded.
[[nodiscard]] std::string_view after_label(std::string_view line,
                                           std::span<const std::string> labels);

} // namespace lacuna::corpus
