// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/glass/version.hpp"

#include <optional>
#include <string>

namespace lacuna {

/// Writes the digests of all tables of the database at `path`, on which nobody writes meanwhile; of
/// a database of a form not known here, none. Throws std::system_error if a table cannot be read
/// back or the digests not be written: what is not published yet has to have them.
void write_page_digests(const std::string& path);

/// What the database's version file says now; nothing if it cannot be read.
[[nodiscard]] std::optional<glass::Version> glass_version_at(const std::string& path);

/// Call after a commit in place, with what the version file said before it: notes the digests of
/// the blocks that the commit wrote. Reads these and little else, however large the tables are.
/// The commit is done, so that failing is no failure: these blocks stay unknown, and are examined
/// by other means.
void note_changed_pages(const std::string& path, const glass::Version& before);

} // namespace lacuna
