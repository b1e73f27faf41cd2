// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// Terms of the articles published from `first` to `last` (YYYYMMDD, both included, empty: open).
/// An article of which only year or month is known is among them if all of that lies within. Made
/// of year, month and day terms, so it costs a handful of postings and no look at values.
[[nodiscard]] std::vector<std::string>
date_terms(const Xapian::Database& database, const std::string& first, const std::string& last);

} // namespace lacuna::searcher
