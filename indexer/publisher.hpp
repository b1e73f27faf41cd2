// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/changes.hpp"
#include "indexer/collection_lock.hpp"
#include "indexer/shared_access.hpp"
#include "indexer/work_directory.hpp"

#include <string>
#include <vector>

namespace lacuna::indexer {

class PendingChange;

/// What changes are made to.
enum class StartFrom : unsigned char { published, nothing };
/// How they became visible.
enum class Publication : unsigned char { in_place, exchanged };

/// Makes changes visible in one step. A kill at any moment leaves the old or the new collection.
class Publisher {
  public:
    /// `collection` is a real path (no link) whose lock is `lock`; lock and work outlive the
    /// publisher. Merges in up to `jobs` threads.
    Publisher(std::string collection, CollectionLock& lock, const WorkDirectory& work,
              std::size_t jobs);

    /// Chooses by cost: few changes are committed in place; otherwise the new database is built
    /// beside the old one and exchanged with it. With StartFrom::nothing the old articles are
    /// dropped.
    Publication publish(Changes& changes, StartFrom base);
    /// The same articles in a database without gaps.
    void compact();
    /// The next exchange keeps the database that it replaces, beside the collection; returns where.
    std::string keep_replaced();
    /// Sentences on what could not be kept of the collection's files.
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

  private:
    [[nodiscard]] bool is_small(const Changes& changes) const;
    /// Xapian makes a table when it is first needed, and its name need not be on the disk when that
    /// of the commit is: such changes are not for a commit in place.
    [[nodiscard]] bool has_tables_of(const Changes& changes) const;
    void publish_in_place(Changes& changes);
    /// Outlives a power cut once this has returned.
    void commit_durably(PendingChange& pending, const SharedAccess& access);
    void publish_exchanged(Changes& changes, StartFrom base);
    /// The published database as the compactor's input: itself, or a copy without `dropped` and
    /// with new names.
    [[nodiscard]] std::string base_without(const std::vector<ArticleId>& dropped,
                                           const std::vector<Renaming>& renamed) const;
    [[nodiscard]] static std::vector<ArticleId>
    replaced_or_removed(const Xapian::Database& published, const Changes& changes);
    /// So few databases of the shards' documents, in their order, that one merge takes them; those
    /// are made by all cores at once.
    [[nodiscard]] std::vector<std::string> merge_in_rounds(std::vector<std::string> shards) const;
    void exchange(const std::string& next, Xapian::doccount expected);
    void put_away(const std::string& replaced) const;

    std::string collection_;
    CollectionLock* lock_;
    const WorkDirectory* work_;
    std::size_t jobs_;
    std::string kept_; ///< where a replaced database goes that is not removed
    bool exists_;
    std::vector<std::string> notes_;
};

} // namespace lacuna::indexer
