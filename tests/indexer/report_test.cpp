// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/report.hpp"

#include <doctest/doctest.h>

namespace lacuna::indexer {
namespace {

/// A batch of one long input.
BatchResult batch(std::uint64_t number, std::size_t articles, std::size_t rejects) {
    BatchResult result;
    result.number = number;
    result.shard = "shard";
    result.parts.emplace_back();
    InputPart& part = result.parts.back();
    part.path = "a.jsonl";
    part.added = articles;
    for (std::size_t i = 0; i < articles; ++i)
        part.ids.emplace_back(std::to_string(1'000'000'000'000'000 + number * 1'000 + i));
    part.rejects.assign(rejects, {"line", "bad"});
    return result;
}

TEST_CASE("behind the batch by which an input is given up nothing of it is taken") {
    std::vector<BatchResult> results{batch(0, 400, 0), batch(1, 0, 500), batch(2, 0, 501),
                                     batch(3, 500, 0)};
    Report report;
    add_parts(report, results);
    REQUIRE(report.inputs.size() == 1);
    CHECK(report.inputs[0].ids.size() == 400);
    CHECK(report.rejected == 1'002);
    CHECK(report.inputs[0].rejects.back().reason == "most of it cannot be read, given up");
    CHECK(outcome_of(report.inputs[0]) == Outcome::partly);
    CHECK_FALSE(results[2].shard.empty());
    CHECK(results[3].shard.empty());
}

TEST_CASE("an input with many bad records of which most are good is taken whole") {
    std::vector<BatchResult> results;
    for (std::uint64_t number = 0; number < 8; ++number) results.push_back(batch(number, 300, 200));
    Report report;
    add_parts(report, results);
    CHECK(report.inputs[0].ids.size() == 2'400);
    CHECK(report.rejected == 1'600);
    CHECK_FALSE(results.back().shard.empty());
}

} // namespace
} // namespace lacuna::indexer
