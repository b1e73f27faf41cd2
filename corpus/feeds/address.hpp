// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// The address that a reference means at a base: "/a" at "https://gazette.example/news/" is
/// "https://gazette.example/a". The reference itself where it is whole, or the base is no address.
[[nodiscard]] std::string resolved_address(std::string_view base, std::string_view reference);

/// Whether the text begins with a scheme: "https:", "urn:".
[[nodiscard]] bool has_scheme(std::string_view address);

} // namespace lacuna::corpus
