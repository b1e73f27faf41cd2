// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <memory>
#include <string>

namespace lacuna::indexer {

/// A database that is written to in place, all or nothing. Xapian commits what is pending when a
/// database is closed, even half of a change after an error: one that was not committed is never
/// closed here, and goes with the process, as after a kill.
class PendingChange {
  public:
    explicit PendingChange(const std::string& path);
    ~PendingChange();
    PendingChange(const PendingChange&) = delete;
    PendingChange& operator=(const PendingChange&) = delete;

    [[nodiscard]] Xapian::WritableDatabase& database() { return *database_; }
    /// Call once, last.
    void commit();

  private:
    std::unique_ptr<Xapian::WritableDatabase> database_;
    bool is_committed_ = false;
};

} // namespace lacuna::indexer
