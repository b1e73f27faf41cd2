// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"

#include <memory>
#include <string>
#include <vector>

namespace lacuna::corpus {

/// Leaves an input that is one article in one piece. InputError beyond 64 MiB, or where it grows
/// beyond min(256 MiB, 200 x size + 1 MiB) when it is decompressed.
[[nodiscard]] std::unique_ptr<Cutter> cut_nothing(std::unique_ptr<ByteSource> source,
                                                  const CutContext& context);

/// Makes the article of an input, or the Reject, and Notes, out of its text: clean lines of UTF-8.
using MakeOfText = std::vector<ReadResult> (*)(const std::string& text, const ReadOptions& options);

/// What a piece of text in any charset gives: refuses what is no text, and notes what could not be
/// decoded.
[[nodiscard]] std::vector<ReadResult> make_of_text(Piece& piece, const ReadOptions& options,
                                                   MakeOfText make);

} // namespace lacuna::corpus
