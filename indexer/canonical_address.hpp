// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::indexer {

/// One form for all addresses of one page: scheme, "www.", hosts and paths for telephones and AMP,
/// default port, escapes that need not be, order of parameters, parameters that only track readers,
/// slash at the end and fragment make no difference. The form of a web address is an https address.
/// Empty for what names no page: a host without path and parameters, a home page.
[[nodiscard]] std::string canonical_address(std::string_view address);

} // namespace lacuna::indexer
