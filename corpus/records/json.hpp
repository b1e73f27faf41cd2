// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"
#include "corpus/records/fields.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// JSON Lines: one object per line, cut line by line.
[[nodiscard]] Recognised recognise_jsonl(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_jsonl(std::unique_ptr<ByteSource> source,
                                                const CutContext& context);

/// JSON: objects in a list, cut out of it one by one; objects behind one another; one object; or
/// one object with a list of them (json_list.hpp).
[[nodiscard]] Recognised recognise_json(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_json(std::unique_ptr<ByteSource> source,
                                               const CutContext& context);

/// The record that a piece holds, for its dates.
[[nodiscard]] std::optional<Record> record_of_object(const Piece& piece);
/// What the object in a piece gives.
[[nodiscard]] std::vector<ReadResult> make_of_object(Piece& piece, const ReadOptions& options,
                                                     MakeOfRecord make);

/// The article of one object, of either.
[[nodiscard]] std::vector<ReadResult> make_of_json(Piece& piece, const ReadOptions& options);

} // namespace lacuna::corpus
