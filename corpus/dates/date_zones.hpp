// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace lacuna::corpus {

/// A word that names a zone, or says as much as "o'clock".
struct ZoneName {
    std::optional<int> minutes; ///< east of UTC; empty where the name means several zones or none
};

/// What a word behind a time says of its zone; empty if it is no such word. `folded`: as tokens
/// are.
[[nodiscard]] std::optional<ZoneName> find_zone(std::string_view folded);

} // namespace lacuna::corpus
