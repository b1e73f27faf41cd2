// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"

#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// A page that a browser saved whole in one file (.mht, .mhtml): the page is the article, frames
/// and pictures are its parts. Its address is where it was saved from, its date of saving that of
/// capture.
[[nodiscard]] Recognised recognise_mhtml(std::string_view beginning);
[[nodiscard]] std::vector<ReadResult> make_of_mhtml(Piece& piece, const ReadOptions& options);

} // namespace lacuna::corpus
