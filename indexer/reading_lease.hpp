// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/collection.hpp"

#include <optional>
#include <string>

namespace lacuna::indexer {

/// Glass overwrites what the commit before the last one knew, so that a long reading cannot go on
/// beside changes in place. Who reads long holds a lease (a shared flock on the directory); a
/// writer changes in place only where nobody holds one, and otherwise writes a new database beside
/// it. On a file system without flock there are no leases, and readings may have to begin again.
class Lease {
  public:
    /// Waits while a change in place is made.
    [[nodiscard]] static Lease for_reading(const PinnedDirectory& directory);
    /// Nothing if somebody reads. Does not wait.
    [[nodiscard]] static std::optional<Lease> for_writing(const std::string& directory);

    ~Lease();
    Lease(Lease&& other) noexcept;
    Lease& operator=(Lease&&) = delete;
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

  private:
    explicit Lease(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

/// A collection that no change in place touches as long as this lives.
struct LeasedCollection {
    Collection collection;
    Lease lease;
};
[[nodiscard]] LeasedCollection open_leased(const std::string& path, Accept accept, Require require);

} // namespace lacuna::indexer
