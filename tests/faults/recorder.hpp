// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits.h>
#include <string_view>
#include <sys/types.h>

namespace lacuna::faults {

/// A name in a folder, which is known by its inode. `folder` is 0 if nothing of it is recorded.
struct Place {
    ino_t folder = 0;
    char name[NAME_MAX + 1] = "";
};

/// Whether FAULT_RECORD and FAULT_ROOT ask for a record.
[[nodiscard]] bool is_recording();

/// The place that a call names. Before the call, if it may change what the folder is called.
[[nodiscard]] Place place_of(int folder, const char* path);
/// The inode at a place, not following a link; 0 if there is none.
[[nodiscard]] ino_t inode_at(int folder, const char* path);

/// A change of names: `create`, `mkdir`, `link` (with the inode), `unlink`, `rename`, `exchange`.
void record_name(std::string_view change, ino_t inode, const Place& from, const Place& to = {});
/// Bytes that were written at `offset` of an open file.
void record_bytes(int file, std::uint64_t offset, const void* bytes, std::size_t size);
/// `truncate` with the new size, or `sync`, of an open file or folder.
void record_file(std::string_view change, int file, std::uint64_t size);

} // namespace lacuna::faults
