// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lacuna::indexer {

/// The right to write to a collection: an advisory lock (flock) on a file in its directory that
/// also names the process. It survives an exchange of directories: lock the new one first, then let
/// the old one go.
class CollectionLock {
  public:
    /// Waits for nothing: throws Error{locked} "another lacuna-index is writing to COLL (pid …)",
    /// or Error{database} if the directory cannot be written to. The directory must exist.
    explicit CollectionLock(const std::string& directory);
    ~CollectionLock();
    CollectionLock(CollectionLock&& other) noexcept;
    CollectionLock& operator=(CollectionLock&& other) noexcept;
    CollectionLock(const CollectionLock&) = delete;
    CollectionLock& operator=(const CollectionLock&) = delete;

    static constexpr const char* file_name = "lacuna.lock";

  private:
    int descriptor_ = -1;
};

} // namespace lacuna::indexer
