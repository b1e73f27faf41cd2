// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/result.hpp"
#include "searcher/wanted.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

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
