// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lacuna::indexer {

/// Whether a lock is needed to write: on file systems that have none the user can do without.
enum class Locking : unsigned char { required, none };

/// The right to write to a collection: an advisory lock (flock) on a file in its directory that
/// also names the process. It survives an exchange of directories: lock the new one first, then let
/// the old one go.
class CollectionLock {
  public:
    /// Waits for nothing: throws Error{locked} "another lacuna-index is writing to COLL (pid …)",
    /// or Error{database} if the directory cannot be written to or its file system has no locks.
    /// The directory must exist. With Locking::none nothing is done.
    explicit CollectionLock(const std::string& directory, Locking locking = Locking::required);
    ~CollectionLock();
    CollectionLock(CollectionLock&& other) noexcept;
    CollectionLock& operator=(CollectionLock&& other) noexcept;
    CollectionLock(const CollectionLock&) = delete;
    CollectionLock& operator=(const CollectionLock&) = delete;

    /// A lock like this one of another directory.
    [[nodiscard]] CollectionLock of(const std::string& directory) const {
        return CollectionLock(directory, locking_);
    }

    static constexpr const char* file_name = "lacuna.lock";

  private:
    Locking locking_;
    int descriptor_ = -1;
};

} // namespace lacuna::indexer
