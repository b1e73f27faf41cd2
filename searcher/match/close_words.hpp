// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <functional>
#include <string>

namespace lacuna::searcher {

/// The most frequent of the indexed words that are closest to `word`, or empty: at most two
/// mistakes, one in words of up to six characters, and one if it is in the first character. Looks
/// at the words with its first character alone. Only words that pass a test are offered, if it is
/// not null.
[[nodiscard]] std::string closest_word(const Xapian::Database& database, const std::string& word,
                                       const std::function<bool(const std::string&)>& is_offered);

} // namespace lacuna::searcher
