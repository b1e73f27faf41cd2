// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/lexicon.hpp"
#include "corpus/input/input_notes.hpp"
#include "corpus/input/inputs.hpp"
#include "corpus/input/piece.hpp"
#include "indexer/article_id.hpp"
#include "indexer/stream_tally.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lacuna::indexer {

/// Shards of a few hundred articles: Xapian's inverter slows down as it grows.
inline constexpr std::size_t articles_in_batch = 500;
inline constexpr std::uint64_t bytes_in_batch = 2U << 20U;

/// A small input, which the worker cuts, or a run of the pieces of a long one.
struct InputWork {
    corpus::InputFile file;
    std::optional<std::vector<corpus::Cut>> cuts; ///< nothing: still to be cut, all of it
};

/// Work for one thread, which becomes one shard.
struct Batch {
    std::uint64_t number = 0; ///< decides the order of articles in the collection
    std::vector<InputWork> inputs;
    std::uint64_t bytes = 0; ///< of what was cut
    std::string fingerprint; ///< equal for equal work: a finished shard can be picked up again
    /// Of the long input and the batch's place in it; null for small ones.
    std::shared_ptr<StreamTally> tally;
    std::uint64_t place = 0;
};

/// Bytes that a cut holds, as far as they matter.
[[nodiscard]] inline std::size_t bytes_of(const corpus::Cut& cut) {
    const auto* const piece = std::get_if<corpus::Piece>(&cut);
    return piece == nullptr ? 0 : piece->bytes.size();
}

/// An article of which another one has taken the place.
struct Supersession {
    enum class Reason : std::uint8_t {
        same_text,  ///< with the same identity: the last reading of it stays
        version,    ///< another text of it: kept as an earlier version
        same_bytes, ///< its file is a copy of another one
    };
    Reason reason = Reason::same_text;
    std::string place; ///< file and number of the article
    std::string by;    ///< the same of the one that is current
};

/// What an article has not.
enum class Lack : std::uint8_t { date, language, text };

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
    std::uint64_t versions = 0;   ///< of articles that are known with another text
    std::uint64_t superseded = 0; ///< by a later one that says the same
    std::uint64_t text_bytes = 0;
    std::array<std::uint64_t, 3> lacking{}; ///< articles that are new, by Lack
    std::vector<corpus::Reject> rejects;
    std::vector<Supersession> supersessions;
    corpus::InputNotes notes;
    bool is_given_up = false; ///< its rest is not worth reading
};

/// What is published under an identity of an article that was read, as far as one thread can tell.
enum class Standing : std::uint8_t {
    fresh,     ///< nothing
    replacing, ///< the same text: this one takes its place
    contested, ///< something else: see `IdentityResolver`
    restored   ///< the same, and it is of a dump
};

/// An article that was made a document, and its place among all of its batch.
struct WrittenArticle {
    ArticleId id;
    std::uint32_t order = 0;
    std::uint64_t text = 0; ///< text_digest
    Standing standing = Standing::fresh;
};

/// An article that is published as it was read.
struct UnchangedArticle {
    ArticleId id; ///< of the current version
    std::uint32_t order = 0;
    std::uint64_t text = 0;
    bool is_earlier = false; ///< version
};

/// A finished batch.
struct BatchResult {
    std::uint64_t number = 0;
    std::string fingerprint;
    std::string shard;                   ///< its directory, or empty if nothing had to be written
    std::vector<WrittenArticle> written; ///< the shard's documents 1, 2, …
    std::vector<UnchangedArticle> unchanged;
    std::vector<InputPart> parts;
    LexiconBuilder lexicon;
    std::set<std::string> agencies;
};

/// Articles and rejects of a batch.
[[nodiscard]] inline StreamTally::Count count_of(const BatchResult& result) {
    StreamTally::Count count;
    for (const InputPart& part : result.parts) {
        count.articles += part.ids.size();
        count.rejects += part.rejects.size();
    }
    return count;
}

} // namespace lacuna::indexer
