// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lacuna {

/// Whether a sanitizer is compiled in. It has handlers of its own, reads the program and traces it.
#ifdef LACUNA_SANITIZED
inline constexpr bool is_sanitized = true;
#else
inline constexpr bool is_sanitized = false;
#endif

} // namespace lacuna
