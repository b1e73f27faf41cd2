// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/table_cell.hpp"

namespace lacuna {

namespace {

bool begins_like_a_formula(std::string_view cell) {
    return !cell.empty() &&
           std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

} // namespace

std::string harmless_cell(std::string_view text, Newlines newlines) {
    std::string safe = terminal_safe(text, newlines);
    if (begins_like_a_formula(text) || begins_like_a_formula(safe)) safe.insert(0, 1, '\'');
    return safe;
}

std::string csv_cell(std::string_view text, Newlines newlines) {
    std::string quoted = "\"";
    for (const char c : harmless_cell(text, newlines)) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace lacuna
