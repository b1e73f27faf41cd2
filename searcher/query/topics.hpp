// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/error.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace lacuna::searcher {

/// The id of the concept of the vocabulary that is meant by an id or the end of one, or why there
/// is none: no concept is called so, or several are.
[[nodiscard]] std::variant<std::string, Complaint> topic_named(std::string_view typed);

} // namespace lacuna::searcher
