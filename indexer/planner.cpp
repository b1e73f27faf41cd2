// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/planner.hpp"

#include "common/current_input.hpp"
#include "indexer/digest.hpp"
#include "indexer/fault_restart.hpp"
#include "indexer/identity.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/watched_input.hpp"

#include <string_view>
#include <utility>

namespace lacuna::indexer {

namespace {

/// Shards of a few hundred articles: Xapian's inverter slows down as it grows.
constexpr std::size_t articles_in_batch = 500;
constexpr std::size_t files_in_batch = 250;
constexpr std::uint64_t bytes_in_batch = 2U << 20U;
/// Files up to this size are read by the workers, many in a batch; longer ones are cut into
/// batches.
constexpr std::uint64_t small_file = 1U << 20U;
constexpr std::uint64_t small_compressed = 128U << 10U;
constexpr std::size_t digest_length = 32;

bool is_compressed(const corpus::InputFile& file) {
    return file.path.ends_with(".zst") || file.path.ends_with(".gz");
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

/// The same of a run of articles: the parts before and behind it keep their shards.
std::string describe_set_aside(const Batch& batch) {
    std::string text;
    if (!batch.stream.set_aside) return text;
    for (const auto& result : batch.read) {
        if (const auto* const reject = std::get_if<corpus::Reject>(&result))
            text += reject->place + reject->reason + "\n";
        const auto* const article = std::get_if<Article>(&result);
        if (article != nullptr && batch.stream.set_aside->find(article->position) != nullptr)
            text += std::to_string(article->position) + "\n";
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
    unreadable_.push_back(normal_path(bad.path));
    BatchResult result;
    result.number = next_number_++;
    result.parts.emplace_back();
    result.parts.back().path = bad.path;
    result.parts.back().rejects.push_back({{}, bad.reason});
    finished_.push_back(std::move(result));
}

void Planner::take_file(const corpus::InputFile& file) {
    // Naming an input twice, or a folder and a file in it, is no reason to read it twice.
    if (!seen_.insert(normal_path(file.path)).second) return;
    if (is_unchanged(file)) {
        ++unchanged_inputs_;
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
    if (record->modified_ns == file.modified_ns) return true;
    if (record->digest != hex(sha256_of_file(file.path), digest_length)) return false;
    record->modified_ns = file.modified_ns;
    touched_.push_back(std::move(*record));
    return true;
}

void Planner::group(const corpus::InputFile& file) {
    group_.files.push_back(file);
    group_bytes_ += file.size;
    if (group_.files.size() >= files_in_batch || group_bytes_ >= bytes_in_batch) flush_group();
}

void Planner::flush_group() {
    if (group_.files.empty()) return;
    std::string description = context_.shard_key;
    for (const auto& file : group_.files)
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
    Batch batch;
    batch.stream = file;
    std::uint64_t position = 0;
    bool is_sound = true;
    file.watch = &watch;
    const auto reader = corpus::open_incomplete(file, *context_.reading);
    while (auto read = reader->next()) {
        if (is_stopped_ || interrupt_signal() != 0) return false;
        is_sound = is_sound && !is_reject(*read);
        batch.bytes += bytes_of(*read);
        batch.read.push_back(std::move(*read));
        if (batch.read.size() < articles_in_batch && batch.bytes < bytes_in_batch) continue;
        send_stream(batch, position);
    }
    send_stream(batch, position);
    if (is_sound) watch.want_rest();
    return true;
}

void Planner::finish_stream(const corpus::InputFile& file, WatchedInput& watched) {
    InputPart part;
    part.path = file.path;
    watched.tell(part);
    if (part.has_changed) part.notes.push_back({{}, std::string(changed_note)});
    BatchResult result;
    result.number = next_number_++;
    result.parts.push_back(std::move(part));
    finished_.push_back(std::move(result));
}

void Planner::send_stream(Batch& batch, std::uint64_t& position) {
    const auto count = batch.read.size();
    if (count == 0 && position > 0) return;
    batch.fingerprint =
        batch.stream.path == "-"
            ? std::string{} // Standard input has no identity: its shards are never picked up again.
            : hex(sha256(context_.shard_key + describe(batch.stream) + std::to_string(position) +
                         "+" + std::to_string(count) + describe_set_aside(batch)),
                  digest_length);
    position += count;
    Batch next;
    next.stream = batch.stream;
    send(std::exchange(batch, std::move(next)));
}

void Planner::send(Batch batch) {
    const OutsideInput sending;
    batch.number = next_number_++;
    if (context_.work != nullptr && !batch.fingerprint.empty()) {
        if (auto earlier = context_.work->take_finished(batch.fingerprint)) {
            earlier->number = batch.number;
            finished_.push_back(std::move(*earlier));
            return;
        }
    }
    if (!emit_(std::move(batch))) is_stopped_ = true;
}

} // namespace lacuna::indexer
