// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/process.hpp"

#include <string>

namespace lacuna::test {

/// JSON Lines of so many different articles, each with the word.
inline std::string many_articles(int count, const std::string& word) {
    std::string lines;
    for (int i = 0; i < count; ++i)
        lines += article(word + std::to_string(i), "Title " + std::to_string(i),
                         word + " number " + std::to_string(i) + " of the collection");
    return lines;
}

} // namespace lacuna::test
