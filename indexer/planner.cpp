// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/planner.hpp"

#include "common/current_input.hpp"
#include "corpus/input_reader.hpp"
#include "indexer/digest.hpp"
#include "indexer/fault_restart.hpp"
#include "indexer/identity.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/watched_input.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lacuna::indexer {

namespace {

constexpr std::size_t files_in_batch = 250;
/// Files up to this size are read by the workers, many in a batch; longer ones are cut into
/// batches.
constexpr std::uint64_t small_file = 1U << 20U;
constexpr std::uint64_t small_compressed = 128U << 10U;

bool is_compressed(const corpus::InputFile& file) {
    constexpr std::array<std::string_view, 11> endings{
        ".gz", ".zst", ".xz", ".bz2", ".zip", ".7z", ".tgz", ".txz", ".tbz2", ".tzst", ".wacz"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](auto ending) { return file.path.ends_with(ending); });
}

bool is_small(const corpus::InputFile& file) {
    if (file.path == "-") return false;
    return file.size <= (is_compressed(file) ? small_compressed : small_file);
}

std::string describe(const corpus::InputFile& file) {
    return file.path + "\n" + std::to_string(file.size) + "\n" + std::to_string(file.modified_ns) +
           "\n";
}

/// What is set aside of a small file, so that its shard is told from one that has it all.
std::string describe_set_aside(const corpus::SetAside* set_aside) {
    std::string text;
    if (set_aside == nullptr) return text;
    for (const auto& [position, reason] : set_aside->records)
        text += std::to_string(position) + reason + "\n";
    return text + set_aside->end_reason + "\n";
}

/// The same of a run of pieces: the parts before and behind it keep their shards.
std::string describe_set_aside(const InputWork& run) {
    std::string text;
    if (!run.file.set_aside) return text;
    for (const auto& cut : *run.cuts) {
        const auto* const piece = std::get_if<corpus::Piece>(&cut);
        if (piece != nullptr && run.file.set_aside->find(piece->position) != nullptr)
            text += std::to_string(piece->position) + "\n";
        const auto* const result = std::get_if<corpus::ReadResult>(&cut);
        const auto* const reject =
            result == nullptr ? nullptr : std::get_if<corpus::Reject>(result);
        if (reject != nullptr) text += reject->place + reject->reason + "\n";
    }
    return text;
}

} // namespace

Planner::Planner(PlannerContext context, Emit emit)
    : context_(std::move(context)), emit_(std::move(emit)) {}

void Planner::plan(const std::vector<std::string>& arguments) {
    for (const auto& argument : arguments)
        corpus::find_inputs(argument, [this](const corpus::FoundInput& found) { take(found); });
    flush_group();
}

void Planner::take(const corpus::FoundInput& found) {
    if (is_stopped_ || interrupt_signal() != 0) return;
    if (const auto* const file = std::get_if<corpus::InputFile>(&found)) {
        corpus::InputFile input = *file;
        input.set_aside = set_aside_of(input.path);
        take_file(input);
        return;
    }
    const auto& bad = std::get<corpus::BadPath>(found);
    BatchResult result;
    result.number = next_number_++;
    result.parts.emplace_back();
    result.parts.back().path = bad.path;
    if (bad.is_skipped) {
        result.parts.back().notes.add({{}, bad.reason});
    } else {
        unreadable_.push_back(normal_path(bad.path));
        result.parts.back().rejects.push_back({{}, bad.reason});
    }
    finished_.push_back(std::move(result));
}

void Planner::take_file(const corpus::InputFile& file) {
    // Naming an input twice, or a folder and a file in it, is no reason to read it twice.
    if (!seen_.insert(normal_path(file.path)).second) return;
    if (is_unchanged(file)) {
        return;
    }
    // How much text a long compressed input holds is not known before its end.
    if (is_small(file) || !is_compressed(file)) context_.progress->expect(file.size);
    if (is_small(file)) {
        group(file);
        return;
    }
    flush_group();
    stream(file);
}

bool Planner::is_unchanged(const corpus::InputFile& file) {
    if (context_.published == nullptr || file.path == "-") return false;
    auto record = find_record(context_.published->database(), normal_path(file.path));
    if (!record || record->size != file.size || record->settings != context_.settings ||
        record->rejected > 0)
        return false;
    const bool has_same_time = record->modified_ns == file.modified_ns;
    if ((!has_same_time || context_.verify == Verify::yes) &&
        record->digest != hex(sha256_of_file(file.path), digest_length))
        return false;
    unchanged_inputs_.push_back({file.path, Outcome::unchanged, record->ids.size()});
    if (has_same_time) return true;
    record->modified_ns = file.modified_ns;
    touched_.push_back(std::move(*record));
    return true;
}

void Planner::group(const corpus::InputFile& file) {
    group_.inputs.push_back({file, {}});
    group_bytes_ += file.size;
    if (group_.inputs.size() >= files_in_batch || group_bytes_ >= bytes_in_batch) flush_group();
}

void Planner::flush_group() {
    if (group_.inputs.empty()) return;
    std::string description = context_.shard_key;
    for (const auto& [file, cuts] : group_.inputs)
        description += describe(file) + describe_set_aside(file.set_aside.get());
    group_.fingerprint = hex(sha256(description), digest_length);
    group_bytes_ = 0;
    send(std::exchange(group_, {}));
}

void Planner::stream(const corpus::InputFile& file) {
    if (file.path == "-") begin_standard_input();
    const CurrentInput current(file.path);
    WatchedInput watched;
    const bool is_read = read_stream(file, watched.watch());
    if (is_read && file.path != "-") finish_stream(file, watched);
}

bool Planner::read_stream(corpus::InputFile file, corpus::InputWatch& watch) {
    Stream stream{file, {}, 0, 0, std::make_shared<StreamTally>(), 0};
    bool is_sound = true;
    file.watch = &watch;
    corpus::InputCutter cutter(file, *context_.reading);
    while (auto cut = cutter.next()) {
        if (is_stopped_ || interrupt_signal() != 0) return false;
        is_sound = is_sound && !is_reject(*cut);
        stream.bytes += bytes_of(*cut);
        stream.cuts.push_back(std::move(*cut));
        if (stream.cuts.size() < articles_in_batch && stream.bytes < bytes_in_batch) continue;
        send_stream(stream);
        if (stream.tally->is_given_up()) return true;
    }
    if (!stream.cuts.empty() || stream.batches == 0) send_stream(stream);
    if (is_sound) watch.want_rest();
    return true;
}

void Planner::finish_stream(const corpus::InputFile& file, WatchedInput& watched) {
    InputPart part;
    part.path = file.path;
    watched.tell(part);
    if (part.has_changed) part.notes.add({{}, std::string(changed_note)});
    BatchResult result;
    result.number = next_number_++;
    result.parts.push_back(std::move(part));
    finished_.push_back(std::move(result));
}

void Planner::send_stream(Stream& stream) {
    Batch batch;
    batch.bytes = std::exchange(stream.bytes, 0);
    batch.tally = stream.tally;
    batch.place = stream.batches++;
    batch.inputs.push_back({stream.file, std::exchange(stream.cuts, {})});
    const InputWork& run = batch.inputs.front();
    // Standard input has no identity: its shards are never picked up again.
    if (stream.file.path != "-")
        batch.fingerprint =
            hex(sha256(context_.shard_key + describe(stream.file) + std::to_string(stream.sent) +
                       "+" + std::to_string(run.cuts->size()) + describe_set_aside(run)),
                digest_length);
    stream.sent += run.cuts->size();
    send(std::move(batch));
}

void Planner::send(Batch batch) {
    const OutsideInput sending;
    batch.number = next_number_++;
    if (context_.work != nullptr && !batch.fingerprint.empty()) {
        if (auto earlier = context_.work->take_finished(batch.fingerprint)) {
            earlier->number = batch.number;
            if (batch.tally) batch.tally->add(batch.place, count_of(*earlier));
            finished_.push_back(std::move(*earlier));
            return;
        }
    }
    if (!emit_(std::move(batch))) is_stopped_ = true;
}

} // namespace lacuna::indexer
