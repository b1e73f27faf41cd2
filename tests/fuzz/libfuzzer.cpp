// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

/// The target that FUZZ_TARGET names; ends the process if there is none.
lacuna::fuzz::Target chosen_target() {
    const char* const name = std::getenv("FUZZ_TARGET");
    const auto table = lacuna::fuzz::targets();
    const auto row = std::find_if(table.begin(), table.end(), [&](const auto& target) {
        return name != nullptr && target.name == name;
    });
    if (row != table.end()) return *row;
    std::fputs("fuzz: FUZZ_TARGET must be one of:\n", stderr);
    for (const auto& target : table) std::fprintf(stderr, "%s\n", target.name.c_str());
    std::exit(2);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const auto target = chosen_target();
    target.run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
