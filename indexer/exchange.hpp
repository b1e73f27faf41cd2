// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/collection_lock.hpp"

#include <string>

namespace lacuna::indexer {

/// How one directory can take another's place on a file system: in one step, or only by renaming
/// both, with a moment between in which the name leads nowhere (NTFS, exFAT).
enum class Exchange : unsigned char { at_once, by_renaming };

/// Finds out by exchanging two directories that are made in `directory` for it.
[[nodiscard]] Exchange exchange_in(const std::string& directory);

/// Gives each of two directories of one file system the other's name, in one step (renameat2 with
/// RENAME_EXCHANGE), and writes both names through.
void exchange_directories(const std::string& left, const std::string& right);

/// Gives `next`, which lies in a work directory, the collection's name, in the way told or, where
/// that turns out to be impossible, by renaming. Returns where the old directory lies now. A kill
/// at any moment leaves the old one, the new one, or what `bring_back` mends. `lock` is the old
/// one's.
[[nodiscard]] std::string replace_collection(const std::string& next, const std::string& collection,
                                             Exchange way, const CollectionLock& lock);

/// Whether a collection that a killed writer had moved aside was given its name back. Throws
/// Error{locked} while that writer lives. Call before the collection is opened to be written.
[[nodiscard]] bool bring_back(const std::string& collection, Locking locking);

} // namespace lacuna::indexer
