// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/markdown/markup_error.hpp"
#include "corpus/records/record.hpp"

#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The keys and values of a YAML mapping. Throws MarkupError if the block is none, and InputError
/// if it is nested too deep or its aliases make it grow.
[[nodiscard]] std::vector<RecordValue> read_yaml(std::string_view block);

} // namespace lacuna::corpus
