// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// The terms of all addresses in the collection that are other ways of writing this one: with
/// another scheme, "www.", a slash at the end, a fragment, parameters that only track readers,
/// escapes, a host in another script.
[[nodiscard]] std::vector<std::string> address_terms(const Xapian::Database& database,
                                                     std::string_view address);

/// The terms of a host, or of that of an address, as it may be written: with "www." or without, in
/// its script or in ASCII.
[[nodiscard]] std::vector<std::string> host_terms(std::string_view host);

} // namespace lacuna::searcher
