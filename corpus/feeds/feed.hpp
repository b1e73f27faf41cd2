// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// RSS 0.9x to 2.0, RSS 1.0 and CDF.
[[nodiscard]] Recognised recognise_rss(std::string_view beginning);
/// Atom 0.3 and 1.0, a feed or a single entry.
[[nodiscard]] Recognised recognise_atom(std::string_view beginning);
/// Exports of WordPress: RSS with posts, pages, attachments and drafts.
[[nodiscard]] Recognised recognise_wxr(std::string_view beginning);
/// Records of Dublin Core, as OAI-PMH gives them.
[[nodiscard]] Recognised recognise_oai(std::string_view beginning);

[[nodiscard]] std::unique_ptr<Cutter> cut_feed(std::unique_ptr<ByteSource> source,
                                               const CutContext& context);
[[nodiscard]] std::unique_ptr<Cutter> cut_oai(std::unique_ptr<ByteSource> source,
                                              const CutContext& context);

/// The article of an entry: its full text where the feed has it, else the summary, marked as such.
[[nodiscard]] std::vector<ReadResult> make_of_feed(Piece& piece, const ReadOptions& options);
[[nodiscard]] std::vector<ReadResult> make_of_wxr(Piece& piece, const ReadOptions& options);
[[nodiscard]] std::vector<ReadResult> make_of_oai(Piece& piece, const ReadOptions& options);

/// JSON Feed: one object with "items".
[[nodiscard]] Recognised recognise_json_feed(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_json_feed(std::unique_ptr<ByteSource> source,
                                                    const CutContext& context);
[[nodiscard]] std::vector<ReadResult> make_of_json_feed(Piece& piece, const ReadOptions& options);

} // namespace lacuna::corpus
