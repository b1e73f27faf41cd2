// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Tables whose first line names the columns, at least one of them a field: RFC 4180 with commas,
/// semicolons or bars, or columns parted by tabs. Cells of fields with many values hold them parted
/// by semicolons or bars.
[[nodiscard]] Recognised recognise_csv(std::string_view beginning);
[[nodiscard]] Recognised recognise_tsv(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_table(std::unique_ptr<ByteSource> source,
                                                const CutContext& context);
/// The article of one row.
[[nodiscard]] std::vector<ReadResult> make_of_row(Piece& piece, const ReadOptions& options);

} // namespace lacuna::corpus
