// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/fields.hpp"
#include "corpus/formats.hpp"
#include "indexer/commands.hpp"

#include <array>
#include <fmt/format.h>

namespace lacuna::indexer {

namespace {

constexpr std::array<std::string_view, 4> kind_names{"text", "facet", "filter", "date"};

} // namespace

int list_formats(const Settings& /*settings*/) {
    for (const auto& format : corpus::formats())
        fmt::print("{:<10} {:<22} {:<20} {}\n", format.name, format.mime, format.extensions,
                   format.help);
    return exit_code::done;
}

int list_fields(const Settings& /*settings*/) {
    for (const Field& row : fields)
        fmt::print("{:<9} {:<7} {:<52} {}\n", row.name,
                   kind_names[static_cast<std::size_t>(row.kind)], row.help, row.example);
    return exit_code::done;
}

} // namespace lacuna::indexer
