// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/tree.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// Whether any article may have a word or phrase.
using FormTest = std::function<bool(const Node&)>;

/// A query with names in all their forms, and what there is to say about it.
struct WithOtherForms {
    Node query;
    std::vector<std::string> sentences;
};

/// `query`, in which each name of names.tsv is looked for in its other forms and scripts as well,
/// at equivalent_weight, or so that no article with them alone comes before one with the typed form
/// where the name is all that is looked for: words and phrases, and words that stand one after the
/// other. Only forms that `is_found` holds for are taken. What is excluded, typed with `=` or
/// inside a phrase or nearness stays as it is. `typed` is the text that the places in the query are
/// of.
[[nodiscard]] WithOtherForms with_other_forms(Node query, std::string_view typed,
                                              const FormTest& is_found);

} // namespace lacuna::searcher
