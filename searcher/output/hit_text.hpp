// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// What every format says about results in the same words. All but the marked texts as they came:
/// a format cleans and escapes for itself.

/// A stretch of a marked text, all of it marked or none.
struct Piece {
    std::string_view text;
    bool is_marked;
};

/// The text in pieces; marks that are out of order or out of the text are ignored. Views `marked`.
[[nodiscard]] std::vector<Piece> pieces_of(const MarkedText& marked);

/// The text after `clean` was applied to each piece, its marks moved to where they belong then.
[[nodiscard]] MarkedText cleaned(const MarkedText& marked, std::string (*clean)(std::string_view));
[[nodiscard]] MarkedText safe_line(const MarkedText& marked);
[[nodiscard]] MarkedText safe_paragraphs(const MarkedText& marked);
[[nodiscard]] MarkedText valid_text(const MarkedText& marked);

/// The title with its marks, or without them if the search made none; "(untitled)" is not added.
[[nodiscard]] MarkedText title_of(const Hit& hit);
/// The snippet; before it the name of the text that it is of, unless that is the body.
[[nodiscard]] MarkedText named_snippet(const Hit& hit);

/// The body with its marks if the snippet is the whole body, else without marks.
[[nodiscard]] MarkedText body_of(const Hit& hit);
[[nodiscard]] bool shows_whole_body(const Hit& hit);

/// All credits but quotations, for one line about an article: the text's agencies by their names
/// alone, others with their role: `Reuters (photo)`.
[[nodiscard]] std::vector<std::string> credit_texts(const Article& article);
/// One line in a list of an article's metadata.
struct MetadataEntry {
    std::string_view name;
    std::vector<std::string> values;
};

/// All metadata but what a whole article shows of itself: credits with their roles, those left out
/// that say no more than the agency; last what the input says beside the fields. Views `hit`.
[[nodiscard]] std::vector<MetadataEntry> metadata_of(const Hit& hit);

/// The score and each of its parts, a line each, if it was asked what it is made of.
[[nodiscard]] std::vector<std::string> score_lines(const Hit& hit);

[[nodiscard]] std::string joined(const std::vector<std::string>& values,
                                 std::string_view separator);

/// 1234567 as `1,234,567`.
[[nodiscard]] std::string grouped(std::uint64_t number);
/// `no articles`, `1 article`, `about 12,345 articles`.
[[nodiscard]] std::string total_text(const Total& total);
/// `0.8 ms`, `1.2 s`.
[[nodiscard]] std::string duration_text(double milliseconds);
/// The head line about a result: `11 to 20 of 12,345 articles (0.8 ms)`.
[[nodiscard]] std::string head_text(const SearchResult& result);
/// `12 values, 345 articles without`, or empty if all values are shown and all articles have one.
[[nodiscard]] std::string facet_note(const Facet& facet);

} // namespace lacuna::searcher
