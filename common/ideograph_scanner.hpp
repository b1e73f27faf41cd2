// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/token_buffer.hpp"

#include <string_view>

namespace lacuna {

/// Makes overlapping bigrams, and a single for each character, of the run of Han and kana that
/// begins at `begin`; singles beside a word are edges, a run of one character is a word.
/// Blanks, a line end and marks of names do not end a run. Returns where it ends, or where to go on
/// with it.
std::size_t scan_ideographs(TokenBuffer& tokens, std::string_view text, std::size_t begin);

} // namespace lacuna
