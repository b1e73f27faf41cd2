// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/changed_lists.hpp"

#include "common/store/schema.hpp"
#include "common/store/term_lists.hpp"

#include <string>
#include <string_view>

namespace lacuna::indexer {

namespace {

class ListReader {
  public:
    explicit ListReader(const Collection& published)
        : database_(&published.database()), lists_(published) {}

    void read_all_of(ArticleId id) {
        const std::string term = identity_term(id.text());
        for (auto posting = database_->postlist_begin(term);
             posting != database_->postlist_end(term); ++posting)
            lists_.for_each(*posting, [](std::string_view, Xapian::termcount) { return true; });
    }

  private:
    const Xapian::Database* database_;
    TermLists lists_;
};

} // namespace

void require_readable_lists(const Collection& published, const Changes& changes) {
    ListReader lists(published);
    for (const ArticleId id : changes.removed_ids) lists.read_all_of(id);
    for (const Renaming& renaming : changes.renamed) lists.read_all_of(renaming.from);
    for (const Shard& shard : changes.shards)
        for (const ArticleId id : shard.ids) lists.read_all_of(id);
}

} // namespace lacuna::indexer
