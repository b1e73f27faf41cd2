// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// XML of any other kind whose elements or attributes are called like fields of articles: exports
/// of databases, feeds of single papers. The element that holds them is an article.
[[nodiscard]] Recognised recognise_xml(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_xml(std::unique_ptr<ByteSource> source,
                                              const CutContext& context);
[[nodiscard]] std::vector<ReadResult> make_of_xml(Piece& piece, const ReadOptions& options);

} // namespace lacuna::corpus
