// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The names of charsets that the beginning of a page declares, in an XML declaration or in meta
/// elements, as written but in lower case, each once and in order.
[[nodiscard]] std::vector<std::string> declared_charsets(std::string_view page);

} // namespace lacuna::corpus
