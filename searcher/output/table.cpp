// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/table.hpp"

#include "searcher/output/hit_text.hpp"
#include "searcher/output/shown_fields.hpp"

#include <fmt/format.h>

namespace lacuna::searcher {

namespace {

using Rows = std::vector<TableRow>;
using Columns = std::vector<std::string_view>;

constexpr std::string_view list_separator = "; ";

std::string cell(const Article& article, FieldId id) {
    return joined(field_values(article, id), list_separator);
}

TableRow beginning(const Hit& hit) {
    return {std::to_string(hit.rank), hit.id, fmt::format("{:.4f}", hit.score)};
}

Rows result_rows(const SearchResult& result) {
    Rows rows;
    for (const Hit& hit : result.hits) {
        TableRow& cells = rows.emplace_back(beginning(hit));
        for (const ShownField& shown : shown_fields())
            if (shown.least == Detail::row) cells.push_back(cell(hit.article, shown.id));
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
        TableRow& cells = rows.emplace_back(beginning(hit));
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

Rows significant_rows(const SearchResult& result) {
    Rows rows;
    for (const SignificantWord& word : result.significant)
        rows.push_back({word.language, word.word, std::to_string(word.articles),
                        std::to_string(word.all), fmt::format("{:.2f}", word.score)});
    return rows;
}

Rows line_rows(const SearchResult& result) {
    Rows rows;
    for (const ConcordanceLine& line : result.lines)
        rows.push_back(
            {line.id, line.date, line.source, line.title, line.left, line.match, line.right});
    return rows;
}

Columns result_columns() {
    Columns columns{"rank", "id", "score"};
    for (const ShownField& shown : shown_fields())
        if (shown.least == Detail::row) columns.push_back(field(shown.id).name);
    columns.emplace_back("snippet");
    return columns;
}

Columns full_columns() {
    Columns columns{"rank", "id", "score"};
    for (const Field& row : fields)
        if (is_column_of_full(row)) columns.push_back(row.name);
    columns.emplace_back("body");
    return columns;
}

} // namespace

Table table_of(ViewPart part) {
    switch (part) {
    case ViewPart::none:
        break;
    case ViewPart::hits:
        return {result_columns(), result_rows};
    case ViewPart::articles:
        return {full_columns(), full_rows};
    case ViewPart::facets:
        return {{"facet", "value", "count"}, facet_rows};
    case ViewPart::timeline:
        return {{"period", "count"}, timeline_rows};
    case ViewPart::total:
        return {{"query", "count", "lower", "upper", "exact"}, count_rows};
    case ViewPart::terms:
        return {{"query_word", "term", "articles", "origin"}, term_rows};
    case ViewPart::significant:
        return {{"language", "word", "articles", "all", "score"}, significant_rows};
    case ViewPart::lines:
        return {{"id", "date", "source", "title", "left", "match", "right"}, line_rows};
    }
    return {{}, [](const SearchResult&) { return Rows{}; }};
}

} // namespace lacuna::searcher
