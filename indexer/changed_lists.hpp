// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/collection.hpp"
#include "indexer/changes.hpp"

namespace lacuna::indexer {

/// Throws Xapian::DatabaseCorruptError unless the lists of terms of all published articles that the
/// changes replace, rename or remove can be read: Xapian reads them to do that, and believes them.
void require_readable_lists(const Collection& published, const Changes& changes);

} // namespace lacuna::indexer
