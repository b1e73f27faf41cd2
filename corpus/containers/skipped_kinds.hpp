// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/read_result.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace lacuna::corpus {

/// Members of a container that hold no article, counted by what they are.
class SkippedKinds {
  public:
    /// `kind` as in "a stylesheet", "PNG image".
    void add(std::string_view kind);
    /// "no articles, skipped: 12 stylesheet, 3 PNG image"; empty if there was none.
    [[nodiscard]] std::optional<Note> note() const;

  private:
    std::map<std::string, std::uint64_t, std::less<>> counts_;
};

} // namespace lacuna::corpus
