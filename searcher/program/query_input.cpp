// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/query_input.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <string_view>
#include <unistd.h>

namespace lacuna::searcher {

namespace {

[[noreturn]] void refuse_input(const std::string& name, int error) {
    throw Error(is_exhaustion(error) ? ErrorKind::resources : ErrorKind::usage,
                fmt::format("cannot read {}: {}", name, std::strerror(error)));
}

[[noreturn]] void refuse_endless(const std::string& name, std::size_t number) {
    throw Error(ErrorKind::usage, fmt::format("{}:{}: a line without end", name, number),
                "a file of queries has lines of ID<TAB>QUERY");
}

void drop_line_end(std::string& text) {
    for (const char end : {'\n', '\r'})
        if (text.ends_with(end)) text.pop_back();
}

} // namespace

QueryInput::QueryInput(const std::string& path)
    : name_(path == "-" ? std::string("standard input") : printable_path(path)),
      descriptor_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) refuse_input(name_, errno);
    // A folder can be opened; that it cannot be read is told before anything is written.
    fill();
}

QueryInput::~QueryInput() {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

/// Whether the buffer, which was empty, holds something.
bool QueryInput::fill() {
    ssize_t length = 0;
    do length = ::read(descriptor_, buffer_.data(), buffer_.size());
    while (length < 0 && errno == EINTR);
    if (length < 0) refuse_input(name_, errno);
    begin_ = 0;
    end_ = static_cast<std::size_t>(length);
    return length > 0;
}

std::optional<QueryInput::Line> QueryInput::next_line() {
    if (begin_ == end_ && !fill()) return std::nullopt;
    Line line;
    line.number = ++lines_;
    bool is_whole = false;
    std::size_t passed = 0;
    do {
        if (passed > caps::longest_passed_over) refuse_endless(name_, line.number);
        const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
        const auto length = std::min(rest.find('\n'), rest.size());
        is_whole = length < rest.size();
        const auto room = caps::line - line.text.size();
        line.text += rest.substr(0, std::min(length, room));
        line.is_cut = line.is_cut || length > room;
        passed += length;
        begin_ += length + (is_whole ? 1 : 0);
    } while (!is_whole && fill());
    return line;
}

std::string QueryInput::whole() {
    constexpr std::size_t line_end = 2;
    std::string text;
    while (text.size() <= caps::bytes + line_end && (begin_ < end_ || fill())) {
        text.append(buffer_.data() + begin_, end_ - begin_);
        begin_ = end_;
    }
    drop_line_end(text);
    if (text.size() > caps::bytes)
        throw Error(ErrorKind::query,
                    fmt::format("{}: the query has more than {} bytes", name_, caps::bytes));
    return text;
}

} // namespace lacuna::searcher
