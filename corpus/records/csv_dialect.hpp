// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/records/csv_rows.hpp"

#include <string_view>

namespace lacuna::corpus {

/// What the beginning of a table shows.
struct Sniffed {
    Dialect dialect;
    std::size_t columns = 0;
    std::size_t known = 0; ///< columns that name a field
    bool has_text = false; ///< whether title or body is among them
    bool has_rows = false; ///< whether a row with as many cells follows the header
};

/// The line `sep=;` at the beginning by which spreadsheets are told the delimiter, line end
/// included; or empty.
[[nodiscard]] std::string_view delimiter_line(std::string_view beginning);

/// The delimiter among `delimiters` that makes most column names fields, and whether quotation
/// marks delimit cells.
[[nodiscard]] Sniffed sniff_table(std::string_view beginning, std::string_view delimiters);

} // namespace lacuna::corpus
