// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/search_request.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace lacuna::searcher {

enum class ViewId : std::uint8_t { results, facets, timeline, full, count, terms, kwic };

/// One row of the views table.
struct View {
    ViewId id;
    std::string_view name;
    std::string_view help;
    Needs needs;
};

/// THE TABLE.
[[nodiscard]] std::span<const View> views();
[[nodiscard]] const View* find_view(std::string_view name);

} // namespace lacuna::searcher
