// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/read_result.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace lacuna::corpus {

/// What of an input was skipped for one reason.
struct SkippedPages {
    std::uint64_t count = 0;
    std::string first; ///< place of one of them
};

/// What is told of one input, or of a part of it, whatever the number of its records.
struct InputNotes {
    std::vector<Note> told;
    std::size_t left_out = 0;   ///< notes on values beyond the number that is told
    std::set<std::string> keys; ///< that are no fields
    bool has_more_keys = false;
    std::set<std::string> read_as;               ///< "fulltext as body"
    std::uint64_t without_text = 0;              ///< articles
    std::set<std::string> seen;                  ///< keys of any kind, where --map asks for them
    std::map<std::string, SkippedPages> skipped; ///< by reason

    /// Whether the note is one of those that are told as they come.
    bool add(Note note);
    /// Adds what is told of the part behind.
    void append(InputNotes behind);
    /// What is told at the end: how many notes were left out, which keys are fields by another name
    /// or none, and how many articles have no text.
    [[nodiscard]] std::vector<Note> last() const;

  private:
    bool gather(const Note& note);
    void gather_key(const std::string& key);
    void gather_skipped(const std::string& reason, const SkippedPages& pages);
};

/// Whether so many rejects mean that the input is something else than it was taken for, and the
/// rest of it is given up.
[[nodiscard]] bool is_given_up(std::size_t articles, std::size_t rejects);
/// What is said then.
[[nodiscard]] Reject given_up();

} // namespace lacuna::corpus
