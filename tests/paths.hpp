// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lacuna::test {

/// The root of the sources, and the folder of the programs under test. Both without a last slash.
[[nodiscard]] std::string source_dir();
[[nodiscard]] std::string program_dir();

} // namespace lacuna::test
