// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/record_stream.hpp"

#include <algorithm>
#include <span>

namespace lacuna::corpus {

namespace {

constexpr std::size_t chunk_size = 256U << 10U;
constexpr std::size_t longest_line = 64U << 10U;

} // namespace

bool RecordStream::receive() {
    if (failure_) return false;
    if (begin_ > 0) {
        buffer_.erase(0, begin_);
        begin_ = 0;
    }
    const auto size = buffer_.size();
    buffer_.resize(size + chunk_size);
    std::size_t count = 0;
    try {
        count = source_->read(std::span(buffer_).subspan(size));
    } catch (const InputError& error) {
        failure_ = error.what();
    }
    buffer_.erase(size + count);
    received_ += count;
    return count > 0;
}

std::string_view RecordStream::ahead(std::size_t size) {
    while (held().size() < size && receive()) {
    }
    return held();
}

std::optional<std::string> RecordStream::line() {
    std::size_t seen = 0;
    auto end = held().find('\n');
    while (end == std::string_view::npos && held().size() < longest_line) {
        seen = held().size();
        if (!receive()) break;
        end = held().find('\n', seen);
    }
    if (held().empty()) return std::nullopt;
    const auto size = std::min({end, held().size(), longest_line});
    std::string line(held().substr(0, size));
    skip(std::min(size + (size == end ? 1 : 0), held().size()));
    while (line.ends_with('\r')) line.pop_back();
    return line;
}

std::string RecordStream::block(std::uint64_t size) {
    std::string block;
    while (block.size() < size) {
        if (held().empty() && !receive()) break;
        const auto part = held().substr(0, static_cast<std::size_t>(size - block.size()));
        block.append(part);
        skip(part.size());
    }
    return block;
}

std::string RecordStream::up_to_record(FindRecord find, std::size_t most) {
    std::string passed;
    for (bool is_more = true;;) {
        const auto at = find(held());
        // What stands at the end may be the beginning of one.
        const bool is_found =
            at != std::string_view::npos && (!is_more || at + record_sight <= held().size());
        const auto unsure = is_more ? record_sight : 0;
        const auto sure = is_found ? at : held().size() - std::min(held().size(), unsure);
        passed.append(held().substr(0, std::min(sure, most - passed.size())));
        skip(sure);
        if (is_found || !is_more) return passed;
        is_more = receive();
    }
}

} // namespace lacuna::corpus
