// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/match.hpp"
#include "searcher/snapshot.hpp"

#include <chrono>
#include <set>
#include <string>

namespace lacuna::searcher {

/// Looks whether what an answer was made of is what was written, for a small part of the time that
/// the answer took since `begin`: most damage is in blocks that few searches read, and would be
/// seen nowhere. Throws Error{database} if a block that the shown articles' texts or the terms'
/// postings are in is damaged.
void require_sound(Snapshots& snapshots, const Matches& shown, const std::set<std::string>& terms,
                   std::chrono::steady_clock::time_point begin);

} // namespace lacuna::searcher
