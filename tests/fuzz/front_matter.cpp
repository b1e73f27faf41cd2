// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown/front_matter.hpp"

#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

void split_front_matter(std::string_view input) {
    const auto matter = corpus::split_front_matter(input);
    require(matter.block.size() + matter.text.size() <= input.size(),
            "block and text are parts of the page");
    try {
        static_cast<void>(corpus::read_front_matter(matter));
    } catch (const corpus::InputError&) {
        // Too large or too deep.
    }
}

} // namespace lacuna::fuzz
