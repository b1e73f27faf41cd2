// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual_parts.hpp"

namespace lacuna {

std::string completion_script(const Manual& manual, Shell shell) {
    switch (shell) {
    case Shell::bash:
        return bash_completion(manual);
    case Shell::zsh:
        return zsh_completion(manual);
    case Shell::fish:
        return fish_completion(manual);
    }
    return {};
}

} // namespace lacuna
