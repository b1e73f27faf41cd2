// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/read_result.hpp"

#include <vector>

namespace lacuna::corpus {

/// The results without what is told of keys: those of a known format are chosen by its reader.
[[nodiscard]] std::vector<ReadResult> without_key_notes(std::vector<ReadResult> results);

} // namespace lacuna::corpus
