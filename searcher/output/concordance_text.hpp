// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/output/output_format.hpp"
#include "searcher/result.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// Lines of a concordance as text: day, source and the beginning of the id, then what stands around
/// the match, which begins in one column. A line that is read from right to left is laid out so:
/// there the match begins as far from the right.
[[nodiscard]] std::vector<std::string> concordance_text(const std::vector<ConcordanceLine>& lines,
                                                        const OutputSettings& settings);

} // namespace lacuna::searcher
