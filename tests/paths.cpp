// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/paths.hpp"

namespace lacuna::test {

std::string source_dir() { return LACUNA_SOURCE_DIR; }

std::string program_dir() { return LACUNA_PROGRAM_DIR; }

} // namespace lacuna::test
