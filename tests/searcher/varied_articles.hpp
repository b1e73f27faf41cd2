// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/searcher/small_collection.hpp"

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::searcher {

/// Adds articles of all lengths, with words that are in all, half, some, few of them, and
/// inflections; then deletes the one in the middle.
inline void fill_varied(SmallCollection& small, int articles) {
    std::mt19937 random(5);
    const std::vector<std::pair<std::string, unsigned>> words{
        {"all", 1},    {"often", 2}, {"ban", 3},  {"bans", 9},
        {"banned", 9}, {"some", 7},  {"rare", 60}};
    for (int i = 0; i < articles; ++i) {
        std::string body;
        for (const auto& [word, of] : words)
            if (random() % of == 0)
                for (auto times = 1 + random() % 4; times > 0; --times) body += word + " ";
        for (auto others = random() % 40; others > 0; --others) body += "x ";
        small.add({body, "", random() % 2 == 0 ? "2015" : "", random() % 3 == 0 ? "de" : "en"});
    }
    small.delete_document(static_cast<Xapian::docid>(articles / 2));
    small.commit();
}

} // namespace lacuna::searcher
