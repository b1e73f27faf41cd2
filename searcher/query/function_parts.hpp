// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/combine.hpp"
#include "searcher/query/draft.hpp"
#include "searcher/query/tree.hpp"

#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// Which of these parts of `query` are function words, of no field and of any form. What is written
/// in capitals among small letters (WHO, IT) is a name.
[[nodiscard]] std::vector<bool> function_parts(const std::vector<const Node*>& parts,
                                               std::string_view query);

/// Parts of which one is enough, without function words where there are other parts: `draft` notes
/// them.
[[nodiscard]] std::vector<SignedNode> without_function_words(Draft& draft,
                                                             std::vector<SignedNode> parts);

/// Whether the part, which is of `query`, was written without quotes.
[[nodiscard]] bool is_bare(const Node& part, std::string_view query);

/// The part as it was written, or its text where that is not of `query`.
[[nodiscard]] std::string_view typed_text(const Node& part, std::string_view query);

} // namespace lacuna::searcher
