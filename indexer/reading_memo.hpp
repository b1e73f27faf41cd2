// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/settings.hpp"

#include <string>

namespace lacuna::indexer {

/// What the user said about reading, to be remembered with what failed, so that it can be read
/// again in the same way.
[[nodiscard]] std::string reading_memo(const Settings& settings);

/// Sets what a memo says; nothing, if it makes no sense.
void remember_reading(const std::string& memo, Settings& settings);

} // namespace lacuna::indexer
