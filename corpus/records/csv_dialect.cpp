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

Sniffed sniff_header(std::string_view beginning, const Dialect& dialect) {
    RowCutter cutter(dialect);
    const auto length = cutter.advance(beginning).value_or(beginning.size());
    Sniffed sniffed{dialect, 0, 0, false, !trim_ascii(beginning.substr(length)).empty()};
    const auto header = without_line_end(beginning.substr(0, length));
    const auto marks = std::count(header.begin(), header.end(), dialect.delimiter);
    if (static_cast<std::size_t>(marks) > most_columns) return sniffed;
    for (const auto& name : cells_of(header, dialect)) {
        ++sniffed.columns;
        if (name.size() > longest_name || !is_field_name(name)) continue;
        ++sniffed.known;
        const auto id = find_field(lower_ascii(trim_ascii(name)));
        sniffed.has_text = sniffed.has_text || id == FieldId::title || id == FieldId::body;
    }
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

Sniffed sniff_table(std::string_view beginning, std::string_view delimiters) {
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
