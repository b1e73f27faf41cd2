// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/tree.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

namespace {

using searcher::MatchWords;
using searcher::Operators;

/// Relative dates must not depend on when this runs.
const Date today = *parse_iso_date("2024-02-29");

std::optional<searcher::Node> parsed(std::string_view text, MatchWords match, Operators operators) {
    try {
        return searcher::parse_query(text, {match, operators, today}).root;
    } catch (const Error& error) {
        require(error.kind() == ErrorKind::query, "a query that is refused is a wrong query");
        require(is_valid_utf8(error.sentence()), "what is said of it is valid UTF-8");
        return std::nullopt;
    }
}

/// The query as it was understood must be understood as the same.
void check_text(const searcher::Node& root) {
    const auto text = searcher::to_text(root);
    if (text.size() > searcher::caps::bytes) return;
    const auto again = parsed(text, MatchWords::all, Operators::yes);
    require(again.has_value(), "a query as it was understood can be parsed");
    require(searcher::to_text(*again) == text, "and is understood as the same");
}

} // namespace

void parse_query(std::string_view input) {
    for (const auto match : {MatchWords::all, MatchWords::any})
        for (const auto operators : {Operators::yes, Operators::none})
            if (const auto root = parsed(input, match, operators)) check_text(*root);
}

} // namespace lacuna::fuzz
