// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/web_record.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

/// Each can cost a block read for nothing.
constexpr unsigned most_wrong_lengths = 16;
constexpr std::size_t most_ends = 64;

bool is_line_end(char c) { return c == '\r' || c == '\n'; }

std::size_t line_ends_of(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_line_end) -
                                    text.begin());
}

/// Without the empty lines that stand behind every block.
void trim_line_ends(std::string& block) {
    for (int end = 0; end < 4 && !block.empty() && is_line_end(block.back()); ++end)
        block.pop_back();
}

} // namespace

std::string WebRecordReader::place() const {
    return fmt::format("{}record {}", is_between_ ? "behind " : "", number_);
}

std::optional<WebRecord> WebRecordReader::next() {
    try {
        is_between_ = true;
        if (!find_record()) return std::nullopt;
        is_between_ = false;
        WebRecord record;
        record.number = ++number_;
        read_block(record, read_header(record));
        return record;
    } catch (const InputError&) {
        // A source that fails again and again without giving anything is at its end.
        if (received_before_failure_ == stream_.received()) return std::nullopt;
        received_before_failure_ = stream_.received();
        throw;
    }
}

bool WebRecordReader::is_at_record() {
    return find_(stream_.ahead(RecordStream::record_sight).substr(0, RecordStream::record_sight)) ==
           0;
}

/// Goes to where a record begins; what stands before it, more than empty lines, is told.
bool WebRecordReader::find_record() {
    for (auto ends = line_ends_of(stream_.ahead(most_ends)); ends > 0;
         ends = line_ends_of(stream_.ahead(most_ends)))
        stream_.skip(ends);
    if (stream_.ahead(1).empty()) {
        if (auto failure = stream_.take_failure()) throw InputError(std::move(*failure));
        return false;
    }
    if (is_at_record()) return true;
    const auto passed = stream_.up_to_record(find_, 1);
    const bool is_end = stream_.ahead(1).empty();
    if (passed.empty() && is_end) return false;
    throw InputError(is_end ? "what follows is no record" : "no record, passed over");
}

void WebRecordReader::read_block(WebRecord& record, std::optional<std::uint64_t> length) {
    if (!length || wrong_lengths_ >= most_wrong_lengths) {
        record.block = stream_.up_to_record(find_, limits::record);
        return trim_line_ends(record.block);
    }
    if (*length > limits::record) {
        static_cast<void>(stream_.up_to_record(find_, 0));
        throw InputError("record longer than 64 MiB");
    }
    record.block = stream_.block(*length);
    const auto rest =
        stream_.ahead(RecordStream::record_sight).substr(0, RecordStream::record_sight);
    const auto ends = line_ends_of(rest.substr(0, most_ends));
    const bool is_whole = record.block.size() == *length;
    const bool is_right = is_whole && (ends == rest.size() || find_(rest.substr(ends)) == 0);
    if (!is_right) mend_block(record, *length);
}

void WebRecordReader::mend_block(WebRecord& record, std::uint64_t length) {
    ++wrong_lengths_;
    const auto size = record.block.size();
    // The next header may be cut by the end of the block.
    record.block += stream_.ahead(RecordStream::record_sight).substr(0, RecordStream::record_sight);
    const auto next = find_(record.block);
    const bool is_inside = next < size;
    if (is_inside) stream_.put_back(std::string_view(record.block).substr(next, size - next));
    record.block.erase(is_inside ? next : size);
    if (!is_inside && size < length) {
        record.problem = stream_.take_failure().value_or("the archive ends in it");
        return;
    }
    const auto room = limits::record - std::min<std::size_t>(limits::record, size);
    if (!is_inside) record.block += stream_.up_to_record(find_, room);
    trim_line_ends(record.block);
}

} // namespace lacuna::corpus
