// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"

#include <memory>
#include <string_view>

namespace lacuna::corpus {

// Web archives: what servers answered to a crawler, one record behind the other, compressed or not.
// Pages become pieces with their address, the charset that the server declared and the time of
// capture; everything else is counted by kind.

[[nodiscard]] Recognised recognise_warc(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_warc(std::unique_ptr<ByteSource> source,
                                               const CutContext& context);

/// What was written before there was WARC.
[[nodiscard]] Recognised recognise_arc(std::string_view beginning);
[[nodiscard]] std::unique_ptr<Cutter> cut_arc(std::unique_ptr<ByteSource> source,
                                              const CutContext& context);

} // namespace lacuna::corpus
