// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "corpus/input/key_map.hpp"

#include <array>
#include <string>

namespace lacuna::corpus {

class Authority;

/// What the user said about all inputs.
struct ReadOptions {
    const Authority* authority = nullptr; ///< null: the built-in one
    std::string format;                   ///< a name of the formats table; empty: recognise
    KeyMap map;                           ///< --map
    /// Defaults for articles that do not say: --source, --agency, --date, --language.
    std::array<std::string, fields.size()> defaults;
};

} // namespace lacuna::corpus
