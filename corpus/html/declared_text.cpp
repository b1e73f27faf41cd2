// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/declared_text.hpp"

#include "corpus/html/blocks.hpp"
#include "corpus/html/fragment.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

std::vector<std::string> declared_paragraphs(std::string_view text) {
    const std::string shown = shown_text(text);
    std::vector<std::string> paragraphs;
    for (std::size_t begin = 0; begin < shown.size();) {
        const auto end = std::min(shown.find_first_of("\r\n", begin), shown.size());
        auto line = collapsed(std::string_view(shown).substr(begin, end - begin));
        if (!line.empty()) paragraphs.push_back(std::move(line));
        begin = end + 1;
    }
    return paragraphs;
}

} // namespace lacuna::corpus
