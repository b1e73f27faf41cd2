// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// NITF: one article, or several in a document around them.
[[nodiscard]] Recognised recognise_nitf(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_nitf(std::unique_ptr<ByteSource> source,
                                               const CutContext& context);
[[nodiscard]] std::vector<ReadResult> make_of_nitf(Piece& piece, const ReadOptions& options);

/// NewsML 1.x: its news items.
[[nodiscard]] Recognised recognise_newsml(std::string_view beginning);
/// NewsML-G2: a news item, or a message with several. Packages, concepts and plans are skipped.
[[nodiscard]] Recognised recognise_newsml_g2(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_newsml(std::unique_ptr<ByteSource> source,
                                                 const CutContext& context);
[[nodiscard]] std::vector<ReadResult> make_of_newsml(Piece& piece, const ReadOptions& options);
[[nodiscard]] std::vector<ReadResult> make_of_newsml_g2(Piece& piece, const ReadOptions& options);

/// ninjs 1 to 3, and the JSON of agencies that is like it.
[[nodiscard]] Recognised recognise_ninjs(std::string_view beginning);
[[nodiscard]] std::vector<ReadResult> make_of_ninjs(Piece& piece, const ReadOptions& options);

/// Messages of teleprinters between control characters: IPTC 7901 and ANPA 1312.
[[nodiscard]] Recognised recognise_iptc7901(std::string_view beginning);
[[nodiscard]] Recognised recognise_anpa(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_messages(std::unique_ptr<ByteSource> source,
                                                   const CutContext& context);
[[nodiscard]] std::vector<ReadResult> make_of_iptc7901(Piece& piece, const ReadOptions& options);
[[nodiscard]] std::vector<ReadResult> make_of_anpa(Piece& piece, const ReadOptions& options);

/// Reuters-21578, the collection of 1987, in SGML.
[[nodiscard]] Recognised recognise_reuters21578(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_reuters21578(std::unique_ptr<ByteSource> source,
                                                       const CutContext& context);
[[nodiscard]] std::vector<ReadResult> make_of_reuters21578(Piece& piece,
                                                           const ReadOptions& options);

} // namespace lacuna::corpus
