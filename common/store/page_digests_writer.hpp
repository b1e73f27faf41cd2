// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/glass_version.hpp"

#include <optional>
#include <string>

namespace lacuna {

// Digests are derived: a collection without them is examined by other means, so that failing to
// write them is never a failure of what they are written for. Nothing here throws but bad_alloc.

/// Writes the digests of all tables of the database at `path`, on which nobody writes meanwhile.
void write_page_digests(const std::string& path);

/// What the database's version file says now; nothing if it cannot be read.
[[nodiscard]] std::optional<glass::Version> glass_version_at(const std::string& path);

/// Call after a commit in place, with what the version file said before it: notes the digests of
/// the blocks that the commit wrote. Reads these and little else, however large the tables are.
void note_changed_pages(const std::string& path, const glass::Version& before);

} // namespace lacuna
