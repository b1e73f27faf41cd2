// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/output/output_format.hpp"
#include "searcher/result.hpp"

#include <sstream>
#include <string>
#include <string_view>

namespace lacuna::searcher {

inline Hit sample_hit() {
    Hit hit;
    hit.rank = 1;
    hit.id = "0123456789abcdef";
    hit.score = 12.5;
    hit.article.set(FieldId::title, "Court blocks site", "test");
    hit.article.set(FieldId::source, "TRT World", "test");
    hit.article.set(FieldId::language, "en", "test");
    hit.article.set(FieldId::url, "https://gazette.example/1", "test");
    hit.article.set(FieldId::file, "news/1.html", "test");
    hit.article.set(FieldId::body, "The court blocked it.\n\nNobody knows why.", "test");
    hit.article.set_date({.year = 2015, .month = 8, .day = 19, .utc_offset = {}}, "test");
    hit.article.add_credit({"Reuters", CreditRole::photo}, "test");
    hit.title = {"Court blocks site", {{0, 5}}};
    hit.snippet = {"The court blocked it.", {{4, 9}}};
    return hit;
}

inline SearchResult sample_result() {
    SearchResult result;
    result.query_id = "q1";
    result.query = "court";
    result.parsed = "court";
    result.total = {12345, 12345, 12345, true};
    result.limit = 10;
    result.took_ms = 0.84;
    result.hits = {sample_hit()};
    result.facets = {{"source", {{"TRT World", 8}, {"新华社", 4}}, 3, 1}};
    result.timeline = {{"year", {{"2014", 0}, {"2015", 12}}, 0, 2}};
    result.terms = {{"court", "courts", 7, "inflection (en)"}};
    result.significant = {{"en", "Court", 7, 9, 12.345}};
    result.lines = {
        {"0123456789abcdef", "Court blocks site", "2015-08-19", "The ", "court", " did.", "Dawn"}};
    result.explanation = {"court: 2 terms"};
    return result;
}

/// Everything that could steer a terminal, a browser, a spreadsheet or a parser.
inline std::string hostile_text() {
    return "=1+1\x1b[31m\x1b]0;x\x07<script>alert(\"1\")</script>'&\t\r\n\n\x7f\xc2\x9b"
           "\u202e\u2066\u200f\u2028\xff\xe4\xb8 中文\"\",\\ \U0001F600e\u0301";
}

inline Hit hostile_hit() {
    const std::string text = hostile_text();
    Hit hit = sample_hit();
    hit.id = text;
    for (const Field& row : fields) hit.article.set(row.id, text, "test");
    hit.article.set(FieldId::url, "javascript:alert(1)//" + text, "test");
    hit.article.set(FieldId::body, text + "\n\n" + text, "test");
    hit.article.credits = {{text, CreditRole::origin}, {text, CreditRole::photo}};
    hit.article.own_id = text;
    hit.article.extra = {{text, text}};
    const auto size = static_cast<std::uint32_t>(text.size());
    hit.title = {text, {{0, 1}, {3, 20}, {5, 6}, {size - 1, size}, {size, size + 5}}};
    hit.snippet = {text, {{size / 2, size / 2 + 3}, {4, 2}}};
    hit.parts = {{text, 1.5}};
    hit.collection = text;
    return hit;
}

inline SearchResult hostile_result() {
    const std::string text = hostile_text();
    SearchResult result = sample_result();
    result.query_id = result.query = result.parsed = result.suggestion = text;
    result.hits = {hostile_hit(), hostile_hit()};
    result.hits.back().article.set(FieldId::url, "https://x.example/\"><script>" + text, "test");
    result.facets = {{text, {{text, 3}, {"-2", 1}}, 9, 2}};
    result.timeline = {{text, {{text, 3}}, 0, 0}};
    result.terms = {{text, text, 3, text}};
    result.significant = {{text, text, 3, 5, 7.5}};
    result.lines = {{text, text, text, text, text, text, text}};
    result.explanation = result.warnings = {text};
    return result;
}

inline std::string rendered(std::string_view format, const SearchResult& result,
                            const OutputSettings& settings) {
    std::ostringstream out;
    const auto made = find_output_format(format)->make();
    made->begin(out, settings);
    made->write(out, result);
    made->end(out);
    return out.str();
}

inline std::string rendered(std::string_view format, std::string_view view,
                            const SearchResult& result) {
    OutputSettings settings;
    settings.view = *find_view(view);
    return rendered(format, result, settings);
}

} // namespace lacuna::searcher
