// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/term_lists.hpp"
#include "common/store/xapian.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// Words by which texts like a given one are looked for.
inline constexpr std::size_t most_telling_words = 30;

/// A word of a text, as the index writes it.
struct TextWord {
    std::string term;
    double count = 0;
    bool is_in_title = false;
};

struct TellingWord {
    std::string term;
    double weight = 1; ///< the most telling one has 1
};

/// What a text is compared with.
struct ComparedWith {
    const Xapian::Database* database;
    /// Articles in the language of the text; 0 where that is not known.
    Xapian::doccount in_language = 0;
    /// Articles that a word has to be in: two, if the text is one of the articles itself.
    Xapian::doccount least = 1;
};

/// The words of an article, its fields and single characters of longer words left out. Throws
/// Xapian::Error.
[[nodiscard]] std::vector<TextWord> words_of_article(TermLists& lists, Xapian::docid article);
/// Those of a text, whose title is its first line if it has others.
[[nodiscard]] std::vector<TextWord> words_of_text(std::string_view text);

/// The words that tell most of what the text is about (tf.idf among articles in its language), by
/// falling weight; those of its title more. Words of most articles and numbers tell little.
[[nodiscard]] std::vector<TellingWord> telling_words(std::vector<TextWord> words,
                                                     const ComparedWith& with);

} // namespace lacuna::searcher
