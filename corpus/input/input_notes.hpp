// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/read_result.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace lacuna::corpus {

/// What is told of one input, or of a part of it, whatever the number of its records.
struct InputNotes {
    std::vector<Note> told;
    std::size_t left_out = 0;   ///< notes on values beyond the number that is told
    std::set<std::string> keys; ///< that are no fields
    bool has_more_keys = false;

    /// Whether the note is one of those that are told as they come.
    bool add(Note note);
    /// Adds what is told of the part behind.
    void append(InputNotes behind);
    /// What is told at the end: how many notes were left out, and the keys.
    [[nodiscard]] std::vector<Note> last() const;
};

/// Whether so many rejects mean that the input is something else than it was taken for, and the
/// rest of it is given up.
[[nodiscard]] bool is_given_up(std::size_t articles, std::size_t rejects);
/// What is said then.
[[nodiscard]] Reject given_up();

} // namespace lacuna::corpus
