// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "searcher/query/tree.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// What begins a word or a phrase that is looked for with its equivalents.
inline constexpr char equivalents_mark = '%';

/// What an equivalent counts beside what was typed: so little that the typed word comes first.
inline constexpr double equivalent_weight = 0.1;

/// The other words and phrases, in all languages, of the concepts that have this one as a label or
/// are called so, each as a node of its own weight in the field `in`; none if no concept has it.
[[nodiscard]] std::vector<Node> equivalents_of(std::string_view typed, std::optional<FieldId> in);

/// Whether the node is a word or phrase together with its equivalents: the first child is what was
/// typed, and `text` is that with its mark.
[[nodiscard]] bool has_equivalents(const Node& node);

} // namespace lacuna::searcher
