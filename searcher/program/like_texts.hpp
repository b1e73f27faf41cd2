// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/search_request.hpp"

#include <string_view>

namespace lacuna::searcher {

/// The texts of the files, and of standard input (`-`), that a query asks for articles like, by
/// their names. Throws Error{query} for a query that cannot be parsed, and for what cannot be read,
/// is empty or is no text.
[[nodiscard]] Texts texts_named_in(std::string_view query, const ParseOptions& parsing);

} // namespace lacuna::searcher
