// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/tree.hpp"

#include <string>

namespace lacuna::corpus {

/// Why no text was found on a page, as a sentence for the report: "only a title: the page is filled
/// by a script".
[[nodiscard]] std::string why_without_text(const PageTree& page);

} // namespace lacuna::corpus
