// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lacuna {

/// Whether standard output goes to a terminal.
[[nodiscard]] bool is_terminal();

/// Whether it is one that shows colours and the user has not forbidden them (NO_COLOR, of
/// no-color.org, or TERM=dumb).
[[nodiscard]] bool terminal_takes_color();

} // namespace lacuna
