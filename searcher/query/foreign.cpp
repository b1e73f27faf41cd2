// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/foreign.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "searcher/query/characters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace lacuna::searcher {

namespace {

constexpr int longest_shown = 40;
constexpr std::string_view text_in_quotes = "if it is text, put it in quotes";

struct ForeignWord {
    std::string_view written;
    std::string_view ours;
};

constexpr std::array<ForeignWord, 6> foreign_words{{{"ANDNOT", "NOT"},
                                                    {"AND_NOT", "NOT"},
                                                    {"AND-NOT", "NOT"},
                                                    {"BUTNOT", "NOT"},
                                                    {"BUT_NOT", "NOT"},
                                                    {"OR_NOT", "OR NOT"}}};

constexpr std::array<std::string_view, 2> exclamations{"!", "！"};
constexpr std::array<std::string_view, 3> minuses{"-", "−", "－"};
constexpr std::array<std::string_view, 5> dashes{"–", "—", "−", "－", "﹣"};

/// What follows a sign up to a blank, as a hint can show it.
std::string shown_run(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && sign_at(signs::blanks, text, end) == 0) ++end;
    const auto run = text.substr(0, end);
    const bool is_group = quote_at(text, 0) > 0 || sign_at(signs::open_brackets, text, 0) > 0;
    return is_group ? "…" : fit_to_width(terminal_safe(run), longest_shown);
}

/// Whether something that can be searched for begins at once.
bool begins_something(std::string_view text) {
    if (text.empty() || sign_at(signs::blanks, text, 0) > 0) return false;
    const char c = text.front();
    return is_letter(c) || is_digit(c) || !is_ascii(c) || c == '(' || c == '"' || c == '=' ||
           c == '*' || c == '/';
}

std::string exclusion_hint(std::string_view field, std::string_view what) {
    const auto shown = shown_run(what);
    return fmt::format("for articles without it write -{0}{1} or NOT {0}{1}; {2}", field, shown,
                       text_in_quotes);
}

std::optional<Complaint> exclamation(const RunPlace& place) {
    const auto length = sign_at(exclamations, place.rest, 0);
    if (length == 0 || !begins_something(place.rest.substr(length))) return std::nullopt;
    auto what = place.rest.substr(length);
    if (what.front() == '=') what.remove_prefix(1);
    return Complaint{"`!` is no operator", exclusion_hint(place.field, what)};
}

std::optional<Complaint> minus_inside(const RunPlace& place) {
    if (place.field.empty()) return std::nullopt;
    const auto length = sign_at(minuses, place.rest, 0);
    if (length == 0 || !begins_something(place.rest.substr(length))) return std::nullopt;
    return Complaint{"`-` stands before the name of a field, not behind it",
                     exclusion_hint(place.field, place.rest.substr(length))};
}

std::optional<Complaint> negation_inside(const RunPlace& place) {
    constexpr std::string_view negation = "NOT";
    if (place.field.empty() || !place.rest.starts_with(negation)) return std::nullopt;
    auto what = place.rest.substr(negation.size());
    const auto blank = sign_at(signs::blanks, what, 0);
    if (blank == 0 && !what.empty()) return std::nullopt;
    what.remove_prefix(blank);
    return Complaint{"NOT stands before the name of a field, not behind it",
                     exclusion_hint(place.field, what)};
}

/// `[2019 TO 2020]`
std::optional<Complaint> range(const RunPlace& place) {
    const auto text = place.rest;
    if (text.empty() || (text.front() != '[' && text.front() != '{')) return std::nullopt;
    const auto inside = text.substr(1, text.find_first_of("]}") - 1);
    const auto to = inside.find(" TO ");
    if (to == std::string_view::npos) return std::nullopt;
    const auto end_of = [](std::string_view end) {
        end = trim_ascii(end);
        return end == "*" ? std::string{} : fit_to_width(terminal_safe(end), longest_shown);
    };
    const auto first = end_of(inside.substr(0, to));
    const auto last = end_of(inside.substr(to + 4));
    const bool is_dated = place.field.empty() || place.field.starts_with("date") ||
                          place.field.starts_with("updated");
    return Complaint{
        "ranges are not written in square or curly brackets",
        is_dated
            ? fmt::format("write {}{}..{}; only dates have ranges",
                          place.field.empty() ? "date:" : place.field, first, last)
            : fmt::format("only dates have ranges, as in date:2019..2020; {}", text_in_quotes)};
}

} // namespace

std::optional<Complaint> foreign_beginning(const RunPlace& place) {
    for (const auto& check : {exclamation, minus_inside, negation_inside, range})
        if (auto complaint = check(place)) return complaint;
    return std::nullopt;
}

std::optional<Complaint> foreign_operator(std::string_view run) {
    if (run.find("||") != std::string_view::npos)
        return Complaint{"`||` is no operator", fmt::format("write OR; {}", text_in_quotes)};
    if (run.find("&&") != std::string_view::npos)
        return Complaint{"`&&` is no operator",
                         fmt::format("write AND, or nothing; {}", text_in_quotes)};
    for (const ForeignWord& word : foreign_words)
        if (run == word.written)
            return Complaint{fmt::format("`{}` is no operator", word.written),
                             fmt::format("write {}; {}", word.ours, text_in_quotes)};
    return std::nullopt;
}

bool begins_with_minus(std::string_view text) {
    return text.starts_with('-') && begins_something(text.substr(1));
}

bool begins_with_dash(std::string_view word) {
    const auto length = sign_at(dashes, word, 0);
    return length > 0 && begins_something(word.substr(length));
}

} // namespace lacuna::searcher
