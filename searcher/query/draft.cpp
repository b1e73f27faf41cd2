// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/draft.hpp"

#include "searcher/query/error.hpp"
#include "searcher/query/tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lacuna::searcher {

namespace {

void add_once(std::vector<std::string>& to, std::string text) {
    if (std::find(to.begin(), to.end(), text) == to.end()) to.push_back(std::move(text));
}

} // namespace

void Draft::fail(std::size_t at, std::string message, std::string hint) const {
    refuse(query_, at, {std::move(message), std::move(hint)});
}

void Draft::warn(std::string sentence) { add_once(warnings_, std::move(sentence)); }

void Draft::leave_aside(std::string word) { add_once(left_aside_, std::move(word)); }

void Draft::count_pattern(std::size_t at) {
    if (++patterns_ > caps::patterns)
        fail(at, fmt::format("the query has more than {} wildcards or regular expressions",
                             caps::patterns));
}

void Draft::count_similar(std::size_t at) {
    if (++similar_ > caps::words)
        fail(at, fmt::format("the query has more than {} words with `~`", caps::words));
}

} // namespace lacuna::searcher
