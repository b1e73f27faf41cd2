// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace lacuna::indexer {

/// Lies in every work directory, so that nobody else's is taken for one: made first, removed last.
inline constexpr const char* work_marker = "lacuna.work";
/// Ends the name of a finished shard's note, which is otherwise that of the shard.
inline constexpr const char* note_ending = ".json";

/// Whether a work directory without its marker can only be one of ours: it is empty, or all in it
/// has names that we give, and is a shard's note or a directory of nothing but database files.
[[nodiscard]] bool holds_only_ours(const std::string& work);

/// What a run that was stopped has left beside a collection.
struct Leftovers {
    std::string path;
    std::size_t finished_shards = 0;
    std::uintmax_t bytes = 0;
};

/// Nothing if there is no work directory, or none of this user's.
[[nodiscard]] std::optional<Leftovers> leftovers_of(const std::string& collection);

/// "3 finished shards, 12.3 MiB"
[[nodiscard]] std::string size_in_words(const Leftovers& leftovers);

} // namespace lacuna::indexer
