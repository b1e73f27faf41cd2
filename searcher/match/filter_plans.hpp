// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "searcher/match/plan.hpp"

#include <memory>
#include <string>
#include <vector>

// Articles that something but their words says.
namespace lacuna::searcher {

[[nodiscard]] std::unique_ptr<Plan> everything_plan(PlanTraits traits, PostingStore& store);

/// Those with any of the terms.
[[nodiscard]] std::unique_ptr<Plan> terms_plan(PlanTraits traits, PostingStore& store,
                                               std::vector<std::string> terms);

/// Those with any value in a field that has a slot, or with any text.
[[nodiscard]] std::unique_ptr<Plan> slot_plan(PlanTraits traits, PostingStore& store, FieldId id);

/// Those with any term of a field that has none.
[[nodiscard]] std::unique_ptr<Plan> field_terms_plan(PlanTraits traits, PostingStore& store,
                                                     FieldId id);

} // namespace lacuna::searcher
