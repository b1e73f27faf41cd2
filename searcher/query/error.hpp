// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lacuna::searcher {

/// What is wrong with a query, and what may be done.
struct Complaint {
    std::string message;
    std::string hint{};
};

/// Throws Error{query}: the message, the query, and a caret under the byte `at`.
[[noreturn]] void refuse(std::string_view query, std::size_t at, const Complaint& complaint);

/// Two lines: the query (at most 76 columns of it around the place) and a caret under the byte
/// `at`.
[[nodiscard]] std::string point_at(std::string_view query, std::size_t at);

/// A part of the query for use in a sentence: in backquotes, harmless, not too long.
[[nodiscard]] std::string in_backticks(std::string_view text);

} // namespace lacuna::searcher
