// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "searcher/output/formats.hpp"
#include "searcher/output/hit_text.hpp"
#include "searcher/output/shown_fields.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;

/// Characters that could steer a terminal or a browser. In JSON beyond ASCII they stand only inside
/// strings, where an escape means the same.
bool needs_escape(char32_t c) {
    return (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string to_line(const Json& json) {
    const std::string dumped = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string line;
    line.reserve(dumped.size() + 1);
    for (std::size_t at = 0; at < dumped.size();) {
        const CodePoint c = code_point_at(dumped, at);
        if (needs_escape(c.value))
            line += fmt::format("\\u{:04x}", static_cast<unsigned>(c.value));
        else
            line.append(dumped, at, c.size);
        at += c.size;
    }
    return line;
}

Json text_or_null(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(std::string(text));
}

Json first_value(const Article& article, FieldId id) {
    const auto values = field_values(article, id);
    return values.empty() ? Json(nullptr) : text_or_null(values.front());
}

Json marks_of(const MarkedText& text) {
    Json marks = Json::array();
    for (const Mark& mark : text.marks) marks.push_back({mark.begin, mark.end});
    return marks;
}

Json credits_of(const Article& article) {
    Json credits = Json::array();
    for (const Credit& credit : article.credits)
        credits.push_back({{"name", credit.name}, {"role", name_of(credit.role)}});
    return credits;
}

Json snippet_of(const Hit& hit, const OutputSettings& settings) {
    if (settings.view.has(ViewPart::articles) && shows_whole_body(hit))
        return {{"text", ""}, {"marks", Json::array()}, {"field", field(FieldId::body).name}};
    const MarkedText snippet = valid_text(hit.snippet);
    return {{"text", snippet.text},
            {"marks", marks_of(snippet)},
            {"field", field(hit.snippet_field).name}};
}

void add_field(Json& json, const ShownField& shown, const Hit& hit) {
    const Article& article = hit.article;
    const std::string key(shown.key);
    if (shown.id == FieldId::credit) {
        json[key] = credits_of(article);
    } else if (shown.id == FieldId::title || shown.id == FieldId::body) {
        const bool is_body = shown.id == FieldId::body;
        const MarkedText text = valid_text(is_body ? body_of(hit) : title_of(hit));
        json[key] = is_body ? Json(text.text) : text_or_null(text.text);
        json[key + "_marks"] = marks_of(text);
    } else if (field(shown.id).valued == Valued::multi) {
        json[key] = field_values(article, shown.id);
    } else {
        json[key] = first_value(article, shown.id);
    }
}

/// The rest of the fields, and what the input says beside them.
void add_whole_article(Json& json, const Hit& hit) {
    for (const ShownField& shown : shown_fields())
        if (shown.least == Detail::article) add_field(json, shown, hit);
    json["extra"] = Json::object();
    for (const auto& [name, value] : hit.article.extra) json["extra"][name] = value;
}

Json parts_of(const Hit& hit) {
    Json parts = Json::array();
    for (const ScorePart& part : hit.parts)
        parts.push_back({{"part", part.of}, {"score", part.score}});
    return parts;
}

Json result_of(const Hit& hit, const OutputSettings& settings) {
    Json json{
        {"rank", hit.rank}, {"id", hit.id}, {"score", std::isfinite(hit.score) ? hit.score : 0.0}};
    for (const ShownField& shown : shown_fields())
        if (shown.least != Detail::article) add_field(json, shown, hit);
    json["snippet"] = snippet_of(hit, settings);
    json["own_id"] = text_or_null(hit.article.own_id);
    if (!hit.collection.empty()) json["collection"] = hit.collection;
    if (settings.explain) json["why"] = parts_of(hit);
    if (settings.view.has(ViewPart::articles)) add_whole_article(json, hit);
    return json;
}

Json counts_of(const Facet& facet) {
    Json counts = Json::array();
    for (const FacetCount& one : facet.counts)
        counts.push_back({{"value", one.value}, {"count", one.count}});
    return counts;
}

Json timeline_of(const SearchResult& result) {
    if (result.timeline.empty())
        return {{"by", nullptr}, {"counts", Json::array()}, {"missing", 0}};
    const Facet& facet = result.timeline.front();
    return {{"by", facet.name}, {"counts", counts_of(facet)}, {"missing", facet.missing}};
}

Json term_of(const TermRow& row) {
    return {{"query_word", row.query_word},
            {"term", row.term},
            {"articles", row.articles},
            {"origin", row.origin}};
}

Json significant_of(const SignificantWord& word) {
    constexpr double hundred = 100;
    return {{"language", text_or_null(word.language)},
            {"word", word.word},
            {"articles", word.articles},
            {"all", word.all},
            {"score", std::round(word.score * hundred) / hundred}};
}

Json line_of(const ConcordanceLine& line) {
    return {{"id", line.id},
            {"title", line.title},
            {"date", text_or_null(line.date)},
            {"source", text_or_null(line.source)},
            {"left", line.left},
            {"match", line.match},
            {"right", line.right}};
}

template <class Value, class ToJson>
Json list_of(const std::vector<Value>& values, ToJson to_json) {
    Json list = Json::array();
    for (const Value& value : values) list.push_back(to_json(value));
    return list;
}

Json missing_of(const MissingWords& missing) {
    return {{"words", missing.words}, {"articles", missing.articles}};
}

Json relaxed_of(const Relaxation& relaxed) {
    return {{"left_aside", relaxed.left_aside}, {"missing", list_of(relaxed.missing, missing_of)}};
}

Json total_of(const Total& total) {
    return {{"estimate", total.estimate},
            {"lower", total.lower},
            {"upper", total.upper},
            {"exact", total.exact}};
}

void add_facets(Json& json, const SearchResult& result) {
    Json facets = Json::object();
    Json totals = Json::object();
    for (const Facet& facet : result.facets) {
        facets[facet.name] = counts_of(facet);
        totals[facet.name] = {{"distinct", facet.distinct}, {"missing", facet.missing}};
    }
    json["facets"] = std::move(facets);
    json["facet_totals"] = std::move(totals);
}

/// What an object has only if the view shows it. Results and facets are always there.
void add_part(Json& json, ViewPart part, const SearchResult& result) {
    if (part == ViewPart::timeline) json["timeline"] = timeline_of(result);
    if (part == ViewPart::terms) json["terms"] = list_of(result.terms, term_of);
    if (part == ViewPart::significant)
        json["significant"] = list_of(result.significant, significant_of);
    if (part == ViewPart::lines) json["lines"] = list_of(result.lines, line_of);
}

Json object_of(const SearchResult& result, const OutputSettings& settings) {
    Json json = Json::object();
    json["format_version"] = format_version;
    if (settings.several_queries) json["query_id"] = result.query_id;
    json["query"] = result.query;
    json["parsed"] = result.parsed;
    json["total"] = total_of(result.total);
    json["offset"] = result.offset;
    json["limit"] = result.limit;
    json["took_ms"] = std::round(result.took_ms * 1000) / 1000;
    json["results"] =
        list_of(result.hits, [&](const Hit& hit) { return result_of(hit, settings); });
    add_facets(json, result);
    for (const ViewPart part : settings.view.parts()) add_part(json, part, result);
    if (settings.explain) json["explanation"] = result.explanation;
    json["suggestion"] = text_or_null(result.suggestion);
    json["warnings"] = result.warnings;
    json["relaxed"] = result.relaxed ? relaxed_of(*result.relaxed) : Json(nullptr);
    return json;
}

/// One object, or with several queries an array of them.
class JsonFormat final : public OutputFormat {
  public:
    void begin(std::ostream& out, const OutputSettings& settings) override {
        settings_ = settings;
        is_first_ = true;
        if (settings.several_queries) out << "[";
    }

    void write(std::ostream& out, const SearchResult& result) override {
        if (!is_first_) out << ",\n";
        is_first_ = false;
        out << to_line(object_of(result, settings_));
    }

    void end(std::ostream& out) override {
        out << (settings_.several_queries ? "]\n" : "\n");
        out.flush();
    }

  private:
    OutputSettings settings_;
    bool is_first_ = true;
};

/// One object on a line for each row that the view shows.
class JsonLinesFormat final : public OutputFormat {
  public:
    void begin(std::ostream& /*out*/, const OutputSettings& settings) override {
        settings_ = settings;
    }

    void write(std::ostream& out, const SearchResult& result) override {
        for (const Json& row : rows(result)) {
            Json line = Json::object();
            if (settings_.several_queries) line["query_id"] = result.query_id;
            line.update(row);
            out << to_line(line) << '\n';
        }
    }

    void end(std::ostream& out) override { out.flush(); }

  private:
    [[nodiscard]] Json rows(const SearchResult& result) const {
        switch (settings_.view.main()) {
        case ViewPart::none:
            break;
        case ViewPart::hits:
        case ViewPart::articles:
            return list_of(result.hits, [&](const Hit& hit) { return result_of(hit, settings_); });
        case ViewPart::facets:
            return facet_rows(result);
        case ViewPart::timeline:
            return result.timeline.empty() ? Json::array() : period_rows(result);
        case ViewPart::total:
            return count_row(result);
        case ViewPart::terms:
            return list_of(result.terms, term_of);
        case ViewPart::significant:
            return list_of(result.significant, significant_of);
        case ViewPart::lines:
            return list_of(result.lines, line_of);
        }
        return Json::array();
    }

    static Json count_row(const SearchResult& result) {
        Json row = Json::object();
        row["query"] = result.query;
        row["total"] = total_of(result.total);
        Json rows = Json::array();
        rows.push_back(std::move(row));
        return rows;
    }

    static Json facet_rows(const SearchResult& result) {
        Json rows = Json::array();
        for (const Facet& facet : result.facets)
            for (const FacetCount& one : facet.counts)
                rows.push_back({{"facet", facet.name}, {"value", one.value}, {"count", one.count}});
        return rows;
    }

    static Json period_rows(const SearchResult& result) {
        return list_of(result.timeline.front().counts, [](const FacetCount& one) {
            return Json{{"period", one.value}, {"count", one.count}};
        });
    }

    OutputSettings settings_;
};

} // namespace

std::unique_ptr<OutputFormat> make_json_format() { return std::make_unique<JsonFormat>(); }

std::unique_ptr<OutputFormat> make_jsonl_format() { return std::make_unique<JsonLinesFormat>(); }

} // namespace lacuna::searcher
