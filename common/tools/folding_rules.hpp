// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/characters.hpp"

#include <unicode/uchar.h>

#include <memory>
#include <string>

namespace lacuna {

/// Decides for each code point how it is folded and what it does to words, from ICU's data and
/// the tables beside. Slow: used only when the program is built.
class FoldingRules {
  public:
    FoldingRules();
    ~FoldingRules();
    FoldingRules(const FoldingRules&) = delete;
    FoldingRules& operator=(const FoldingRules&) = delete;

    /// UTF-8.
    [[nodiscard]] std::string folded(UChar32 c) const;
    [[nodiscard]] CharacterClass kind(UChar32 c) const;
    [[nodiscard]] bool composes(UChar32 c) const;

  private:
    class State;
    std::unique_ptr<State> state_;
};

} // namespace lacuna
