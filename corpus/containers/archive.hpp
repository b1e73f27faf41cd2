// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"

#include <memory>
#include <string_view>

namespace lacuna::corpus {

// Archives of files, each of which is recognised and cut like a file, never unpacked to disk. One
// archive may lie in another. Limits: see Allowance.

/// Zip, but no document that is one inside (EPUB, DOCX).
[[nodiscard]] Recognised recognise_zip(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_zip(std::unique_ptr<ByteSource> source,
                                              const CutContext& context);

/// A zip with captures of web pages in "archive/" and data about them beside.
[[nodiscard]] Recognised recognise_wacz(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_wacz(std::unique_ptr<ByteSource> source,
                                               const CutContext& context);

[[nodiscard]] Recognised recognise_tar(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_tar(std::unique_ptr<ByteSource> source,
                                              const CutContext& context);

/// Its list of members is at its end: held in memory, up to 64 MiB, where it is no plain file.
[[nodiscard]] Recognised recognise_seven_zip(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_seven_zip(std::unique_ptr<ByteSource> source,
                                                    const CutContext& context);

/// The pieces of containers name their own formats.
[[nodiscard]] std::vector<ReadResult> make_of_container(Piece& piece, const ReadOptions& options);

} // namespace lacuna::corpus
