// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input_reader.hpp"

#include "common/current_input.hpp"
#include "corpus/formats.hpp"
#include "corpus/input/other_kinds.hpp"
#include "corpus/input/resource_files.hpp"
#include "corpus/records/dump.hpp"
#include "corpus/records/json.hpp"

#include <exception>
#include <fmt/format.h>
#include <new>
#include <utility>

namespace lacuna::corpus {

namespace {

/// Standard input has no name to go by; it is JSON, on lines of its own if it can be, or a dump,
/// unless the user says otherwise.
const Format* format_for(const InputFile& file, const ReadOptions& options,
                         std::string_view beginning) {
    const Format* const format = format_of_member(beginning, file.path, options);
    const bool is_container = format != nullptr && format->holds != Holds::articles;
    if (file.path != "-" || !options.format.empty() || is_container) return format;
    if (recognise_dump(beginning) != Recognised::no) return find_format("dump");
    return find_format(recognise_json(beginning) == Recognised::surely ? "json" : "jsonl");
}

/// Of what no format fits.
std::string reason_against(const OtherKind& kind) {
    if (kind.holds == OtherKind::Holds::nothing) return fmt::format("not text: {}", kind.name);
    if (kind.holds == OtherKind::Holds::unknown) return "not a format we read";
    return fmt::format("{}, not a format we read", kind.name);
}

} // namespace

InputCutter::InputCutter(const InputFile& file, const ReadOptions& options)
    : set_aside_(file.set_aside) {
    if (set_aside_ && set_aside_->end == 0) {
        refusal_ = Reject{"", set_aside_->end_reason};
        return;
    }
    try {
        open(file, options);
    } catch (const InputError& error) {
        refusal_ = Reject{"", error.what()};
    }
}

InputCutter::InputCutter(std::unique_ptr<ByteSource> source, const Format& format,
                         CutContext context)
    : format_(&format), cutter_(format.cut(std::move(source), context)) {}

void InputCutter::open(const InputFile& file, const ReadOptions& options) {
    auto peeked = peek(open_input(file));
    if (peeked.beginning.empty() && peeked.failure) std::rethrow_exception(peeked.failure);
    if (peeked.beginning.empty()) throw InputError("empty");
    const bool is_chosen = !options.format.empty() || file.path == "-";
    if (const auto kind = resource_kind(peeked.beginning, file.path); !is_chosen && !kind.empty()) {
        refusal_ = Note{"", fmt::format("skipped: {}", kind)};
        return;
    }
    format_ = format_for(file, options, peeked.beginning);
    if (format_ == nullptr && !options.format.empty())
        throw InputError("no format is named " + options.format);
    if (format_ == nullptr) throw InputError(reason_against(other_kind(peeked.beginning)));
    CutContext context{&options, file.size, set_aside_};
    context.format_of = format_of_member;
    cutter_ = format_->cut(std::move(peeked.source), context);
}

std::optional<Cut> InputCutter::next() {
    if (refusal_) return *std::exchange(refusal_, std::nullopt);
    if (!cutter_) return std::nullopt;
    CurrentInput::at_record(position_);
    if (set_aside_ && set_aside_->end == position_)
        return end_with({fmt::format("article {}", position_ + 1), set_aside_->end_reason});
    try {
        return next_of_format();
    } catch (const InputError& error) {
        return end_with({"", error.what()});
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        return end_with({"", unexpected(error)});
    }
}

std::optional<Cut> InputCutter::next_of_format() {
    auto cut = cutter_->next();
    if (cut) return numbered(std::move(*cut));
    // Of a container that holds other things it is said what they are.
    const bool is_told = has_told_ && format_->holds != Holds::articles;
    if (position_ == 0 && !is_told) return end_with({"", "no articles in it"});
    cutter_.reset();
    return std::nullopt;
}

Cut InputCutter::numbered(Cut cut) {
    if (auto* const piece = std::get_if<Piece>(&cut)) {
        piece->position = position_++;
        if (piece->format == nullptr) piece->format = format_;
    } else if (!std::holds_alternative<Note>(std::get<ReadResult>(cut))) {
        ++position_;
    } else {
        has_told_ = true;
    }
    return cut;
}

Cut InputCutter::end_with(Reject reject) {
    cutter_.reset();
    return ReadResult(std::move(reject));
}

InputReader::InputReader(InputFile file, const ReadOptions& options)
    : file_(std::move(file)), maker_(options), cutter_(file_, options) {}

std::optional<ReadResult> InputReader::next() {
    while (waiting_.empty() && !is_done_) read_on();
    if (waiting_.empty()) return std::nullopt;
    auto result = std::move(waiting_.front());
    waiting_.pop_front();
    return result;
}

void InputReader::read_on() {
    auto cut = cutter_.next();
    if (!cut) return finish();
    for (auto& result : maker_.make(std::move(*cut), file_)) take(std::move(result));
    if (!is_given_up(articles_, rejects_)) return;
    waiting_.emplace_back(given_up());
    finish();
}

void InputReader::take(ReadResult result) {
    if (article_in(result) != nullptr) ++articles_;
    if (std::holds_alternative<Reject>(result)) ++rejects_;
    const auto* const note = std::get_if<Note>(&result);
    if (note == nullptr || notes_.add(*note)) waiting_.push_back(std::move(result));
}

void InputReader::finish() {
    is_done_ = true;
    for (auto& note : notes_.last()) waiting_.emplace_back(std::move(note));
}

} // namespace lacuna::corpus
