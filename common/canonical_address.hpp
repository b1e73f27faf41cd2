// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna {

/// One form for all addresses of one page: scheme, "www.", hosts and paths for telephones and AMP,
/// default port, escapes that need not be, order of parameters, parameters that only track readers,
/// slash at the end and fragment make no difference. The form of a web address is an https address.
/// Empty for what names no page: a host without path and parameters, a home page.
[[nodiscard]] std::string canonical_address(std::string_view address);

/// Whether a parameter of an address ("utm_source=mail") only says where a reader came from.
[[nodiscard]] bool only_tracks(std::string_view parameter);

/// The text with escapes for all that an address cannot hold as it is, in one form.
[[nodiscard]] std::string escaped_address(std::string_view address);

/// The address with its escapes made the characters that they stand for.
[[nodiscard]] std::string unescaped_address(std::string_view address);

} // namespace lacuna
