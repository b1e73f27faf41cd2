// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace lacuna::corpus {

/// Why a block of YAML or TOML is none. `what()` is one line.
class MarkupError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// How deep and how large the values of a block may be, aliases followed.
inline constexpr int deepest_front_matter = 16;
inline constexpr int most_front_matter_values = 10'000;

} // namespace lacuna::corpus
