// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/tree.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace lacuna::searcher {

namespace caps {
inline constexpr std::size_t id = 1024;
inline constexpr std::size_t line = id + 1 + bytes; ///< of a file of queries
/// What goes on for longer without a line end is no file of queries.
inline constexpr std::size_t longest_passed_over = 64U << 20U;
} // namespace caps

/// An input that holds queries: a file, or standard input for "-". Memory is the same for one of
/// any size, and for lines without end.
class QueryInput {
  public:
    /// Throws Error{usage} if it cannot be opened.
    explicit QueryInput(const std::string& path);
    ~QueryInput();
    QueryInput(const QueryInput&) = delete;
    QueryInput& operator=(const QueryInput&) = delete;

    struct Line {
        std::size_t number = 0;
        std::string text;
        bool is_cut = false; ///< it was longer than caps::line; the rest is not kept
    };

    /// The next line, without its end. Throws Error{usage} if it cannot be read, or does not end.
    [[nodiscard]] std::optional<Line> next_line();
    /// All of it as one query, without the line end at its end. Throws Error{query} if it is longer
    /// than a query may be.
    [[nodiscard]] std::string whole();
    /// How messages name it.
    [[nodiscard]] const std::string& name() const { return name_; }

  private:
    bool fill();

    std::string name_;
    int descriptor_;
    std::size_t lines_ = 0;
    std::array<char, 16384> buffer_{};
    std::size_t begin_ = 0; ///< of what is in the buffer and not read yet
    std::size_t end_ = 0;
};

} // namespace lacuna::searcher
