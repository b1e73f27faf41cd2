// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/snippet/passages.hpp"
#include "searcher/snippet/snippet.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// Chooses the passages that say most about a query: rare and different words, whole groups, and
/// words standing close together score; what an earlier passage showed scores little.
class PassagePicker {
  public:
    /// `wanted` must live as long as the picker.
    explicit PassagePicker(const Wanted& wanted);

    /// At most `most` passages in the order of the text, together about `columns` wide. Valid until
    /// the next call.
    [[nodiscard]] std::span<const Passage> pick(const Findings& found, std::size_t most,
                                                int columns);
    /// Whether `matches` hold a sentence that no passage can beat.
    [[nodiscard]] bool is_complete(std::span<const Sighting> matches) const;

  private:
    [[nodiscard]] std::size_t count_words(std::span<const Sighting> matches) const;
    struct Candidate {
        std::uint32_t begin;
        std::uint32_t end; ///< of the last mark
        std::size_t first; ///< match
        std::size_t last;  ///< past the last match
    };

    std::size_t choose(const Findings& found, std::size_t most, int columns);
    void find_candidates(const Findings& found, int columns);
    [[nodiscard]] double score(const Findings& found, const Candidate& candidate);
    [[nodiscard]] double score_of_match(const Sighting& match);
    [[nodiscard]] double closeness(const Sighting& a, const Sighting& b) const;
    void remember(const Findings& found, const Candidate& candidate);
    [[nodiscard]] bool overlaps(const Passage& passage) const;
    void settle(const Findings& found, int columns);
    void spend(const Findings& found, int room);

    const Wanted* wanted_;
    double whole_ = 0; ///< weight of all words
    std::vector<double> group_weights_;
    std::vector<std::uint32_t> seen_; ///< per word: the round and how often in it
    std::vector<std::uint32_t> group_seen_;
    std::uint32_t round_ = 0;
    std::vector<bool> shown_; ///< words that a chosen passage shows
    std::vector<Candidate> candidates_;
    std::vector<Candidate> chosen_;
    std::vector<Passage> passages_;
};

} // namespace lacuna::searcher
