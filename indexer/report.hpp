// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/batch.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::indexer {

enum class Outcome : unsigned char { indexed, unchanged, partly, failed, removed };
[[nodiscard]] std::string_view name_of(Outcome outcome);

/// What became of an input over the whole run.
[[nodiscard]] Outcome outcome_of(const InputPart& input);

/// What a run did. `replaced` counts articles whose identity was published before; `superseded`
/// those that a later article of the same run, with the same identity, took the place of.
struct Report {
    std::vector<InputPart> inputs;
    std::uint64_t added = 0;
    std::uint64_t replaced = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t removed = 0;
    std::uint64_t superseded = 0;
    std::uint64_t rejected = 0;
    std::uint64_t unchanged_inputs = 0;
    std::uint64_t text_bytes = 0;
    double seconds = 0;
    std::string way;                ///< how it was published, in words
    std::vector<std::string> notes; ///< sentences about the collection
};

/// Joins the parts that batches held into inputs, in the order in which inputs first appear. What
/// lies behind the place where an input is given up is taken out of the results.
void add_parts(Report& report, std::vector<BatchResult>& results);

/// One JSON object without line end, as --report writes it.
[[nodiscard]] std::string json_line(const InputPart& input);

/// The summary for people, without line end.
[[nodiscard]] std::string summary(const Report& report, std::string_view collection);

} // namespace lacuna::indexer
