// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pending_change.hpp"

#include <vector>

namespace lacuna::indexer {

namespace {

/// Never destroyed, and known, so that nothing is a leak.
std::vector<Xapian::WritableDatabase*>& abandoned() {
    static auto* const databases = new std::vector<Xapian::WritableDatabase*>;
    return *databases;
}

} // namespace

PendingChange::PendingChange(const std::string& path)
    : database_(std::make_unique<Xapian::WritableDatabase>(path, Xapian::DB_OPEN |
                                                                     Xapian::DB_BACKEND_GLASS)) {
    abandoned().reserve(abandoned().size() + 1);
}

PendingChange::~PendingChange() {
    if (!is_committed_) abandoned().push_back(database_.release());
}

void PendingChange::commit() {
    database_->commit();
    database_->close();
    is_committed_ = true;
}

} // namespace lacuna::indexer
