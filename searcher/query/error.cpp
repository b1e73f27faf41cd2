// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/error.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "searcher/query/characters.hpp"

#include <algorithm>

namespace lacuna::searcher {

namespace {

constexpr int columns = 76;
constexpr int columns_before_caret = 48;
constexpr int columns_of_quotation = 40;
/// More than this beside the place is never shown, whatever the widths.
constexpr std::size_t longest_side = 1024;
constexpr std::string_view indent = "  ";

/// `at`, at most the text's size, or where the character around it begins.
std::size_t character_begin(std::string_view text, std::size_t at) {
    return cut_to(text, at).size();
}

/// The longest suffix of at most `width` columns, with "…" before it if anything was left out.
std::string fit_from_end(std::string_view text, int width) {
    if (display_width(text) <= width) return std::string(text);
    std::size_t begin = text.size();
    int used = 1;
    while (begin > 0) {
        const auto previous = character_before(text, begin);
        used += display_width(text.substr(previous, begin - previous));
        if (used > width) break;
        begin = previous;
    }
    return "…" + std::string(text.substr(begin));
}

} // namespace

std::string point_at(std::string_view query, std::size_t at) {
    at = character_begin(query, at);
    const auto from = character_begin(query, at - std::min(at, longest_side));
    const auto to = character_begin(query, at + std::min(query.size() - at, longest_side));
    std::string before = terminal_safe(query.substr(from, at - from));
    const std::string after = terminal_safe(query.substr(at, to - at));
    if (from > 0 || display_width(before) + display_width(after) > columns)
        before = fit_from_end(before, columns_before_caret);
    const int caret = display_width(before);
    std::string lines(indent);
    lines.append(before).append(fit_to_width(after, columns - caret)).append("\n");
    lines.append(indent).append(static_cast<std::size_t>(caret), ' ').append("^");
    return lines;
}

void refuse(std::string_view query, std::size_t at, const Complaint& complaint) {
    throw Error(ErrorKind::query, complaint.message + "\n" + point_at(query, at), complaint.hint);
}

std::string in_backticks(std::string_view text) {
    const auto end = character_begin(text, std::min(text.size(), longest_side));
    return "`" + fit_to_width(terminal_safe(text.substr(0, end)), columns_of_quotation) + "`";
}

} // namespace lacuna::searcher
