// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/collection.hpp"
#include "corpus/input_reader.hpp"
#include "indexer/batch.hpp"
#include "indexer/document_builder.hpp"
#include "indexer/shard.hpp"
#include "indexer/work_directory.hpp"

#include <limits>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace lacuna::indexer {

/// What all workers of a run share; read only.
struct RunContext {
    const corpus::ReadOptions* reading = nullptr;
    const WorkDirectory* work = nullptr; ///< null when nothing is to be written
    std::string collection;              ///< the published one to compare with, or empty
    std::string now;                     ///< time of ingest, ISO
    /// Different words that an article may have; more are rejected.
    std::size_t most_words = std::numeric_limits<std::size_t>::max();
};

/// Turns batches into shards: reads, compares with what is published, builds and writes. One per
/// thread.
class BatchWorker {
  public:
    /// Workers of one run share `turn`: only one at a time takes a batch with a huge article, which
    /// needs many times its size in memory.
    BatchWorker(const RunContext& context, std::mutex& turn);

    [[nodiscard]] BatchResult process(Batch batch);

  private:
    void process_input(InputWork& input);
    /// The pieces of a file, but for what is too much to hold and is taken at once; `part` is told
    /// what was read.
    [[nodiscard]] std::vector<corpus::Cut> cut_input(corpus::InputFile file, InputPart& part);
    /// Makes and takes pieces, and forgets them.
    void take_all(std::vector<corpus::Cut>& cuts, const corpus::InputFile& of, InputPart& part);
    void take(corpus::ReadResult result, InputPart& part);
    void take_article(Article article, InputPart& part);
    void take_stored(const StoredArticle& stored, Standing if_contested, InputPart& part);
    void write(const Xapian::Document& document);
    /// The article that is published under this id.
    [[nodiscard]] std::optional<Xapian::Document> published(ArticleId id) const;
    /// What is published of an article that was read.
    struct Known {
        ArticleId id; ///< its own
        Standing standing = Standing::fresh;
        bool is_unchanged = false;
        bool is_earlier = false; ///< unchanged, as a version
    };
    [[nodiscard]] Known what_is_known(const StoredArticle& stored, std::uint64_t text) const;
    /// The same of one of its identities; nothing if there is none published.
    [[nodiscard]] std::optional<Known> what_is_known_as(ArticleId id, const Article& article,
                                                        std::uint64_t text) const;

    const RunContext* context_;
    std::mutex* turn_;
    std::optional<Collection> published_;
    corpus::Maker maker_;
    DocumentBuilder builder_;
    BatchResult result_;
    std::optional<ShardWriter> shard_;
    std::uint32_t next_order_ = 0;
};

} // namespace lacuna::indexer
