// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <string>
#include <vector>

namespace lacuna {

// Who searches does without columns where there are none, so that failing to write them is never a
// failure of what they are written for: nothing here throws but Xapian's errors about the database.

/// Writes the columns of the glass database at `path`, on which nobody writes meanwhile.
void write_columns(const std::string& path);

/// The same, unless the collection has columns of which all changes since are known.
void refresh_columns(const std::string& path);

/// Call before the commit of a change in place: makes part of it which documents it changes,
/// deletes or adds, if the collection at `path` has columns and these are not too many for them.
void note_changes(Xapian::WritableDatabase& database, const std::string& path,
                  std::vector<Xapian::docid> changed);

} // namespace lacuna
