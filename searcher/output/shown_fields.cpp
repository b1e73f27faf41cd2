// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/shown_fields.hpp"

#include <algorithm>
#include <array>

namespace lacuna::searcher {

namespace {

/// The keys of docs/json-output.md: what is read by programs stays in its place.
constexpr std::array placed{
    ShownField{FieldId::title, "title", Detail::row},
    ShownField{FieldId::date, "date", Detail::row},
    ShownField{FieldId::source, "source", Detail::row},
    ShownField{FieldId::agency, "agency", Detail::row},
    ShownField{FieldId::credit, "credits", Detail::result},
    ShownField{FieldId::language, "language", Detail::row},
    ShownField{FieldId::url, "url", Detail::row},
    ShownField{FieldId::file, "file", Detail::row},
    ShownField{FieldId::byline, "byline", Detail::result},
    ShownField{FieldId::section, "section", Detail::article},
    ShownField{FieldId::keyword, "keywords", Detail::article},
};

/// The identity is the result's own, and the host a part of the address; the text comes last.
bool stands_elsewhere(FieldId id) {
    return id == FieldId::id || id == FieldId::host || id == FieldId::body;
}

std::vector<ShownField> all_shown() {
    std::vector<ShownField> all(placed.begin(), placed.end());
    for (const Field& row : fields) {
        const bool is_placed = std::any_of(placed.begin(), placed.end(),
                                           [&](const auto& one) { return one.id == row.id; });
        if (!is_placed && !stands_elsewhere(row.id))
            all.push_back({row.id, row.name, Detail::article});
    }
    all.push_back({FieldId::body, field(FieldId::body).name, Detail::article});
    return all;
}

} // namespace

const std::vector<ShownField>& shown_fields() {
    static const std::vector<ShownField> all = all_shown();
    return all;
}

} // namespace lacuna::searcher
