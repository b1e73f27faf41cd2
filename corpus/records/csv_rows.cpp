// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/csv_rows.hpp"

#include "corpus/records/record.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

namespace {

bool is_all_blank(std::string_view text) {
    return text.find_first_not_of(' ') == std::string_view::npos;
}

/// Where the cell at the front ends that began with a quotation mark, on the mark that ends it, or
/// at the end.
std::size_t quotation_end(std::string_view rest, const Dialect& dialect, bool is_last) {
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (dialect.quoting == Quoting::backslash && rest[at] == '\\') {
            ++at;
            continue;
        }
        if (rest[at] != '"') continue;
        const bool may_be_doubled = dialect.quoting != Quoting::inner;
        if (may_be_doubled && rest.substr(at + 1).starts_with('"')) {
            ++at;
            continue;
        }
        if (dialect.quoting != Quoting::inner) return at;
        const auto next = std::min(rest.find_first_not_of(' ', at + 1), rest.size());
        if (next == rest.size() || (rest[next] == dialect.delimiter && !is_last)) return at;
    }
    return rest.size();
}

/// Doubled marks made one, and those behind a backslash without it.
std::string unescaped(std::string_view text, Quoting quoting) {
    std::string cell;
    cell.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        const bool is_escape =
            quoting == Quoting::backslash && c == '\\' && (next == '"' || next == '\\');
        if (is_escape || (c == '"' && next == '"')) ++at;
        cell += text[at];
    }
    return cell;
}

/// The text between quotation marks, and what follows up to the delimiter.
std::string quoted_cell(std::string_view& rest, const Dialect& dialect, std::size_t before) {
    const auto quote = quotation_end(rest, dialect, before + 1 == dialect.columns);
    auto cell = unescaped(rest.substr(1, quote - 1), dialect.quoting);
    rest.remove_prefix(std::min(quote + 1, rest.size()));
    const auto end = std::min(rest.find(dialect.delimiter), rest.size());
    if (!is_all_blank(rest.substr(0, end))) cell += rest.substr(0, end);
    rest.remove_prefix(end);
    return cell;
}

std::string bare_cell(std::string_view& rest, char delimiter) {
    const auto end = std::min(rest.find(delimiter), rest.size());
    std::string cell(rest.substr(0, end));
    rest.remove_prefix(end);
    return cell;
}

/// Without the mark that only begins a quotation.
std::string without_open_mark(std::string cell) {
    const auto begin = std::min(cell.find_first_not_of(' '), cell.size());
    const bool is_open =
        begin < cell.size() && cell[begin] == '"' && cell.find('"', begin + 1) == std::string::npos;
    if (is_open) cell.erase(begin, 1);
    return cell;
}

/// A quotation may begin behind blanks.
bool begins_quotation(std::string_view row) {
    const auto at = row.find_first_not_of(' ');
    return at != std::string_view::npos && row[at] == '"';
}

} // namespace

void RowCutter::take(char c) {
    switch (state_) {
    case State::quoted:
        if (c == '"') state_ = State::after_quote;
        if (c == '\\' && dialect_.quoting == Quoting::backslash) state_ = State::escaped;
        return;
    case State::escaped:
        state_ = State::quoted;
        return;
    case State::after_quote:
        return take_behind_quote(c);
    case State::cell_start:
    case State::bare:
        return take_outside(c);
    }
}

void RowCutter::take_outside(char c) {
    if (c == dialect_.delimiter) {
        ++cells_;
        state_ = State::cell_start;
    } else if (state_ == State::cell_start && has_quotations(dialect_.quoting)) {
        if (c != ' ') state_ = c == '"' ? State::quoted : State::bare;
    } else {
        state_ = State::bare;
    }
}

void RowCutter::take_behind_quote(char c) {
    const bool is_inner = dialect_.quoting == Quoting::inner && cells_ == dialect_.columns;
    if (c == dialect_.delimiter && !is_inner) return take_outside(c);
    if (c == '"') {
        // Of two marks that stand for themselves the second may end the cell.
        if (dialect_.quoting != Quoting::inner) state_ = State::quoted;
    } else if (c != ' ') {
        is_damaged_ = true;
        state_ = dialect_.quoting == Quoting::inner ? State::quoted : State::bare;
    }
}

void RowCutter::skip_quoted(std::string_view window) {
    const auto next = dialect_.quoting == Quoting::backslash
                          ? window.find_first_of("\"\\", scanned_)
                          : window.find('"', scanned_);
    scanned_ = std::min(next, window.size());
}

std::optional<std::size_t> RowCutter::advance(std::string_view window) {
    while (scanned_ < window.size()) {
        if (state_ == State::quoted) skip_quoted(window);
        if (scanned_ == window.size()) break;
        const char c = window[scanned_];
        const bool may_end = !is_in_quotes();
        if (may_end && c == '\r' && scanned_ + 1 == window.size()) break;
        ++scanned_;
        if (may_end && (c == '\n' || (c == '\r' && window[scanned_] != '\n'))) return scanned_;
        if (!may_end || c != '\r') take(c);
    }
    return std::nullopt;
}

void RowCutter::restart() {
    state_ = State::cell_start;
    scanned_ = 0;
    cells_ = 1;
    is_damaged_ = false;
}

std::vector<std::string> cells_of(std::string_view row, const Dialect& dialect) {
    std::vector<std::string> cells;
    while (true) {
        const bool is_quoted = has_quotations(dialect.quoting) && begins_quotation(row);
        if (is_quoted) row.remove_prefix(row.find('"'));
        cells.push_back(is_quoted ? quoted_cell(row, dialect, cells.size())
                                  : bare_cell(row, dialect.delimiter));
        if (dialect.quoting == Quoting::open)
            cells.back() = without_open_mark(std::move(cells.back()));
        if (row.empty() || cells.size() > most_keys) return cells;
        row.remove_prefix(1);
    }
}

} // namespace lacuna::corpus
