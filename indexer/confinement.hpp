// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/settings.hpp"

#include <cstdint>

namespace lacuna::indexer {

/// What a command may still do once it runs. All may read everything: inputs are anywhere.
enum class Confinement : std::uint8_t {
    reads,            ///< changes no file
    starts_processes, ///< the same, in processes of its own
    writes,           ///< changes files below the folder of the collection
    creates,          ///< the same where folders above may be missing; and changes the report
    by_command,       ///< calls `confine` itself once it has opened what it writes
};

/// Restricts this process for good, unless the settings forbid it. For `creates` the folders above
/// the collection are made first, as they could not be made afterwards.
void confine(const Settings& settings, Confinement confinement);

} // namespace lacuna::indexer
