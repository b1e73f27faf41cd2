// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/analysis.hpp"
#include "searcher/result.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// The index terms that one word of the query came to mean, and how much an occurrence is worth
/// (its inverse document frequency).
struct WantedWord {
    std::vector<std::string> terms; ///< folded, without field prefix
    double weight = 1;
};

/// Words of the query that belong together: positions of `words` (indexes into Wanted::words) that
/// must follow one another in order (`window` == their number), or stand within `window` words.
struct WantedGroup {
    std::vector<std::size_t> words;
    unsigned window = 0;
    bool ordered = true;
};

/// What a query looks for in a text.
struct Wanted {
    std::vector<WantedWord> words;
    std::vector<WantedGroup> groups;
    /// words that count only as part of a group (a phrase's words alone are not marked)
    std::vector<bool> only_in_group;
};

/// Marks and cuts texts for one query. Prepared once per query, used for every hit; not for several
/// threads at once.
class Snippets {
  public:
    explicit Snippets(Wanted wanted);
    ~Snippets();
    Snippets(const Snippets&) = delete;
    Snippets& operator=(const Snippets&) = delete;

    /// The whole text with all that matched.
    [[nodiscard]] MarkedText mark(std::string_view text);
    /// The best `passages` passages of `body` (paragraphs separated by an empty line), together at
    /// most about `columns` terminal columns; without a match, the opening.
    [[nodiscard]] MarkedText snippet(std::string_view body, std::size_t passages, int columns);
    /// Every match of `body` with up to `columns` columns of text on each side.
    [[nodiscard]] std::vector<ConcordanceLine> concordance(std::string_view body, int columns);

  private:
    class State;
    std::unique_ptr<State> state_;
};

} // namespace lacuna::searcher
