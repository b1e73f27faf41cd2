// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/numbers.hpp"

#include "common/utf8.hpp"
#include "searcher/query/tree.hpp"

#include <algorithm>
#include <charconv>

namespace lacuna::searcher {

std::optional<double> parse_weight(std::string_view text) {
    if (text.empty() || text.size() > 6 || !is_digit(text.front())) return std::nullopt;
    double weight = 0;
    const auto* const end = text.data() + text.size();
    const auto [rest, failed] = std::from_chars(text.data(), end, weight, std::chars_format::fixed);
    if (failed != std::errc{} || rest != end || weight > 1000) return std::nullopt;
    return weight;
}

std::optional<unsigned> parse_distance(std::string_view text) {
    unsigned number = 0;
    const auto* const end = text.data() + text.size();
    const auto [rest, failed] = std::from_chars(text.data(), end, number);
    if (failed != std::errc{} || rest != end || number < 1 || number > caps::distance)
        return std::nullopt;
    return number;
}

bool are_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

} // namespace lacuna::searcher
