// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/lexicon.hpp"
#include "corpus/input/inputs.hpp"
#include "indexer/article_id.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace lacuna::indexer {

/// A piece of work for one thread, which becomes one shard: either small files still to be read, or
/// a run of articles already read from one long input, still to be completed.
struct Batch {
    std::uint64_t number = 0; ///< decides the order of articles in the collection
    std::vector<corpus::InputFile> files;
    corpus::InputFile stream;
    std::vector<corpus::ReadResult> read;
    std::uint64_t bytes = 0; ///< of text in `read`
    std::string fingerprint; ///< equal for equal work: a finished shard can be picked up again
};

/// Bytes of title and text that a result holds.
[[nodiscard]] inline std::size_t bytes_of(const corpus::ReadResult& result) {
    const auto* const article = corpus::article_in(result);
    return article == nullptr ? 0 : article->body().size() + article->title().size();
}

/// What became of one input, or of the part of it that one batch held.
struct InputPart {
    std::string path;
    std::uint64_t size = 0;
    std::int64_t modified_ns = 0;
    std::string digest;       ///< of the raw bytes that were read, in hex, if all were
    bool has_changed = false; ///< while it was read
    std::vector<ArticleId> ids;
    std::uint64_t added = 0;
    std::uint64_t replaced = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t text_bytes = 0;
    std::vector<corpus::Reject> rejects;
    std::vector<corpus::Note> notes;
};

/// An article that is published as it was read, and its place among all of its batch.
struct UnchangedArticle {
    ArticleId id;
    std::uint32_t order = 0;
};

/// A finished batch.
struct BatchResult {
    std::uint64_t number = 0;
    std::string fingerprint;
    std::string shard;                ///< its directory, or empty if nothing had to be written
    std::vector<ArticleId> ids;       ///< of the shard's documents 1, 2, …
    std::vector<std::uint32_t> order; ///< of these documents among all articles of the batch
    std::vector<UnchangedArticle> unchanged;
    std::vector<InputPart> parts;
    LexiconBuilder lexicon;
    std::set<std::string> agencies;
};

} // namespace lacuna::indexer
