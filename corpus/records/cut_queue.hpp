// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"

#include <deque>
#include <memory>
#include <string>
#include <utility>

namespace lacuna::corpus {

/// What a cutter has found and nobody has asked for yet, in order.
class CutQueue {
  public:
    [[nodiscard]] bool is_empty() const { return cuts_.empty(); }
    /// Takes the first one out; there must be one.
    [[nodiscard]] Cut take() {
        Cut cut = std::move(cuts_.front());
        cuts_.pop_front();
        return cut;
    }

    void add(std::string bytes, std::string place,
             std::shared_ptr<const PieceFrame> frame = nullptr) {
        Piece piece;
        piece.bytes = std::move(bytes);
        piece.place = std::move(place);
        piece.frame = std::move(frame);
        cuts_.emplace_back(std::move(piece));
    }
    void tell(ReadResult result) { cuts_.emplace_back(std::move(result)); }

  private:
    std::deque<Cut> cuts_;
};

} // namespace lacuna::corpus
