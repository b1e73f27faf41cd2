// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

enum class Quoting : unsigned char { quoted, literal };

/// How a table is written.
struct Dialect {
    char delimiter = ',';
    Quoting quoting = Quoting::quoted; ///< literal: quotation marks are part of the cells
};

/// Finds the ends of rows: the first line end outside quotation marks.
class RowCutter {
  public:
    explicit RowCutter(const Dialect& dialect) : dialect_(dialect) {}

    /// Bytes of the row at the front of `window`, line end included; empty if it goes on behind the
    /// window: call again with a longer one.
    [[nodiscard]] std::optional<std::size_t> advance(std::string_view window);
    [[nodiscard]] bool is_in_quotes() const { return state_ == State::quoted; }
    /// Begins a new row.
    void restart();

  private:
    enum class State : unsigned char { cell_start, bare, quoted, after_quote };
    [[nodiscard]] State after(char c) const;

    Dialect dialect_;
    State state_ = State::cell_start;
    std::size_t scanned_ = 0;
};

/// The cells of one row without its line end. What is wrong with quotation marks is taken as
/// text; what follows the first `most_keys` cells but one is left out.
[[nodiscard]] std::vector<std::string> cells_of(std::string_view row, const Dialect& dialect);

} // namespace lacuna::corpus
