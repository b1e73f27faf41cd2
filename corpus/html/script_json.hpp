// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The JSON values of a script that people wrote by hand or templates filled, each as strict JSON:
/// several in a row, with commas too many or missing, quotes inside texts that were not escaped,
/// raw line breaks, comments, CDATA marks, names and texts in other quotes or none, and an end that
/// was cut off. What was well formed comes out as it was. Takes linear time.
[[nodiscard]] std::vector<std::string> values_of_script(std::string_view script);

} // namespace lacuna::corpus
