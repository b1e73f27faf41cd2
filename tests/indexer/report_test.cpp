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

TEST_CASE("what is to be looked at is said by reason, with the commands that list it") {
    Report report;
    CHECK(reasons(report, "news").empty());
    report.lacking = {41, 3, 0};
    report.superseded = 1'200;
    report.rejected = 2;
    CHECK(reasons(report, "my news") ==
          "no date: 41 · language unknown: 3 · failed: 2 · superseded: 1,200\n"
          "to see which: lacuna-search -d 'my news' -- '-has:date'\n"
          "              lacuna-search -d 'my news' -- '-has:language'\n"
          "              lacuna-index failures -d 'my news'\n"
          "              lacuna-index add --report FILE ...\n");
}

TEST_CASE("totals are the sums of the inputs, and the report names what took whose place") {
    Report report;
    report.inputs.resize(2);
    report.inputs[0].added = 2;
    report.inputs[1].versions = 1;
    report.inputs[1].lacking = {1, 0, 0};
    report.inputs[1].supersessions.push_back(
        {Supersession::Reason::version, "a.jsonl, article 1", "b.jsonl, article 1"});
    count(report);
    CHECK(report.added == 2);
    CHECK(report.versions == 1);
    CHECK(report.lacking[0] == 1);
    CHECK(json_line(report.inputs[1])
              .find(R"("superseded":[{"reason":"earlier version","place":"a.jsonl, article 1",)"
                    R"("by":"b.jsonl, article 1"}])") != std::string::npos);
    CHECK(json_line(OtherInput{"c.txt", Outcome::unchanged, 1}) ==
          R"({"input":"c.txt","outcome":"unchanged","articles":1})");
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
