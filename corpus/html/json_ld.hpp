// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/page_claims.hpp"
#include "corpus/html/page_facts.hpp"
#include "corpus/html/tree.hpp"

namespace lacuna::corpus {

/// What the page's JSON-LD says about its article, rule "json-ld". Takes lists, @graph, references
/// by @id and what is broken as people break it. Objects that speak of another story than the rest
/// of the page (`claims`) are passed over.
[[nodiscard]] PageFacts read_json_ld(const PageTree& page, const PageClaims& claims);

} // namespace lacuna::corpus
