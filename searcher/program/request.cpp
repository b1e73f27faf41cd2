// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/request.hpp"

#include "common/error.hpp"
#include "common/store/collection.hpp"
#include "searcher/output/output_format.hpp"
#include "searcher/output/views.hpp"
#include "searcher/query/error.hpp"
#include "searcher/query/topics.hpp"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

namespace lacuna::searcher {

namespace {

constexpr std::size_t usual_results = 10;

Sort sort_named(std::string_view name) {
    const auto* const row = std::find_if(sorts.begin(), sorts.end(),
                                         [&](const SortRow& one) { return one.name == name; });
    return row == sorts.end() ? sorts.front().id : row->id;
}

/// Throws Error{usage} if the view has no lines that could be sorted.
Sort sort_of(const Settings& settings, const Needs& needs) {
    const Sort sort = sort_named(settings.sort);
    if (sorts_lines(sort) && !needs.lines)
        throw Error(ErrorKind::usage,
                    fmt::format("--sort {} is for lines of --view kwic", settings.sort),
                    "articles are sorted by relevance, date, date-asc, source or title");
    return sort;
}

Node value_node(FieldId id, std::string text) {
    Node node;
    node.kind = NodeKind::value;
    node.field = id;
    node.text = std::move(text);
    return node;
}

/// What is said of a query as it was understood is a query again, so that a value has to be one
/// that a query can hold.
bool can_be_asked(const Node& node) {
    // Too long for a query, and still a value that articles have: it is copied, not typed.
    constexpr std::size_t surely_short = 1024;
    if (node.text.size() > surely_short) return true;
    try {
        const Node again = parse_query(to_text(node), {}).root;
        return again.kind == node.kind && again.field == node.field && again.text == node.text;
    } catch (const Error&) {
        return false;
    }
}

std::string value_named(FieldId id, std::string_view text) {
    if (id != FieldId::topic) return std::string(text);
    auto found = topic_named(text);
    if (const auto* problem = std::get_if<Complaint>(&found))
        throw Error(ErrorKind::usage, fmt::format("--{}: {}", field(id).name, problem->message),
                    problem->hint);
    return std::get<std::string>(std::move(found));
}

Node checked_value(FieldId id, std::string_view text) {
    Node node = value_node(id, value_named(id, text));
    if (can_be_asked(node)) return node;
    throw Error(ErrorKind::usage,
                fmt::format("--{}: {} is no value", field(id).name, in_backticks(text)),
                "a value is not blank, has no control characters and fits into a query");
}

/// One field's options: any of the values, and none of those excluded.
struct Choice {
    std::vector<Node> any;
    std::vector<Node> none;
};

Node group(NodeKind kind, std::vector<Node> children) {
    if (children.size() == 1 && kind != NodeKind::but_not) return std::move(children.front());
    Node node;
    node.kind = kind;
    node.children = std::move(children);
    return node;
}

Node date_node(const Settings& settings) {
    const auto read = [](const std::string& option, const std::string& text) {
        const auto date = parse_iso_date(text);
        if (!date)
            throw Error(ErrorKind::usage, fmt::format("{} {}: not a date", option, text),
                        "write 2019, 2019-03 or 2019-03-04");
        return *date;
    };
    Node node;
    node.kind = NodeKind::dates;
    if (!settings.from.empty()) node.first = first_day(read("--from", settings.from));
    if (!settings.to.empty()) node.last = last_day(read("--to", settings.to));
    if (!node.first.empty() && !node.last.empty() && node.first > node.last)
        throw Error(ErrorKind::usage, "--from is after --to");
    return node;
}

/// The filter options as one tree; everything, if there are none.
Node filter_of(const Settings& settings) {
    std::map<FieldId, Choice> choices;
    for (const auto& [id, value] : settings.values) {
        const bool is_excluded = value.starts_with('!');
        auto node = checked_value(id, std::string_view(value).substr(is_excluded ? 1 : 0));
        (is_excluded ? choices[id].none : choices[id].any).push_back(std::move(node));
    }
    std::vector<Node> all;
    std::vector<Node> excluded;
    if (!settings.from.empty() || !settings.to.empty()) all.push_back(date_node(settings));
    for (auto& [id, choice] : choices) {
        if (!choice.any.empty()) all.push_back(group(NodeKind::any_of, std::move(choice.any)));
        for (auto& node : choice.none) excluded.push_back(std::move(node));
    }
    Node filter = all.empty() ? Node{} : group(NodeKind::all_of, std::move(all));
    if (excluded.empty()) return filter;
    excluded.insert(excluded.begin(), std::move(filter));
    return group(NodeKind::but_not, std::move(excluded));
}

Rank rank_named(const std::string& name) {
    const auto* const found = std::find_if(ways_to_rank.begin(), ways_to_rank.end(),
                                           [&](const RankRow& row) { return row.name == name; });
    return found == ways_to_rank.end() ? ways_to_rank.front().id : found->id;
}

MatchWords match_named(const std::string& name) {
    if (name == "any") return MatchWords::any;
    return name == "all" ? MatchWords::all : MatchWords::most;
}

} // namespace

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    constexpr int first_year = 1900;
    Date date;
    date.year = parts.tm_year + first_year;
    date.month = parts.tm_mon + 1;
    date.day = parts.tm_mday;
    return date;
}

SearchRequest request_of(const Settings& settings) {
    SearchRequest request;
    request.filter = filter_of(settings);
    request.parsing = {match_named(settings.match),
                       settings.plain ? Operators::none : Operators::yes, today()};
    const bool is_export = find_output_format(settings.format)->is_export;
    request.limit = settings.limit.value_or(is_export ? caps::results : usual_results);
    request.periods = settings.limit.value_or(0);
    request.offset = settings.offset;
    request.rank = rank_named(settings.rank);
    for (const auto& facet : settings.facets) {
        request.facets.push_back(parse_facet(facet));
        const bool has_limit = facet.find(':') != std::string::npos;
        if (is_export && !has_limit) request.facets.back().limit = caps::results;
    }
    request.needs = find_view(settings.view)->needs();
    request.sort = sort_of(settings, request.needs);
    request.needs.explanation = settings.explain;
    request.passages = settings.passages;
    request.versions = settings.versions == "all" ? Versions::all : Versions::current;
    request.names = settings.no_names ? Names::as_typed : Names::in_all_forms;
    request.breadth = settings.broaden ? Breadth::broader : Breadth::as_asked;
    request.count = settings.exact ? Count::exact : Count::cheap;
    return request;
}

std::vector<std::string> collections_of(const Settings& settings) {
    if (settings.collections.empty()) return {default_collection()};
    // Named twice, a collection would count twice.
    std::vector<std::string> collections;
    std::set<std::string> seen;
    for (const auto& path : settings.collections) {
        std::error_code ignored;
        const auto real = std::filesystem::weakly_canonical(path, ignored).string();
        if (seen.insert(real.empty() ? path : real).second) collections.push_back(path);
    }
    return collections;
}

} // namespace lacuna::searcher
