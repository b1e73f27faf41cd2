// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna {

/// A name in which initials stand without dots and blanks between: `A. G. Suarez`, `A.G.Suarez`
/// and `A G Suarez` become `AG Suarez`, and `J. Doe` becomes `J Doe`. Empty: there are none, as
/// mostly. Names of hosts stay.
[[nodiscard]] std::string with_plain_initials(std::string_view name);

} // namespace lacuna
