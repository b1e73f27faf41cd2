// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/glass/version.hpp"
#include "common/store/collection.hpp"
#include "common/store/page_digests.hpp"

#include <string>
#include <string_view>

namespace lacuna {

// Xapian opens a database of which tables are missing as one in which they are empty: texts are
// blank then, and phrases match as if they were single words. So each is looked for before.

/// The first table of these that is not empty and is missing or cut off, as a sentence; empty if
/// there is none. Throws Error{database} or Error{resources} if one cannot be opened. `digests` may
/// be null: then the length of a table is not known.
[[nodiscard]] std::string missing_table(const PinnedDirectory& directory,
                                        const glass::Version& version, PageDigests* digests,
                                        Require require);

/// The first table of these that is not empty and that this process has no file open of, although
/// the database was just opened: Xapian takes a table that cannot be opened for an empty one, too.
[[nodiscard]] std::string unopened_table(const PinnedDirectory& directory,
                                         const glass::Version& version, Require require);

/// Whether the version file is what was last written, as far as digests tell. `content` is what
/// `version` was read from.
[[nodiscard]] bool is_version_sound(const glass::Version& version, const PageDigests& digests,
                                    std::string_view content);

} // namespace lacuna
