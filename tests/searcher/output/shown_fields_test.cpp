// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/shown_fields.hpp"

#include "tests/searcher/output/sample_result.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>
#include <string>

namespace lacuna::searcher {

namespace {

std::string value_of(const Field& row) { return fmt::format("valueof{}", row.name); }

/// One article with a value of its own in every field, some of which are derived from others.
SearchResult with_all_fields() {
    SearchResult result = sample_result();
    Hit& hit = result.hits.front();
    for (const Field& row : fields) hit.article.set(row.id, value_of(row), "test");
    hit.id = value_of(field(FieldId::id));
    hit.article.set(FieldId::url, "https://valueofhost/valueofurl", "test");
    hit.article.credits = {{"valueofagency", CreditRole::origin},
                           {"valueofcredit", CreditRole::photo}};
    hit.title = {};
    hit.snippet = {};
    return result;
}

} // namespace

TEST_CASE("every field of the table is shown with a whole article, in every format but a run") {
    const SearchResult result = with_all_fields();
    for (const OutputFormatRow& format : output_formats()) {
        if (format.is_ranking) continue;
        const std::string text = rendered(format.name, "full", result);
        CAPTURE(format.name);
        for (const Field& row : fields) {
            CAPTURE(row.name);
            const std::string shown = row.kind == FieldKind::date ? "2015-08-19" : value_of(row);
            CHECK(text.find(shown) != std::string::npos);
        }
    }
}

TEST_CASE("keys of JSON are those of the shown fields, each once") {
    const auto json = nlohmann::json::parse(rendered("json", "full", with_all_fields()));
    const auto short_json = nlohmann::json::parse(rendered("json", "results", with_all_fields()));
    std::set<std::string_view> keys;
    std::set<FieldId> ids;
    for (const ShownField& shown : shown_fields()) {
        CAPTURE(shown.key);
        CHECK(keys.insert(shown.key).second);
        CHECK(ids.insert(shown.id).second);
        CHECK(json["results"][0].contains(shown.key));
        CHECK(short_json["results"][0].contains(shown.key) == (shown.least != Detail::article));
        const bool is_list = field(shown.id).valued == Valued::multi;
        CHECK(json["results"][0][std::string(shown.key)].is_array() == is_list);
    }
}

TEST_CASE("fields of which nothing else is said are shown by their names before the text") {
    const auto& shown = shown_fields();
    CHECK(shown.front().id == FieldId::title);
    CHECK(shown.back().id == FieldId::body);
    CHECK(shown[shown.size() - 2].key == field(shown[shown.size() - 2].id).name);
}

} // namespace lacuna::searcher
