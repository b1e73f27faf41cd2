// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// What a quotation mark in a table means. `quoted`: it is around a cell, and doubled inside (RFC
/// 4180); `backslash`: inside it is written \"; `inner`: inside it is written as it is, and ends a
/// cell only before a delimiter or the end of the row; `literal`: it is a character; `open`: the
/// same, but one that begins a cell and ends none is left out.
enum class Quoting : unsigned char { quoted, backslash, inner, literal, open };

/// Whether a delimiter inside quotation marks is part of a cell.
[[nodiscard]] constexpr bool has_quotations(Quoting quoting) {
    return quoting != Quoting::literal && quoting != Quoting::open;
}

/// How a table is written.
struct Dialect {
    char delimiter = ',';
    Quoting quoting = Quoting::quoted;
    /// How many the header has, where that decides: the last cell of a row that is written `inner`
    /// ends only with the row.
    std::size_t columns = 0;
};

/// Finds the ends of rows: the first line end outside quotation marks.
class RowCutter {
  public:
    explicit RowCutter(const Dialect& dialect) : dialect_(dialect) {}

    /// Bytes of the row at the front of `window`, line end included; empty if it goes on behind the
    /// window: call again with a longer one.
    [[nodiscard]] std::optional<std::size_t> advance(std::string_view window);
    [[nodiscard]] bool is_in_quotes() const {
        return state_ == State::quoted || state_ == State::escaped;
    }
    /// Cells of the row as far as it is cut.
    [[nodiscard]] std::size_t cells() const { return cells_; }
    /// Whether something stands between the end of a quotation and the next delimiter.
    [[nodiscard]] bool is_damaged() const { return is_damaged_; }
    /// Begins a new row.
    void restart();

  private:
    enum class State : unsigned char { cell_start, bare, quoted, escaped, after_quote };
    void take(char c);
    void take_outside(char c);
    void take_behind_quote(char c);
    void skip_quoted(std::string_view window);

    Dialect dialect_;
    State state_ = State::cell_start;
    std::size_t scanned_ = 0;
    std::size_t cells_ = 1;
    bool is_damaged_ = false;
};

/// The cells of one row without its line end. What is wrong with quotation marks is taken as
/// text; what follows the first `most_keys` cells but one is left out.
[[nodiscard]] std::vector<std::string> cells_of(std::string_view row, const Dialect& dialect);

} // namespace lacuna::corpus
