// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/lexicon.hpp"
#include "common/store/xapian.hpp"
#include "indexer/article_id.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace lacuna::indexer {

/// A new database being written, not yet safe against a crash of the machine.
class ShardWriter {
  public:
    explicit ShardWriter(std::string path);

    /// Throws Error{resources} like all of this class.
    void add(const Xapian::Document& document);
    /// Call once, last.
    void finish();

  private:
    std::string path_;
    Xapian::WritableDatabase database_;
};

/// Merges databases into a new one at `to`, whose documents are theirs in the given order.
void merge_databases(const std::vector<std::string>& from, const std::string& to);

/// What a document of a shard, counted from 0, is to be known by, or that it is to go.
struct Amendment {
    std::size_t index = 0;
    ArticleId id;
    ArticleId version_of = {}; ///< zero: it is current
    bool is_dropped = false;
};

/// Changes documents of a shard that is finished.
void amend_shard(const std::string& path, const std::vector<Amendment>& amendments);

/// Makes the document known as one id, and as an earlier version of another unless that is zero.
void rename_document(Xapian::Document& document, ArticleId id, ArticleId version_of);

/// Whether the shard opens, passes Xapian's check and holds this many documents.
[[nodiscard]] bool is_sound_shard(const std::string& path, std::size_t documents);

/// What a shard's documents add to the lexicon and to the agencies known; for shards of which only
/// the database is left.
struct ShardWords {
    LexiconBuilder lexicon;
    std::set<std::string> agencies;
};
[[nodiscard]] ShardWords words_of_shard(const std::string& path);

} // namespace lacuna::indexer
