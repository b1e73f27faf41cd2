// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna {

/// A host with its labels in the scripts that "xn--" stands for; as it came if it has none or is no
/// name.
[[nodiscard]] std::string host_in_scripts(std::string_view host);

/// A host in ASCII, with "xn--" for other scripts; as it came if it is no name.
[[nodiscard]] std::string host_in_ascii(std::string_view host);

} // namespace lacuna
