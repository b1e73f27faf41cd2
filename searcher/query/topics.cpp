// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/topics.hpp"

#include "common/vocabulary/vocabulary.hpp"

#include <fmt/format.h>

#include <utility>

namespace lacuna::searcher {

std::variant<std::string, Complaint> topic_named(std::string_view typed) {
    const Vocabulary& vocabulary = Vocabulary::built_in();
    const auto numbers = vocabulary.named(typed);
    if (numbers.size() == 1) return vocabulary.concepts()[numbers.front()].id;
    if (numbers.size() > 1) {
        std::string ids;
        for (const auto number : numbers)
            ids.append(ids.empty() ? "" : ", ").append(vocabulary.concepts()[number].id);
        return Complaint{fmt::format("several topics end with {}: {}", in_backticks(typed), ids),
                         "write the whole name of one"};
    }
    const auto closest = vocabulary.closest_id(typed);
    return Complaint{fmt::format("no topic is called {}", in_backticks(typed)),
                     closest.empty() ? "lacuna-search --topics lists them"
                                     : fmt::format("did you mean topic:{}?", closest)};
}

} // namespace lacuna::searcher
