// SPDX-License-Identifier: GPL-3.0-or-later
// Warm searches of Xapian by its own means on our collections: no parser, BM25, MSet::snippet, and
// ValueCountMatchSpy for facets.
#include "common/error.hpp"
#include "common/fields.hpp"
#include "common/store/xapian.hpp"
#include "tests/bench/programs/warm.hpp"

#include <algorithm>
#include <deque>

namespace lacuna::bench {

namespace {

Xapian::Query query_of(const WarmQuery& query) {
    constexpr Xapian::termcount most_expansions = 1000;
    const auto combined = [&](Xapian::Query::op operation, Xapian::termcount window) {
        return Xapian::Query(operation, query.words.begin(), query.words.end(), window);
    };
    const auto words = static_cast<Xapian::termcount>(query.words.size());
    switch (query.form) {
    case Form::word:
        return {query.words.front()};
    case Form::conjunction:
        return combined(Xapian::Query::OP_AND, 0);
    case Form::disjunction:
        return combined(Xapian::Query::OP_OR, 0);
    case Form::phrase:
        return combined(Xapian::Query::OP_PHRASE, words);
    case Form::near:
        return combined(Xapian::Query::OP_NEAR, words + near_distance - 1);
    case Form::prefix:
        return {Xapian::Query::OP_WILDCARD, query.words.front(), most_expansions,
                Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT, Xapian::Query::OP_SYNONYM};
    case Form::all:
        return Xapian::Query::MatchAll;
    }
    return {};
}

Slot slot_of(const std::string& name) {
    const auto* const row = std::find_if(fields.begin(), fields.end(),
                                         [&](const Field& each) { return each.name == name; });
    if (row == fields.end()) throw Error(ErrorKind::usage, name + ": no field");
    return row->slot;
}

class XapianEngine final : public Engine {
  public:
    explicit XapianEngine(const WarmSettings& settings)
        : database_(settings.database, Xapian::DB_BACKEND_GLASS), detail_(settings.detail) {
        for (const auto& name : settings.facets) facet_slots_.push_back(slot_of(name));
    }

    Answer answer(const WarmQuery& query) override {
        Xapian::Enquire enquire(database_);
        enquire.set_query(query_of(query));
        if (query.form == Form::all) enquire.set_weighting_scheme(Xapian::BoolWeight());
        if (query.task == Task::by_date)
            enquire.set_sort_by_value_then_relevance(slot_of("date"), true);
        std::deque<Xapian::ValueCountMatchSpy> spies;
        for (const Slot slot : slots_of(query.task)) spies.emplace_back(slot);
        for (auto& spy : spies) enquire.add_matchspy(&spy);
        const Xapian::doccount looked_at = spies.empty() ? 0 : database_.get_doccount();
        const Xapian::MSet matches =
            enquire.get_mset(0, query.task == Task::timeline ? 0 : results, looked_at);
        Answer answer = show(matches);
        if (!spies.empty()) answer.counted = counted(spies.front());
        return answer;
    }

  private:
    [[nodiscard]] std::vector<Slot> slots_of(Task task) const {
        if (task == Task::facets) return facet_slots_;
        if (task == Task::timeline) return {slot_of("date")};
        return {};
    }

    static std::uint64_t counted(const Xapian::ValueCountMatchSpy& spy) {
        std::uint64_t sum = 0;
        for (auto value = spy.values_begin(); value != spy.values_end(); ++value)
            sum += value.get_termfreq();
        return sum;
    }

    [[nodiscard]] Answer show(const Xapian::MSet& matches) const {
        constexpr std::size_t snippet_bytes = 200;
        Answer answer{matches.size(), 0, 0};
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            const std::string data = match.get_document().get_data();
            if (detail_ == Detail::match) continue;
            const std::size_t body = std::min(data.find("\nbody="), data.size());
            answer.bytes += matches.snippet(data.substr(body), snippet_bytes).size();
        }
        return answer;
    }

    Xapian::Database database_;
    Detail detail_;
    std::vector<Slot> facet_slots_;
};

} // namespace

} // namespace lacuna::bench

int main(int argc, char** argv) {
    return lacuna::run_program("warm_xapian", [&] {
        return lacuna::bench::run_warm("warm_xapian", {argv + 1, argv + argc},
                                       [](const lacuna::bench::WarmSettings& settings) {
                                           return std::make_unique<lacuna::bench::XapianEngine>(
                                               settings);
                                       });
    });
}
