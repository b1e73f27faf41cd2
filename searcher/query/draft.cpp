// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/draft.hpp"

#include "searcher/query/error.hpp"
#include "searcher/query/tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lacuna::searcher {

void Draft::fail(std::size_t at, std::string message, std::string hint) const {
    refuse(query_, at, {std::move(message), std::move(hint)});
}

void Draft::warn(std::string sentence) {
    if (std::find(warnings_.begin(), warnings_.end(), sentence) == warnings_.end())
        warnings_.push_back(std::move(sentence));
}

void Draft::count_word(std::size_t at) {
    if (++words_ > caps::words)
        fail(at, fmt::format("the query has more than {} words", caps::words),
             "leave out words that add nothing");
}

void Draft::count_pattern(std::size_t at) {
    count_word(at);
    if (++patterns_ > caps::patterns)
        fail(at, fmt::format("the query has more than {} wildcards or regular expressions",
                             caps::patterns));
}

} // namespace lacuna::searcher
