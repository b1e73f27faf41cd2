// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/whole_input.hpp"

#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Web pages: the main text by scored DOM, metadata by JSON-LD, meta elements and what is shown.
[[nodiscard]] Recognised recognise_html(std::string_view beginning);
[[nodiscard]] std::vector<ReadResult> make_of_html(Piece& piece, const ReadOptions& options);

} // namespace lacuna::corpus
