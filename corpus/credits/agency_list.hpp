// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

class Authority;

/// The agencies that a value such as "AFP/Reuters", "dpa und AP" or "AFP; The Quay Wire" lists, by
/// their canonical names where they are known. A value that is no such list is given back as the
/// only one.
[[nodiscard]] std::vector<std::string> agencies_listed(std::string_view value,
                                                       const Authority& authority);

} // namespace lacuna::corpus
