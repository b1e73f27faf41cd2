// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/token_buffer.hpp"

#include <string_view>

namespace lacuna {

/// Makes a word of the emoji or sign at `begin`, whatever colour or form of it is asked for; of two
/// letters that are a flag one word. Returns where it ends.
std::size_t scan_symbol(TokenBuffer& tokens, std::string_view text, std::size_t begin);

} // namespace lacuna
