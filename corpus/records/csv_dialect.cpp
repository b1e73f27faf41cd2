// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/csv_dialect.hpp"

#include "common/utf8.hpp"
#include "corpus/records/fields.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_name = 64;
constexpr std::size_t most_columns = 1'000;

std::string_view without_line_end(std::string_view row) {
    while (row.ends_with('\n') || row.ends_with('\r')) row.remove_suffix(1);
    return row;
}

std::string_view without_quotes(std::string_view line) {
    const bool is_quoted = line.size() > 1 && line.front() == '"' && line.back() == '"';
    return is_quoted ? line.substr(1, line.size() - 2) : line;
}

/// Whether a row of so many cells is at the front; one that goes on behind may be it.
bool has_row(std::string_view rows, const Dialect& dialect, std::size_t columns) {
    rows.remove_prefix(std::min(rows.find_first_not_of("\r\n"), rows.size()));
    RowCutter cutter(dialect);
    return !rows.empty() && (!cutter.advance(rows) || cutter.cells() == columns);
}

Sniffed sniff_header(std::string_view beginning, const Dialect& dialect) {
    RowCutter cutter(dialect);
    const auto length = cutter.advance(beginning).value_or(beginning.size());
    Sniffed sniffed{dialect, 0, 0, false, false};
    const auto header = without_line_end(beginning.substr(0, length));
    const auto marks = std::count(header.begin(), header.end(), dialect.delimiter);
    if (static_cast<std::size_t>(marks) > most_columns) return sniffed;
    for (const auto& name : cells_of(header, dialect)) {
        ++sniffed.columns;
        if (name.size() > longest_name || !is_field_name(name)) continue;
        ++sniffed.known;
        const auto id = meaning_of_key(name)->field;
        sniffed.has_text = sniffed.has_text || id == FieldId::title || id == FieldId::body;
    }
    sniffed.has_rows = has_row(beginning.substr(length), dialect, sniffed.columns);
    return sniffed;
}

/// "a ""b""" is never meant literally.
bool has_escaped_quotes(std::string_view cell) {
    return cell.size() > 2 && cell.starts_with('"') && cell.ends_with('"') &&
           cell.substr(1, cell.size() - 2).find("\"\"") != std::string_view::npos;
}

/// Tables parted by tabs have no quotation by their standard, but spreadsheets write them with it.
/// Rows that have all columns without it, and nothing escaped, are literal.
Quoting quoting_of(std::string_view beginning, std::size_t columns) {
    const Dialect literal{'\t', Quoting::literal};
    while (beginning.find('\n') != std::string_view::npos) {
        const auto line = without_line_end(beginning.substr(0, beginning.find('\n')));
        beginning.remove_prefix(beginning.find('\n') + 1);
        if (line.find('"') == std::string_view::npos) continue;
        const auto cells = cells_of(line, literal);
        if (cells.size() != columns) return Quoting::quoted;
        if (std::any_of(cells.begin(), cells.end(), has_escaped_quotes)) return Quoting::quoted;
    }
    return Quoting::literal;
}

} // namespace

std::string_view delimiter_line(std::string_view beginning) {
    const auto line = beginning.substr(0, beginning.find('\n'));
    const auto bare = without_quotes(without_line_end(line));
    if (bare.size() != 5 || lower_ascii(bare.substr(0, 4)) != "sep=") return {};
    return beginning.substr(0, line.size() + 1);
}

Sniffed sniff_table(std::string_view beginning, std::string_view delimiters) {
    if (const auto line = delimiter_line(beginning); !line.empty()) {
        const auto given = line.substr(line.find('=') + 1, 1);
        if (delimiters.find(given) == std::string_view::npos) return {};
        delimiters = given;
        beginning.remove_prefix(line.size());
    }
    Sniffed best;
    for (const char delimiter : delimiters) {
        const auto sniffed = sniff_header(beginning, {delimiter, Quoting::quoted});
        const bool is_better = sniffed.known > best.known ||
                               (sniffed.known == best.known && sniffed.columns > best.columns);
        if (is_better || best.columns == 0) best = sniffed;
    }
    if (best.dialect.delimiter != '\t') return best;
    const auto literal = sniff_header(beginning, {'\t', Quoting::literal});
    if (literal.known == best.known) best.dialect.quoting = quoting_of(beginning, literal.columns);
    return best;
}

} // namespace lacuna::corpus
