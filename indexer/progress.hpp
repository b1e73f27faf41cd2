// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace lacuna::indexer {

/// Shows on standard error how far a run is: one line rewritten on a terminal, or JSON lines for
/// programs, at most ten times a second. May be called by several threads.
class Progress {
  public:
    /// `mode` is auto, always, never or json; auto shows on a terminal only.
    explicit Progress(std::string_view mode);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Bytes of input to be expected in all, as far as known.
    void expect(std::uint64_t input_bytes);
    void add(std::uint64_t articles, std::uint64_t text_bytes, std::uint64_t input_bytes);
    void stage(std::string_view name);
    /// Clears the line, so that something else can be printed.
    void clear();

  private:
    enum class Mode : unsigned char { none, line, json };

    void show_now();
    [[nodiscard]] std::string line() const;
    [[nodiscard]] std::string json() const;

    Mode mode_;
    std::mutex mutex_;
    std::chrono::steady_clock::time_point begin_;
    std::chrono::steady_clock::time_point shown_;
    std::uint64_t articles_ = 0;
    std::uint64_t text_bytes_ = 0;
    std::uint64_t input_bytes_ = 0;
    std::uint64_t expected_ = 0;
    std::string stage_ = "indexing";
    bool is_line_shown_ = false;
};

} // namespace lacuna::indexer
