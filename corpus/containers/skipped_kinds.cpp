// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/containers/skipped_kinds.hpp"

#include <array>
#include <fmt/format.h>
#include <string_view>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_kinds = 100;

std::string_view without_article(std::string_view kind) {
    for (const std::string_view article : {"a ", "an ", "the "})
        if (kind.starts_with(article)) return kind.substr(article.size());
    return kind;
}

} // namespace

void SkippedKinds::add(std::string_view kind) {
    kind = without_article(kind);
    const auto known = counts_.find(kind);
    if (known != counts_.end())
        ++known->second;
    else
        ++counts_[counts_.size() < most_kinds ? std::string(kind) : std::string("other kinds")];
}

std::optional<Note> SkippedKinds::note() const {
    if (counts_.empty()) return std::nullopt;
    std::string list;
    for (const auto& [kind, count] : counts_)
        list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", kind, count);
    return Note{"", "skipped, they hold no articles: " + list};
}

} // namespace lacuna::corpus
