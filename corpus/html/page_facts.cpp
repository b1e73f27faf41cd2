// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_facts.hpp"

#include "corpus/html/blocks.hpp"
#include "corpus/html/tree.hpp"
#include "corpus/language/pieces.hpp"

#include <array>

namespace lacuna::corpus {

std::string plain_text(std::string_view text) {
    const bool is_marked_up = text.find_first_of("<&") != std::string_view::npos;
    return collapsed(is_marked_up ? PageTree(text).all_text(0) : std::string(text));
}

std::vector<std::string> split_list(std::string_view list) {
    constexpr std::array<std::string_view, 6> marks{",", ";", "،", "؛", "，", "、"};
    std::vector<std::string> entries;
    for (const auto entry : split_at(list, marks))
        if (!entry.empty()) entries.emplace_back(entry);
    return entries;
}

} // namespace lacuna::corpus
