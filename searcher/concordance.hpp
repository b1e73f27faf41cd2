// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/result.hpp"
#include "searcher/search_request.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// What words on one side of a match are compared by: from the match outwards, folded, without
/// punctuation; in scripts without blanks character by character.
[[nodiscard]] std::string left_key(std::string_view left);
[[nodiscard]] std::string right_key(std::string_view right);

/// The lines of a concordance that a request asks for: its limit and offset count lines.
class ConcordanceLines {
  public:
    /// The request must outlive this.
    explicit ConcordanceLines(const SearchRequest& request) : request_(&request) {}

    /// The request for the articles that the lines are of.
    [[nodiscard]] SearchRequest articles_asked() const;
    /// Adds those of an article, in the order of articles. Returns whether more are wanted.
    bool add(const Hit& hit, std::vector<ConcordanceLine> lines);
    /// In their order, without those that are skipped. Leaves nothing behind.
    [[nodiscard]] std::vector<ConcordanceLine> sorted();
    /// Whether lines that could have come first were not read, and how to say so.
    [[nodiscard]] bool is_cut() const { return is_cut_; }
    [[nodiscard]] std::string sentence() const;

  private:
    [[nodiscard]] std::size_t wanted() const;

    const SearchRequest* request_;
    std::vector<ConcordanceLine> lines_;
    std::size_t articles_ = 0;
    bool is_cut_ = false;
};

} // namespace lacuna::searcher
