// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lacuna::indexer {

/// From now on a file system without locks is no obstacle to Xapian, which takes a lock (fcntl) on
/// every database that it writes and, in 1.4, cannot be told to do without. A lock that somebody
/// else has remains one.
void write_without_locks();

} // namespace lacuna::indexer
