// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"

#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// What each line of a dump begins with: this key, with the number of the dump's format.
inline constexpr std::string_view dump_key = "lacuna-dump";
inline constexpr int dump_format = 1;

/// The key of a dump under which it keeps what no other key holds.
inline constexpr std::string_view packed_key = "lacuna";

/// The key under which dumps and previews write a field: its name, but for the two that the
/// contract writes in the plural.
[[nodiscard]] std::string_view record_key(const Field& row);

/// What `lacuna-index dump` writes, known by its first line. Its articles are given back as they
/// were stored; where a key that is read by people says something else by now, that counts.
[[nodiscard]] Recognised recognise_dump(std::string_view beginning);
[[nodiscard]] std::vector<ReadResult> make_of_dump(Piece& piece, const ReadOptions& options);

} // namespace lacuna::corpus
