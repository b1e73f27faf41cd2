// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/filter_plans.hpp"

#include "common/store/schema.hpp"
#include "searcher/match/term_sets.hpp"

#include <algorithm>
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

/// Values of a slot, both ends included; an empty `last` is no end.
struct ValueRange {
    std::string first;
    std::string last;

    [[nodiscard]] bool holds(const std::string& value) const {
        return value >= first && (last.empty() || value <= last);
    }
};

class SlotPlan final : public Plan {
  public:
    SlotPlan(PlanTraits traits, PostingStore& store, Slot slot, ValueRange range)
        : Plan(std::move(traits), store), slot_(slot), range_(std::move(range)) {}

    void add(const Within& within, DocumentSet& into) override {
        auto value = database().valuestream_begin(slot_);
        const auto end = database().valuestream_end(slot_);
        if (within.set != nullptr && within.count * skip_cost < database().get_value_freq(slot_)) {
            within.set->for_each([&](Xapian::docid article) {
                if (value == end) return;
                value.skip_to(article);
                if (value != end && value.get_docid() == article && range_.holds(*value))
                    into.insert(article);
            });
            return;
        }
        for (; value != end; ++value)
            if (within.has(value.get_docid()) && range_.holds(*value))
                into.insert(value.get_docid());
    }
    void add_terms(std::set<std::string>& /*terms*/) const override {}

  private:
    Slot slot_;
    ValueRange range_;
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
                                          ValueRange{Xapian::sortable_serialise(1), {}});
    return std::make_unique<SlotPlan>(std::move(traits), store, field(id).slot,
                                      ValueRange{least_value, {}});
}

std::unique_ptr<Plan> days_plan(PlanTraits traits, PostingStore& store, FieldId id, Days days) {
    return std::make_unique<SlotPlan>(std::move(traits), store, field(id).slot,
                                      ValueRange{std::max(days.first, least_value), days.last});
}

std::unique_ptr<Plan> versions_plan(PlanTraits traits, PostingStore& store) {
    return std::make_unique<FieldTermsPlan>(std::move(traits), store,
                                            std::string(prefixes::version));
}

std::unique_ptr<Plan> field_terms_plan(PlanTraits traits, PostingStore& store, FieldId id) {
    const Field& row = field(id);
    const auto prefix = row.kind == FieldKind::text ? row.word_prefix : row.prefix;
    return std::make_unique<FieldTermsPlan>(std::move(traits), store, std::string(prefix));
}

} // namespace lacuna::searcher
