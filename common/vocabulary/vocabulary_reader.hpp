// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/vocabulary/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// The concepts of a table, all sound: ids are unique, broader concepts exist and end. `name`
/// stands for the table in errors. Throws Error{usage} naming it and the line.
[[nodiscard]] std::vector<Concept> read_concepts(std::string_view text, const std::string& name);

} // namespace lacuna
