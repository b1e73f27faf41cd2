// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/whole_input.hpp"

#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Plain text in any charset, as copied from a page or a wire: one article.
[[nodiscard]] Recognised recognise_text(std::string_view beginning);
[[nodiscard]] std::vector<ReadResult> make_of_plain(Piece& piece, const ReadOptions& options);

} // namespace lacuna::corpus
