// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/facet_request.hpp"

#include "common/error.hpp"
#include "common/options.hpp"

#include <array>
#include <fmt/format.h>

namespace lacuna::searcher {

namespace {

constexpr std::size_t most_values = 1'000'000;

struct DatePart {
    std::string_view name;
    std::size_t digits;
};
constexpr std::array date_parts{DatePart{"date", 4}, DatePart{"year", 4}, DatePart{"month", 6},
                                DatePart{"day", 8}};

std::string facet_names() {
    std::string names;
    for (const Field& row : fields)
        if (is_facet(row)) names.append(names.empty() ? "" : ", ").append(row.name);
    for (const auto& part : date_parts) names.append(", ").append(part.name);
    return names;
}

[[noreturn]] void throw_no_facet(std::string_view name) {
    const auto close = closest_field(name);
    const bool is_close = !close.empty() && is_facet(field(*find_field(close)));
    throw Error(ErrorKind::usage, fmt::format("no facet is named {}", name),
                is_close ? fmt::format("did you mean {}?", close)
                         : fmt::format("facets are {}", facet_names()));
}

} // namespace

FacetRequest parse_facet(std::string_view text) {
    const auto colon = text.find(':');
    const auto name = text.substr(0, colon);
    FacetRequest request;
    request.name = name;
    if (colon != std::string_view::npos)
        request.limit = parse_number("--facet NAME:N", text.substr(colon + 1), 1, most_values);
    for (const auto& part : date_parts) {
        if (part.name != name) continue;
        request.slot = field(FieldId::date).slot;
        request.digits = part.digits;
        // Some of the years are no course of time.
        if (colon == std::string_view::npos) request.limit = most_values;
        return request;
    }
    const auto id = find_field(name);
    if (!id || !is_facet(field(*id))) throw_no_facet(name);
    request.name = field(*id).name;
    request.slot = field(*id).slot;
    return request;
}

} // namespace lacuna::searcher
