// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/collection.hpp"
#include "indexer/batch.hpp"
#include "indexer/input_record.hpp"
#include "indexer/progress.hpp"
#include "indexer/report.hpp"
#include "indexer/watched_input.hpp"
#include "indexer/work_directory.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace lacuna::indexer {

/// Whether a file with the size and time of before is taken for what it was, or its bytes are read.
enum class Verify : unsigned char { no, yes };

/// What a planner needs beside the inputs.
struct PlannerContext {
    const corpus::ReadOptions* reading = nullptr;
    std::string settings;                  ///< digest of all that decides how an input is read
    std::string shard_key;                 ///< that, and what the shards leave out
    const Collection* published = nullptr; ///< or null
    WorkDirectory* work = nullptr;         ///< or null
    Progress* progress = nullptr;
    Verify verify = Verify::no;
};

/// Finds the inputs that changed and cuts them into batches: many small files, or runs of the
/// pieces of one long file. Runs in one thread; the order of batches is that of the inputs.
class Planner {
  public:
    using Emit = std::function<bool(Batch)>; ///< false: stop planning

    Planner(PlannerContext context, Emit emit);

    /// Throws nothing for a bad input: it becomes a part of `finished()`.
    void plan(const std::vector<std::string>& arguments);

    /// Results that need no worker: shards of an earlier run, and inputs that cannot be read.
    [[nodiscard]] std::vector<BatchResult>& finished() { return finished_; }
    [[nodiscard]] std::vector<OtherInput>& unchanged_inputs() { return unchanged_inputs_; }
    /// Normal paths of all inputs found, changed or not.
    [[nodiscard]] const std::set<std::string>& seen() const { return seen_; }
    /// Normal paths of what was named or found and could not be looked into.
    [[nodiscard]] const std::vector<std::string>& unreadable() const { return unreadable_; }
    /// Inputs whose time changed but whose bytes did not, with their new records.
    [[nodiscard]] std::vector<InputRecord>& touched() { return touched_; }

  private:
    /// A long input of which a part is read.
    struct Stream {
        corpus::InputFile file;
        std::vector<corpus::Cut> cuts; ///< still to be sent
        std::uint64_t bytes = 0;       ///< of these
        std::uint64_t sent = 0;        ///< cuts before them
        std::shared_ptr<StreamTally> tally;
        std::uint64_t batches = 0;
    };

    void take(const corpus::FoundInput& found);
    void take_file(const corpus::InputFile& file);
    [[nodiscard]] bool is_unchanged(const corpus::InputFile& file);
    void group(const corpus::InputFile& file);
    void flush_group();
    void stream(const corpus::InputFile& file);
    /// Reads to the end; false if the run was stopped before.
    [[nodiscard]] bool read_stream(corpus::InputFile file, corpus::InputWatch& watch);
    /// Adds a part that tells what was read, without articles.
    void finish_stream(const corpus::InputFile& file, WatchedInput& watched);
    void send_stream(Stream& stream);
    void send(Batch batch);

    PlannerContext context_;
    Emit emit_;
    std::uint64_t next_number_ = 0;
    Batch group_;
    std::uint64_t group_bytes_ = 0;
    std::vector<BatchResult> finished_;
    std::set<std::string> seen_;
    std::vector<std::string> unreadable_;
    std::vector<InputRecord> touched_;
    std::vector<OtherInput> unchanged_inputs_;
    bool is_stopped_ = false;
};

} // namespace lacuna::indexer
