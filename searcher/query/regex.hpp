// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <re2/re2.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace lacuna::searcher {

inline constexpr std::size_t longest_regex = 256; ///< bytes

/// How expressions of queries are compiled, for checking and for matching: in bounded memory,
/// upper and lower case alike (terms are folded). A whole folded word must match.
[[nodiscard]] RE2::Options regex_options();

/// What is wrong with an expression, or empty.
[[nodiscard]] std::string regex_problem(const std::string& pattern);

/// The expression between two slashes: `\/` is a slash.
[[nodiscard]] std::string unescape_slashes(std::string_view typed);
/// The expression as it is written between two slashes.
[[nodiscard]] std::string escape_slashes(std::string_view pattern);

} // namespace lacuna::searcher
