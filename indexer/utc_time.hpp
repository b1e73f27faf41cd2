// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lacuna::indexer {

/// The time now, `2015-08-19T14:30:00Z`.
[[nodiscard]] std::string utc_now();

} // namespace lacuna::indexer
