// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/filter_plans.hpp"

#include "common/store/schema.hpp"
#include "searcher/match/term_sets.hpp"

#include <utility>

namespace lacuna::searcher {

namespace {

class EverythingPlan final : public Plan {
  public:
    using Plan::Plan;
    void add(const Within& within, DocumentSet& into) override {
        add_all(database(), within, into);
    }
    void add_terms(std::set<std::string>& /*terms*/) const override {}
};

class TermsPlan final : public Plan {
  public:
    TermsPlan(PlanTraits traits, PostingStore& store, std::vector<std::string> terms)
        : Plan(std::move(traits), store), terms_(std::move(terms)) {}

    void add(const Within& within, DocumentSet& into) override {
        for (const auto& term : terms_) add_term(database(), term, within, into);
    }
    void add_terms(std::set<std::string>& terms) const override {
        terms.insert(terms_.begin(), terms_.end());
    }

  private:
    std::vector<std::string> terms_;
};

class SlotPlan final : public Plan {
  public:
    SlotPlan(PlanTraits traits, PostingStore& store, Slot slot, std::string least)
        : Plan(std::move(traits), store), slot_(slot), least_(std::move(least)) {}

    void add(const Within& within, DocumentSet& into) override {
        auto value = database().valuestream_begin(slot_);
        const auto end = database().valuestream_end(slot_);
        if (within.set != nullptr && within.count * skip_cost < database().get_value_freq(slot_)) {
            within.set->for_each([&](Xapian::docid article) {
                if (value == end) return;
                value.skip_to(article);
                if (value != end && value.get_docid() == article && *value >= least_)
                    into.insert(article);
            });
            return;
        }
        for (; value != end; ++value)
            if (within.has(value.get_docid()) && *value >= least_) into.insert(value.get_docid());
    }
    void add_terms(std::set<std::string>& /*terms*/) const override {}

  private:
    Slot slot_;
    std::string least_;
};

class FieldTermsPlan final : public Plan {
  public:
    FieldTermsPlan(PlanTraits traits, PostingStore& store, std::string prefix)
        : Plan(std::move(traits), store), prefix_(std::move(prefix)) {}

    void add(const Within& within, DocumentSet& into) override {
        const auto end = database().allterms_end(prefix_);
        for (auto term = database().allterms_begin(prefix_); term != end; ++term) {
            const std::string whole = *term;
            const bool is_other_field = whole.size() > prefix_.size() &&
                                        whole[prefix_.size()] >= 'A' &&
                                        whole[prefix_.size()] <= 'Z';
            if (!is_other_field) add_term(database(), whole, within, into);
        }
    }
    void add_terms(std::set<std::string>& /*terms*/) const override {}

  private:
    std::string prefix_;
};

/// Smaller than any value that is there.
const std::string least_value(1, '\x01');

} // namespace

std::unique_ptr<Plan> everything_plan(PlanTraits traits, PostingStore& store) {
    return std::make_unique<EverythingPlan>(std::move(traits), store);
}

std::unique_ptr<Plan> terms_plan(PlanTraits traits, PostingStore& store,
                                 std::vector<std::string> terms) {
    return std::make_unique<TermsPlan>(std::move(traits), store, std::move(terms));
}

std::unique_ptr<Plan> slot_plan(PlanTraits traits, PostingStore& store, FieldId id) {
    if (id == FieldId::body)
        return std::make_unique<SlotPlan>(std::move(traits), store, slots::words,
                                          Xapian::sortable_serialise(1));
    return std::make_unique<SlotPlan>(std::move(traits), store, field(id).slot, least_value);
}

std::unique_ptr<Plan> field_terms_plan(PlanTraits traits, PostingStore& store, FieldId id) {
    return std::make_unique<FieldTermsPlan>(std::move(traits), store,
                                            std::string(field(id).prefix));
}

} // namespace lacuna::searcher
