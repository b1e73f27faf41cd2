// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"

#include <string>
#include <string_view>

namespace lacuna::indexer {

/// The 16 hex digits by which an article is known: SHA-256 over its canonical URL, else over the
/// input's own identifier with its source, else over the input's path and the position in it.
[[nodiscard]] std::string identity_of(const Article& article);

/// Scheme and host in lower case, without default port, fragment, tracking parameters (utm_*,
/// fbclid, gclid) and trailing slash; RFC 3986 section 6.2 as far as it is safe.
[[nodiscard]] std::string canonical_url(std::string_view url);

/// The path without "." parts and doubled slashes, so that `news` and `./news/` are one input.
[[nodiscard]] std::string normal_path(const std::string& path);

} // namespace lacuna::indexer
