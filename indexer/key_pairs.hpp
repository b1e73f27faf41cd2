// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/key_map.hpp"

#include <set>
#include <string>
#include <string_view>

namespace lacuna::indexer {

/// Adds what `title=Article Title,date=Publication Date` says: our field, then the input's key as
/// it is written. Throws Error{usage}.
void add_key_pairs(corpus::KeyMap& map, std::string_view text);

/// The same of a file with one pair a line; empty lines and those that begin with '#' say nothing.
void add_key_file(corpus::KeyMap& map, const std::string& path);

/// Throws Error{usage} that names the first pair whose key no input had, and the keys that there
/// were. Nothing is wrong where no input had any key.
void refuse_unmatched(const corpus::KeyMap& map, const std::set<std::string>& keys);

} // namespace lacuna::indexer
