// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/postings.hpp"

#include <cstdint>
#include <string>
#include <vector>

// The words of all texts of an article are indexed together; those of the texts beside the body
// also alone. What is of the body is the difference.
namespace lacuna::searcher {

enum class TextPart : std::uint8_t { all, body };

/// Terms without a prefix, of which any is looked for.
struct LookedFor {
    SoughtTerms terms;
    TextPart part = TextPart::all;
};

/// Of postings that any of the terms have, those of bodies, with how often the terms stand there.
/// Throws Xapian::Error.
[[nodiscard]] Postings in_bodies(const Postings& postings, const SoughtTerms& terms,
                                 const Xapian::Database& database);

/// Of all places at which a term stands in an article, in order, those in its body.
[[nodiscard]] std::vector<Xapian::termpos> in_body(const std::vector<Xapian::termpos>& places,
                                                   Xapian::docid article, const std::string& term,
                                                   const Xapian::Database& database);

} // namespace lacuna::searcher
