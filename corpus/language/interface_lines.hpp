// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace lacuna::corpus {

/// How many signs a line of up to 300 bytes has that it is as a whole what a page's interface says
/// and a story does not. One: a phrase of several words ("Share this article"),
/// several buttons ("Share | Print | Save"), a label and another headline ("Read also: Lights
/// out"). Two: it begins and ends with such phrases, or it counts ("View all (23)"). One is no
/// proof: stories have headings like these.
[[nodiscard]] std::size_t interface_signs(std::string_view line);

} // namespace lacuna::corpus
