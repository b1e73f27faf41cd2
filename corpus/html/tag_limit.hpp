// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace lacuna::corpus {

/// How much of a page can be given to libxml2, which compares every attribute of an element with
/// every other one: all of it, or what stands before elements with too many. Looks at each "<" on
/// its own, so that nothing hides an element from it, and takes linear time.
[[nodiscard]] std::size_t parsable_length(std::string_view html);

} // namespace lacuna::corpus
