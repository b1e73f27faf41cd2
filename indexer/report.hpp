// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/batch.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::indexer {

enum class Outcome : unsigned char { indexed, unchanged, partly, failed, removed, skipped };
[[nodiscard]] std::string_view name_of(Outcome outcome);

[[nodiscard]] std::string_view name_of(Supersession::Reason reason);

/// What became of an input over the whole run.
[[nodiscard]] Outcome outcome_of(const InputPart& input);

/// An input of which nothing was read.
struct OtherInput {
    std::string path;
    Outcome outcome = Outcome::unchanged;
    std::uint64_t articles = 0;
};

/// What a run did. `replaced` counts articles that were published before with the same text;
/// `versions` other texts of articles that are known; `superseded` those of the same run of which a
/// later one says the same.
struct Report {
    std::vector<InputPart> inputs;
    std::uint64_t added = 0;
    std::uint64_t replaced = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t removed = 0;
    std::uint64_t versions = 0;
    std::uint64_t superseded = 0;
    std::uint64_t rejected = 0;
    std::uint64_t unchanged_inputs = 0;
    std::uint64_t text_bytes = 0;
    std::array<std::uint64_t, 3> lacking{}; ///< new articles, by Lack
    double seconds = 0;
    std::vector<OtherInput> others; ///< unchanged or removed
    std::string way;                ///< how it was published, in words
    std::vector<std::string> notes; ///< sentences about the collection
};

/// Joins the parts that batches held into inputs, in the order in which inputs first appear. What
/// lies behind the place where an input is given up is taken out of the results.
void add_parts(Report& report, std::vector<BatchResult>& results);

/// Makes the totals those of the inputs.
void count(Report& report);

/// One JSON object without line end, as --report writes it.
[[nodiscard]] std::string json_line(const InputPart& input);

[[nodiscard]] std::string json_line(const OtherInput& input);

/// What is to be looked at, by reason and with the commands that list it; each line with its end,
/// empty if there is nothing.
[[nodiscard]] std::string reasons(const Report& report, const std::string& collection);

/// "31,296".
[[nodiscard]] std::string grouped(std::uint64_t number);

/// The summary for people, without line end.
[[nodiscard]] std::string summary(const Report& report, std::string_view collection);

} // namespace lacuna::indexer
