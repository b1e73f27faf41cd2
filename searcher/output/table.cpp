// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/table.hpp"

#include "searcher/output/hit_text.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace lacuna::searcher {

namespace {

using Cells = std::vector<std::string>;
using Rows = std::vector<Cells>;

constexpr std::string_view list_separator = "; ";

std::string cell(const Article& article, FieldId id) {
    return joined(field_values(article, id), list_separator);
}

Cells beginning(const Hit& hit) {
    return {std::to_string(hit.rank), hit.id, fmt::format("{:.4f}", hit.score)};
}

constexpr std::array summary_fields{FieldId::title,  FieldId::date,     FieldId::source,
                                    FieldId::agency, FieldId::language, FieldId::url,
                                    FieldId::file};

Rows result_rows(const SearchResult& result) {
    Rows rows;
    for (const Hit& hit : result.hits) {
        Cells& cells = rows.emplace_back(beginning(hit));
        for (const FieldId id : summary_fields) cells.push_back(cell(hit.article, id));
        cells.push_back(hit.snippet.text);
    }
    return rows;
}

bool is_column_of_full(const Field& row) {
    return row.id != FieldId::id && row.id != FieldId::body;
}

Rows full_rows(const SearchResult& result) {
    Rows rows;
    for (const Hit& hit : result.hits) {
        Cells& cells = rows.emplace_back(beginning(hit));
        for (const Field& row : fields)
            if (is_column_of_full(row)) cells.push_back(cell(hit.article, row.id));
        cells.emplace_back(hit.article.body());
    }
    return rows;
}

Rows facet_rows(const SearchResult& result) {
    Rows rows;
    for (const Facet& facet : result.facets)
        for (const FacetCount& one : facet.counts)
            rows.push_back({facet.name, one.value, std::to_string(one.count)});
    return rows;
}

Rows timeline_rows(const SearchResult& result) {
    Rows rows;
    for (const Facet& facet : result.timeline)
        for (const FacetCount& one : facet.counts)
            rows.push_back({one.value, std::to_string(one.count)});
    return rows;
}

Rows count_rows(const SearchResult& result) {
    const Total& total = result.total;
    return {{result.query, std::to_string(total.estimate), std::to_string(total.lower),
             std::to_string(total.upper), total.exact ? "true" : "false"}};
}

Rows term_rows(const SearchResult& result) {
    Rows rows;
    for (const TermRow& row : result.terms)
        rows.push_back({row.query_word, row.term, std::to_string(row.articles), row.origin});
    return rows;
}

Rows line_rows(const SearchResult& result) {
    Rows rows;
    for (const ConcordanceLine& line : result.lines)
        rows.push_back({line.id, line.date, line.title, line.left, line.match, line.right});
    return rows;
}

std::vector<std::string_view> full_columns() {
    std::vector<std::string_view> columns{"rank", "id", "score"};
    for (const Field& row : fields)
        if (is_column_of_full(row)) columns.push_back(row.name);
    columns.emplace_back("body");
    return columns;
}

} // namespace

std::vector<std::string_view> table_columns(ViewId view) {
    switch (view) {
    case ViewId::results:
        return {"rank",   "id",       "score", "title", "date",   "source",
                "agency", "language", "url",   "file",  "snippet"};
    case ViewId::facets:
        return {"facet", "value", "count"};
    case ViewId::timeline:
        return {"period", "count"};
    case ViewId::full:
        return full_columns();
    case ViewId::count:
        return {"query", "count", "lower", "upper", "exact"};
    case ViewId::terms:
        return {"query_word", "term", "articles", "origin"};
    case ViewId::kwic:
        return {"id", "date", "title", "left", "match", "right"};
    }
    return {};
}

std::vector<std::vector<std::string>> table_rows(ViewId view, const SearchResult& result) {
    switch (view) {
    case ViewId::results:
        return result_rows(result);
    case ViewId::facets:
        return facet_rows(result);
    case ViewId::timeline:
        return timeline_rows(result);
    case ViewId::full:
        return full_rows(result);
    case ViewId::count:
        return count_rows(result);
    case ViewId::terms:
        return term_rows(result);
    case ViewId::kwic:
        return line_rows(result);
    }
    return {};
}

} // namespace lacuna::searcher
