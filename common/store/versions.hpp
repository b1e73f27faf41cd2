// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lacuna {

/// Ours, Xapian's (the one that runs) and ICU's: "0.1.0 (Xapian 1.4.22, ICU 72.1)".
[[nodiscard]] std::string versions();

} // namespace lacuna
