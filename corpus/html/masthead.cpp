// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/masthead.hpp"

#include "corpus/dates/date_text.hpp"
#include "corpus/language/sentences.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/bylines.hpp"

#include <algorithm>
#include <string>

namespace lacuna::corpus {

bool is_names_and_dates(std::string_view line, std::string_view language) {
    constexpr std::size_t longest = 300; // bytes
    constexpr std::size_t most_words_beside_date = 9;
    if (line.size() > longest) return false;
    const bool has_label = !after_byline_label(line).empty();
    const auto date = find_date(line, language);
    if (!date) return has_label && !reads_as_sentence(line);
    const auto beside =
        std::string(line.substr(0, date->begin)) + " " + std::string(line.substr(date->end));
    return has_label || count_words(beside) <= most_words_beside_date;
}

bool is_marked_as(const PageTree& page, const std::vector<Hints>& hints, NodeIndex node,
                  std::initializer_list<Hint> as) {
    constexpr int nearest = 4;
    for (int i = 0; i < nearest && node != 0; ++i, node = page[node].parent)
        if (std::any_of(as.begin(), as.end(), [&](Hint hint) { return hints[node].has(hint); }))
            return true;
    return false;
}

} // namespace lacuna::corpus
