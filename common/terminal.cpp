// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/terminal.hpp"

#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace lacuna {

bool is_terminal() { return isatty(STDOUT_FILENO) == 1; }

bool terminal_takes_color() {
    const char* const forbidden = std::getenv("NO_COLOR");
    if (forbidden != nullptr && *forbidden != '\0') return false;
    const char* const terminal = std::getenv("TERM");
    return is_terminal() && terminal != nullptr && std::string_view(terminal) != "dumb";
}

} // namespace lacuna
