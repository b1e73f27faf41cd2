// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lacuna::indexer {

/// Writes every file of the directory, and the directory, through to the disk.
void sync_directory(const std::string& path);

/// Gives each of two directories of one file system the other's name, in one step (renameat2 with
/// RENAME_EXCHANGE), and writes that through.
void exchange_directories(const std::string& left, const std::string& right);

/// Removes a directory tree; a database's version file first, so that readers notice.
void remove_directory(const std::string& path);

} // namespace lacuna::indexer
