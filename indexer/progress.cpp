// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/progress.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace lacuna::indexer {

namespace {

constexpr auto interval = std::chrono::milliseconds(100);
constexpr double mebibyte = 1024.0 * 1024.0;

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

Progress::Progress(std::string_view mode)
    : mode_(mode == "json"                                                       ? Mode::json
            : mode == "always" || (mode == "auto" && isatty(STDERR_FILENO) == 1) ? Mode::line
                                                                                 : Mode::none),
      begin_(std::chrono::steady_clock::now()), shown_(begin_) {}

Progress::~Progress() { clear(); }

void Progress::expect(std::uint64_t input_bytes) {
    const std::lock_guard lock(mutex_);
    expected_ += input_bytes;
}

void Progress::add(std::uint64_t articles, std::uint64_t text_bytes, std::uint64_t input_bytes) {
    const std::lock_guard lock(mutex_);
    articles_ += articles;
    text_bytes_ += text_bytes;
    input_bytes_ += input_bytes;
    if (std::chrono::steady_clock::now() - shown_ >= interval) show_now();
}

void Progress::stage(std::string_view name) {
    const std::lock_guard lock(mutex_);
    stage_ = name;
    show_now();
}

void Progress::clear() {
    const std::lock_guard lock(mutex_);
    if (is_line_shown_) std::fputs("\r\x1b[K", stderr);
    is_line_shown_ = false;
}

void Progress::show_now() {
    if (mode_ == Mode::none) return;
    shown_ = std::chrono::steady_clock::now();
    if (mode_ == Mode::json) {
        std::fputs((json() + "\n").c_str(), stderr);
        return;
    }
    std::fputs(("\r" + line() + "\x1b[K").c_str(), stderr);
    is_line_shown_ = true;
}

std::string Progress::line() const {
    const double seconds = std::max(seconds_since(begin_), 0.001);
    std::string text = fmt::format("{}: {} articles, {:.1f} MiB, {:.0f}/s", stage_, articles_,
                                   static_cast<double>(text_bytes_) / mebibyte,
                                   static_cast<double>(articles_) / seconds);
    if (input_bytes_ > 0 && expected_ > input_bytes_) {
        const double share = static_cast<double>(input_bytes_) / static_cast<double>(expected_);
        text += fmt::format(", {:.0f}%, {:.0f} s left", 100 * share, seconds / share - seconds);
    }
    return text;
}

std::string Progress::json() const {
    return fmt::format(R"({{"stage":"{}","articles":{},"text_bytes":{},"input_bytes":{},)"
                       R"("expected_bytes":{},"seconds":{:.1f}}})",
                       stage_, articles_, text_bytes_, input_bytes_, expected_,
                       seconds_since(begin_));
}

} // namespace lacuna::indexer
