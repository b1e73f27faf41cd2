// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/lexicon.hpp"
#include "common/store/xapian.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace lacuna::indexer {

/// A new database being written, not yet safe against a crash of the machine. It is written in
/// small pieces, each a database of its own, because Xapian's inverter slows down as it outgrows
/// the processor's caches; the pieces are merged at the end.
class ShardWriter {
  public:
    explicit ShardWriter(std::string path);

    /// Throws Error{resources} like all of this class.
    void add(const Xapian::Document& document);
    /// Call once, last.
    void finish();

  private:
    void open_piece();
    void close_piece();

    std::string path_;
    std::vector<std::string> pieces_;
    Xapian::WritableDatabase database_;
    std::size_t postings_ = 0; ///< of the open piece
};

/// Merges databases into a new one at `to`, whose documents are theirs in the given order.
void merge_databases(const std::vector<std::string>& from, const std::string& to);

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
