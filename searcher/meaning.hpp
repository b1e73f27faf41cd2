// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "searcher/match/expansion.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/result.hpp"
#include "searcher/wanted.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// What the words of a query came to mean: what is needed to show why something matched.
struct Meaning {
    std::array<Wanted, fields.size()> in; ///< what is looked for in each text field; see wanted_in
    std::vector<TermRow> terms;
    std::vector<std::string> unknown_words; ///< words, not patterns, that are in no article

    [[nodiscard]] Wanted& wanted_in(FieldId id) { return in[static_cast<std::size_t>(id)]; }
    [[nodiscard]] const Wanted& wanted_in(FieldId id) const {
        return in[static_cast<std::size_t>(id)];
    }
};

/// Of the words that are looked for, not of those that are excluded. Throws Error{query} for
/// patterns that mean too many words.
[[nodiscard]] Meaning meaning_of(const Node& query, Expander& expander);

} // namespace lacuna::searcher
