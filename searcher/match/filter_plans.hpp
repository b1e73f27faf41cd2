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

/// Days YYYYMMDD, both ends included; empty: no end.
struct Days {
    std::string first;
    std::string last;
};

/// Those whose day in the slot of a field lies between.
[[nodiscard]] std::unique_ptr<Plan> days_plan(PlanTraits traits, PostingStore& store, FieldId id,
                                              Days days);

/// Those that are earlier versions of other ones.
[[nodiscard]] std::unique_ptr<Plan> versions_plan(PlanTraits traits, PostingStore& store);

/// Those with any term of a field that has no slot.
[[nodiscard]] std::unique_ptr<Plan> field_terms_plan(PlanTraits traits, PostingStore& store,
                                                     FieldId id);

} // namespace lacuna::searcher
