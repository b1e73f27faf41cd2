// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lacuna::indexer {

/// Throws what `errno` says of a path: Error{database} if it is forbidden, else Error{resources}.
[[noreturn]] void throw_file_error(const char* action, const std::string& path);

/// Writes what a file holds through to the disk.
void sync_file(const std::string& path);

/// Writes the names in a directory through to the disk, but not the files: what was made, renamed
/// or removed in it stays so.
void sync_names(const std::string& directory);

/// Writes every file of the directory, and the directory, through to the disk.
void sync_directory(const std::string& path);

/// Makes a directory and those above it that are missing, each with its name on the disk. Throws
/// std::system_error.
void make_directories(const std::string& path);

/// The directory that holds this name.
[[nodiscard]] std::string folder_of(const std::string& path);

/// Removes a directory tree; a database's version file first, so that readers notice.
void remove_directory(const std::string& path);

} // namespace lacuna::indexer
