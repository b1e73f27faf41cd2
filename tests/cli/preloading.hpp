// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <functional>
#include <map>
#include <string>

namespace lacuna::test {

/// For `run`: loads a library into the program, with these variables in its environment.
inline std::function<void()> preloading(const char* library,
                                        const std::map<std::string, std::string>& variables) {
    return [=] {
        setenv("LD_PRELOAD", library, 1);
        // The library comes before that of the address sanitizer, if the program has it.
        const char* const options = std::getenv("ASAN_OPTIONS");
        setenv(
            "ASAN_OPTIONS",
            (std::string(options != nullptr ? options : "") + ":verify_asan_link_order=0").c_str(),
            1);
        for (const auto& [name, value] : variables) setenv(name.c_str(), value.c_str(), 1);
    };
}

} // namespace lacuna::test
