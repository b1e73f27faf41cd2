// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "common/stored_article.hpp"
#include "indexer/article_family.hpp"
#include "indexer/batch.hpp"

#include <cstdint>
#include <optional>
#include <unordered_set>
#include <vector>

namespace lacuna::indexer {

/// A version of this article and text, which is neither published nor written yet.
[[nodiscard]] Version version_of(const Article& article, std::uint64_t text);

/// Articles that are published, and those that a run wrote into shards.
class KnownArticles {
  public:
    /// `published` may be null; both must live longer.
    KnownArticles(const Xapian::Database* published, const std::vector<BatchResult>& results)
        : published_(published), results_(&results) {}

    /// An article with its versions, as it is published.
    [[nodiscard]] std::optional<Family> published_family(ArticleId id) const;

    [[nodiscard]] StoredArticle load(const ShardPlace& place);
    [[nodiscard]] StoredArticle load(const Version& version);
    /// Whether any article of the run has this text.
    [[nodiscard]] bool is_read(std::uint64_t text);
    /// Closes the shard that was looked into last.
    void close();

  private:
    [[nodiscard]] std::optional<Xapian::Document> published_document(ArticleId id) const;

    const Xapian::Database* published_;
    const std::vector<BatchResult>* results_;
    std::optional<std::uint32_t> opened_; ///< the result whose shard is open
    Xapian::Database shard_;
    std::optional<std::unordered_set<std::uint64_t>> texts_; ///< of all that was read
};

} // namespace lacuna::indexer
