// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// A newspaper or site that authority/sources.tsv knows.
struct Source {
    std::string_view host;
    std::string_view name;
    std::string_view language; ///< of most of its articles
};

/// The source of this host or of a domain above it, or null.
[[nodiscard]] const Source* find_source_host(std::string_view host);

/// The source of this name or of another name it goes by, whatever its case, accents, spaces,
/// article "The"; or of this host; or null.
[[nodiscard]] const Source* find_source(std::string_view name);

} // namespace lacuna::corpus
