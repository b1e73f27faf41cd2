// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/complete.hpp"
#include "corpus/input/inputs.hpp"
#include "corpus/input/piece.hpp"

#include <vector>

namespace lacuna::corpus {

/// Makes pieces into articles that are complete. By any number of threads at once.
class Maker {
  public:
    /// `options` must live as long as the maker.
    explicit Maker(const ReadOptions& options);

    /// The article of a piece of `file`, or why there is none, and notes. Throws nothing but
    /// std::bad_alloc: what nobody foresaw is a reject of the piece.
    [[nodiscard]] std::vector<ReadResult> make(Cut cut, const InputFile& file) const;

  private:
    [[nodiscard]] std::vector<ReadResult> make_piece(Piece& piece, const InputFile& file) const;

    const ReadOptions* options_;
    Completer completer_;
};

} // namespace lacuna::corpus
