// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/formats.hpp"

#include "tests/corpus/reading.hpp"
#include "tests/fuzz/articles.hpp"
#include "tests/fuzz/targets.hpp"

#include <algorithm>

namespace lacuna::fuzz {

/// The first line is the file's name.
void recognise(std::string_view input) {
    const auto end = std::min(input.find('\n'), input.size());
    static_cast<void>(corpus::recognise_format(input.substr(end), input.substr(0, end)));
    static_cast<void>(corpus::recognise_format(input, "input"));
}

void read_as(std::string_view format, std::string_view input) {
    for (const auto& article : corpus::read_as(format, std::string(input)).articles)
        check_article(article);
}

} // namespace lacuna::fuzz
