// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/dates/date_order.hpp"
#include "corpus/input/piece.hpp"
#include "corpus/records/record.hpp"

#include <memory>
#include <optional>

namespace lacuna::corpus {

/// The record that a piece holds, or nothing.
using RecordOfPiece = std::optional<Record> (*)(const Piece& piece);

/// Cuts as `cutter` does, and tells each piece in which order the dates of its input have day and
/// month: as those do that can be read in one way only, among the first 1,000 records or the first
/// MiB of them. They are held back until then, if there are such dates at all, so that the order is
/// the same for all, whoever makes them. Of dates that contradict each other nothing follows. What
/// is set aside is not looked at, and nothing behind the end that is set.
[[nodiscard]] std::unique_ptr<Cutter> in_one_date_order(std::unique_ptr<Cutter> cutter,
                                                        RecordOfPiece record_of,
                                                        const CutContext& context);

/// What was told of a piece.
[[nodiscard]] DateOrder date_order_of(const Piece& piece);

} // namespace lacuna::corpus
