// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/logic_plans.hpp"

#include "searcher/match/match_lists.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Postings held at the same time, of 8 bytes each; beyond that they are read again.
constexpr double most_held = 8'000'000;

// Depth of all that follows is bounded by that of the query (caps::depth).

class LogicPlan : public Plan {
  public:
    LogicPlan(PlanTraits traits, PostingStore& store, Plans parts)
        : Plan(std::move(traits), store), parts_(std::move(parts)) {}

    void add_terms(std::set<std::string>& terms) const override {
        for (const auto& part : parts_) part->add_terms(terms);
    }

  protected:
    [[nodiscard]] const Plans& parts() const { return parts_; }
    [[nodiscard]] Plan& first() const { return *parts_.front(); }

    [[nodiscard]] DocumentSet set_of_part(Plan& part, const Within& within) const {
        DocumentSet found = none();
        part.add(within, found);
        return found;
    }

    void add_score_parts(Xapian::docid article, double factor,
                         std::vector<ScorePart>& parts) override {
        for (const auto& part : parts_) add_score_parts_of(*part, article, factor, parts);
    }

  private:
    Plans parts_;
};

class AllOfPlan final : public Plan {
  public:
    AllOfPlan(PlanTraits traits, PostingStore& store, Conjunction parts)
        : Plan(std::move(traits), store), words_(std::move(parts.words)),
          others_(std::move(parts.others)), bonus_(std::move(parts.bonus)) {
        std::stable_sort(words_.begin(), words_.end(), [](const auto& left, const auto& right) {
            return left->traits().most < right->traits().most;
        });
        for (const auto& word : words_) articles_ += word->traits().most;
    }

    /// The rarest part first; the others are looked for only where it is.
    void add(const Within& within, DocumentSet& into) override {
        std::vector<Plan*> parts;
        for (const auto& word : words_) parts.push_back(word.get());
        for (Plan* const part : ordered_others(Precision::exact)) parts.push_back(part);
        const auto certain = std::stable_partition(
            parts.begin(), parts.end(), [](const Plan* part) { return part->traits().is_certain; });
        std::stable_sort(parts.begin(), certain, rarer);
        DocumentSet found = none();
        Within narrowed = within;
        for (Plan* const part : parts) {
            DocumentSet next = none();
            part->add(narrowed, next);
            found = std::move(next);
            narrowed = {&found, found.count()};
            if (narrowed.count == 0) return;
        }
        into |= found;
    }

    void add_terms(std::set<std::string>& terms) const override {
        for (const auto& word : words_) word->add_terms(terms);
        for (const auto& part : others_) part->add_terms(terms);
    }

  protected:
    /// The words first, then the other parts, each only where those before it are. Words are
    /// weighed last, when it is known in which articles.
    Matches find(const Matches* within, Precision precision) override {
        Matches found;
        std::vector<SharedPostings> held;
        for (const auto& word : words_) {
            auto postings = word->postings(within);
            found = within == nullptr ? matches_of(*postings) : common(*within, *postings);
            within = &found;
            held.push_back(articles_ <= most_held ? std::move(postings) : nullptr);
        }
        for (Plan* const part : ordered_others(precision)) {
            Matches narrowed = part->matches(within, precision);
            if (within == &found) add_scores(narrowed, found);
            found = std::move(narrowed);
            within = &found;
        }
        for (std::size_t i = 0; i < words_.size(); ++i)
            words_[i]->add_scores_to(found, held[i] ? *held[i] : *words_[i]->postings(&found),
                                     precision);
        if (bonus_) add_scores(found, bonus_->matches(&found, precision));
        return found;
    }

    void add_score_parts(Xapian::docid article, double factor,
                         std::vector<ScorePart>& parts) override {
        for (const auto& word : words_) add_score_parts_of(*word, article, factor, parts);
        for (const auto& part : others_) add_score_parts_of(*part, article, factor, parts);
        if (bonus_) add_score_parts_of(*bonus_, article, factor, parts);
    }

  private:
    /// The other parts, the rarest first. Where positions are looked at, that comes last.
    [[nodiscard]] std::vector<Plan*> ordered_others(Precision precision) const {
        std::vector<Plan*> parts;
        for (const auto& part : others_) parts.push_back(part.get());
        std::stable_sort(parts.begin(), parts.end(), rarer);
        if (precision == Precision::exact)
            std::stable_partition(parts.begin(), parts.end(),
                                  [](const Plan* part) { return part->traits().is_certain; });
        return parts;
    }
    static bool rarer(const Plan* left, const Plan* right) {
        return left->traits().most < right->traits().most;
    }

    std::vector<std::unique_ptr<WordPlan>> words_; ///< the rarest first
    Plans others_;
    std::unique_ptr<Plan> bonus_;
    double articles_ = 0; ///< that the words have, all added up
};

class AnyOfPlan final : public LogicPlan {
  public:
    using LogicPlan::LogicPlan;

    /// What lists alone tell comes first: the other parts are looked for where nothing is found
    /// yet.
    void add(const Within& within, DocumentSet& into) override {
        for (const bool is_certain : {true, false})
            for (const auto& part : parts())
                if (part->traits().is_certain == is_certain) part->add(within, into);
    }

  protected:
    Matches find(const Matches* within, Precision precision) override {
        std::vector<Matches> lists;
        std::size_t held = 0;
        for (const auto& part : parts()) {
            lists.push_back(part->matches(within, precision));
            held += lists.back().size();
            if (static_cast<double>(held) > most_held) lists = only(united(std::move(lists)));
        }
        return united(std::move(lists));
    }

  private:
    static std::vector<Matches> only(Matches list) {
        std::vector<Matches> lists;
        lists.push_back(std::move(list));
        return lists;
    }
};

/// Parts are counted where they match exactly, so that nothing is left to be looked at.
class AtLeastPlan final : public LogicPlan {
  public:
    AtLeastPlan(PlanTraits traits, PostingStore& store, Plans parts, std::size_t least)
        : LogicPlan(std::move(traits), store, std::move(parts)), least_(least) {}

    void add(const Within& within, DocumentSet& into) override {
        std::vector<DocumentSet> sets;
        for (const auto& part : parts()) sets.push_back(set_of_part(*part, within));
        if (least_ > 0 && least_ <= sets.size()) into |= by_number_of_sets(sets)[least_ - 1];
    }

  protected:
    Matches find(const Matches* within, Precision precision) override {
        Matches found = within == nullptr ? matches_of(set_within(within))
                                          : common(*within, set_within(within));
        const Matches chosen = found;
        for (const auto& part : parts()) add_scores(found, part->matches(&chosen, precision));
        return found;
    }

  private:
    std::size_t least_;
};

class OneOfPlan final : public LogicPlan {
  public:
    using LogicPlan::LogicPlan;

    void add(const Within& within, DocumentSet& into) override {
        DocumentSet odd = none();
        for (const auto& part : parts()) odd ^= set_of_part(*part, within);
        into |= odd;
    }

  protected:
    Matches find(const Matches* within, Precision precision) override {
        DocumentSet odd = none();
        std::vector<Matches> lists;
        for (const auto& part : parts()) {
            lists.push_back(part->matches(within, precision));
            odd ^= set_of(lists.back(), odd.last());
        }
        Matches found = united(std::move(lists));
        if (precision == Precision::exact || traits().is_certain)
            std::erase_if(found, [&](const Match& match) { return !odd.has(match.article); });
        return found;
    }
};

class ButNotPlan final : public LogicPlan {
  public:
    using LogicPlan::LogicPlan;

    void add(const Within& within, DocumentSet& into) override {
        DocumentSet found = set_of_part(first(), within);
        const std::uint64_t count = found.count();
        for (std::size_t i = 1; i < parts().size(); ++i)
            found -= set_of_part(*parts()[i], {&found, count});
        into |= found;
    }

  protected:
    Matches find(const Matches* within, Precision precision) override {
        Matches found = first().matches(within, precision);
        for (std::size_t i = 1; i < parts().size(); ++i) {
            Plan& part = *parts()[i];
            if (precision == Precision::bound && !part.traits().is_certain) continue;
            const DocumentSet& excluded = part.set_within(&found);
            std::erase_if(found, [&](const Match& match) { return excluded.has(match.article); });
        }
        return found;
    }

    void add_score_parts(Xapian::docid article, double factor,
                         std::vector<ScorePart>& parts) override {
        add_score_parts_of(first(), article, factor, parts);
    }
};

class AndMaybePlan final : public LogicPlan {
  public:
    using LogicPlan::LogicPlan;

    void add(const Within& within, DocumentSet& into) override { first().add(within, into); }

  protected:
    Matches find(const Matches* within, Precision precision) override {
        Matches found = first().matches(within, precision);
        for (std::size_t i = 1; i < parts().size(); ++i)
            add_scores(found, parts()[i]->matches(&found, precision));
        return found;
    }
};

} // namespace

std::unique_ptr<Plan> all_of_plan(PlanTraits traits, PostingStore& store, Conjunction parts) {
    return std::make_unique<AllOfPlan>(std::move(traits), store, std::move(parts));
}

std::unique_ptr<Plan> any_of_plan(PlanTraits traits, PostingStore& store, Plans parts) {
    return std::make_unique<AnyOfPlan>(std::move(traits), store, std::move(parts));
}

std::unique_ptr<Plan> at_least_plan(PlanTraits traits, PostingStore& store, Plans parts,
                                    std::size_t least) {
    return std::make_unique<AtLeastPlan>(std::move(traits), store, std::move(parts), least);
}

std::unique_ptr<Plan> one_of_plan(PlanTraits traits, PostingStore& store, Plans parts) {
    return std::make_unique<OneOfPlan>(std::move(traits), store, std::move(parts));
}

std::unique_ptr<Plan> but_not_plan(PlanTraits traits, PostingStore& store, Plans parts) {
    return std::make_unique<ButNotPlan>(std::move(traits), store, std::move(parts));
}

std::unique_ptr<Plan> and_maybe_plan(PlanTraits traits, PostingStore& store, Plans parts) {
    return std::make_unique<AndMaybePlan>(std::move(traits), store, std::move(parts));
}

} // namespace lacuna::searcher
