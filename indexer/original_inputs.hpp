// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "indexer/batch.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace lacuna::indexer {

/// Inputs that hold the bytes of other ones, because they were moved or copied.
class OriginalInputs {
  public:
    struct Original {
        std::string path;     ///< normal
        bool is_gone = false; ///< the input was moved
    };

    /// Of the inputs of a run, among themselves and against those of the collection, which may be
    /// null.
    OriginalInputs(const Xapian::Database* published, const std::vector<InputPart>& inputs);

    /// That of the input with this number, or null.
    [[nodiscard]] const Original* find(std::size_t input) const;
    /// The paths that moved inputs had.
    [[nodiscard]] std::vector<std::string> gone() const;

  private:
    std::unordered_map<std::size_t, Original> originals_;
};

} // namespace lacuna::indexer
