// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/read_options.hpp"
#include "indexer/batch.hpp"
#include "indexer/input_record.hpp"
#include "indexer/planner.hpp"
#include "indexer/progress.hpp"
#include "indexer/report.hpp"
#include "indexer/work_directory.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lacuna::indexer {

enum class Prune : unsigned char { no, yes };
enum class Mode : unsigned char { write, dry_run };
enum class Strictness : unsigned char { lenient, strict };

/// How a run is to go.
struct RunOptions {
    const corpus::ReadOptions* reading = nullptr;
    std::size_t jobs = 1;
    Prune prune = Prune::no;
    Mode mode = Mode::write;
    Strictness strictness = Strictness::lenient;
    Locking locking = Locking::required;
    Verify verify = Verify::no;
    std::string memo;             ///< reading_memo
    std::string authority_digest; ///< of what --authority names, so that a change of it is seen
};

/// Reads inputs, compares them with the collection, and publishes what is new: what `add` does.
/// `collection` is a directory that may not exist yet. Returns what became of every input; throws
/// Error for what stops the run, after which everything published before is intact.
[[nodiscard]] Report run_add(const std::string& collection, const std::vector<std::string>& inputs,
                             const RunOptions& options, Progress& progress);

/// A collection's directory made ready for writing: links resolved, made if missing, refused if it
/// holds anything else.
[[nodiscard]] std::string prepare_collection(const std::string& collection);

} // namespace lacuna::indexer
