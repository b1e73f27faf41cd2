// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/page_facts.hpp"
#include "corpus/html/tree.hpp"

namespace lacuna::corpus {

/// What the page's JSON-LD says about its article, rule "json-ld". Takes lists, @graph, references
/// by @id and the slips that are common in such scripts; what is broken beyond that says nothing.
[[nodiscard]] PageFacts read_json_ld(const PageTree& page);

} // namespace lacuna::corpus
