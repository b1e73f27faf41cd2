// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/csv_rows.hpp"

#include "corpus/records/record.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

/// The text between quotation marks, doubled ones made one, and what follows up to the delimiter.
std::string quoted_cell(std::string_view& rest, char delimiter) {
    std::string cell;
    rest.remove_prefix(1);
    while (true) {
        const auto quote = std::min(rest.find('"'), rest.size());
        cell += rest.substr(0, quote);
        rest.remove_prefix(std::min(quote + 1, rest.size()));
        if (!rest.starts_with('"')) break;
        cell += '"';
        rest.remove_prefix(1);
    }
    const auto end = std::min(rest.find(delimiter), rest.size());
    cell += rest.substr(0, end);
    rest.remove_prefix(end);
    return cell;
}

std::string bare_cell(std::string_view& rest, char delimiter) {
    const auto end = std::min(rest.find(delimiter), rest.size());
    std::string cell(rest.substr(0, end));
    rest.remove_prefix(end);
    return cell;
}

} // namespace

RowCutter::State RowCutter::after(char c) const {
    if (state_ == State::quoted) return c == '"' ? State::after_quote : State::quoted;
    if (c == dialect_.delimiter) return State::cell_start;
    const bool can_quote = state_ != State::bare && dialect_.quoting == Quoting::quoted;
    return c == '"' && can_quote ? State::quoted : State::bare;
}

std::optional<std::size_t> RowCutter::advance(std::string_view window) {
    while (scanned_ < window.size()) {
        if (state_ == State::quoted) scanned_ = std::min(window.find('"', scanned_), window.size());
        if (scanned_ == window.size()) break;
        const char c = window[scanned_];
        const bool may_end = state_ != State::quoted;
        if (may_end && c == '\r' && scanned_ + 1 == window.size()) break;
        ++scanned_;
        if (may_end && (c == '\n' || (c == '\r' && window[scanned_] != '\n'))) return scanned_;
        if (!may_end || c != '\r') state_ = after(c);
    }
    return std::nullopt;
}

void RowCutter::restart() {
    state_ = State::cell_start;
    scanned_ = 0;
}

std::vector<std::string> cells_of(std::string_view row, const Dialect& dialect) {
    std::vector<std::string> cells;
    while (true) {
        const bool is_quoted = dialect.quoting == Quoting::quoted && row.starts_with('"');
        cells.push_back(is_quoted ? quoted_cell(row, dialect.delimiter)
                                  : bare_cell(row, dialect.delimiter));
        if (row.empty() || cells.size() > most_keys) return cells;
        row.remove_prefix(1);
    }
}

} // namespace lacuna::corpus
