// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "common/vocabulary/vocabulary.hpp"
#include "searcher/query/tree.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// What begins a word or a phrase that is looked for with its equivalents.
inline constexpr char equivalents_mark = '%';

/// What begins the text of a name together with its other forms; nobody types it.
inline constexpr char name_mark = '&';

/// What an equivalent counts beside what was typed: so little that the typed word comes first.
inline constexpr double equivalent_weight = 0.1;
/// The same of a broader or related concept.
inline constexpr double broader_weight = 0.05;

/// What other forms than the typed one count at most where no other word is looked for: no article
/// with them alone, however often, is worth as much as one with the typed form.
inline constexpr double weight_alone = 0.0005;

/// The other words and phrases, in all languages, of the concepts that have this one as a label or
/// are called so, each as a node of its own weight in the field `in`; none if no concept has it.
/// `own`, a user's vocabulary or null, is asked beside ours.
[[nodiscard]] std::vector<Node> equivalents_of(std::string_view typed, std::optional<FieldId> in,
                                               const Vocabulary* own);

/// The words and phrases of other concepts, and their ids.
struct WiderEquivalents {
    std::vector<Node> nodes;
    std::vector<std::string> ids;
};

/// Those of the broader and the related concepts, without what equivalents_of gives.
[[nodiscard]] WiderEquivalents equivalents_around(std::string_view typed, std::optional<FieldId> in,
                                                  const Vocabulary* own);

/// Whether the node is a name, and has its other forms beside it: as with equivalents.
[[nodiscard]] bool has_other_forms(const Node& node);

/// Whether the node is a word or phrase together with its equivalents or other forms: the first
/// child is what was typed, and `text` is that with its mark.
[[nodiscard]] bool has_equivalents(const Node& node);

} // namespace lacuna::searcher
