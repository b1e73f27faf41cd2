// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// What the head and the headline of a page say of the article on it, to which its scripts must
/// agree: they also describe other stories.
struct PageClaims {
    std::vector<std::string> addresses; ///< canonical link, og:url
    std::vector<std::string> headlines; ///< h1, og:title, title element
};

enum class Agreement : std::uint8_t { contradicts, silent, agrees };

/// Whether an address leads to a page and not to the front of a site.
[[nodiscard]] bool has_path(std::string_view address);

/// Whether two addresses lead to one page, whatever the scheme, "www." or "m.", a trailing slash,
/// the fragment. One may be without a host.
[[nodiscard]] bool is_same_address(std::string_view left, std::string_view right);

/// Whether two headlines can be of one story: one is in the other, or they share half their words.
[[nodiscard]] Agreement compare_headlines(std::string_view left, std::string_view right);

/// What the claims say to a story that has one of these addresses and this headline. Addresses of
/// front pages say nothing, and neither do headlines of one or two words.
[[nodiscard]] Agreement agreement(const PageClaims& claims,
                                  const std::vector<std::string>& addresses,
                                  std::string_view headline);

} // namespace lacuna::corpus
