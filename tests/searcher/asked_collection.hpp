// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/make_plan.hpp"
#include "searcher/query/tree.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <memory>
#include <string>

namespace lacuna::searcher {

[[nodiscard]] inline Node parsed(const std::string& query) {
    return parse_query(query, on_leap_day()).root;
}

/// A collection of which plans can be made.
struct Asked {
    explicit Asked(const SmallCollection& small) : Asked(small.database()) {}
    explicit Asked(const Xapian::Database& opened)
        : database(opened), expander(database, {}), store(database) {}

    [[nodiscard]] PlanSources sources() {
        return {&store, &expander, &rankings().front(), statistics_of(database)};
    }
    [[nodiscard]] std::unique_ptr<Plan> plan(const Node& query) {
        return make_plan(query, sources());
    }
    [[nodiscard]] std::unique_ptr<Plan> plan(const std::string& query) {
        return plan(parsed(query));
    }

    Xapian::Database database;
    Expander expander;
    PostingStore store;
};

/// The numbers of the documents: `1 3 4`.
[[nodiscard]] inline std::string numbers(const DocumentSet& set) {
    std::string text;
    set.for_each([&](Xapian::docid document) {
        text += (text.empty() ? "" : " ") + std::to_string(document);
    });
    return text;
}

[[nodiscard]] inline std::string listed(const Matches& matches) {
    std::string text;
    for (const auto& [article, score] : matches) text += fmt::format("{} {:.9f}\n", article, score);
    return text;
}

} // namespace lacuna::searcher
