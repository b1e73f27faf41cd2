// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/input_watch.hpp"
#include "indexer/batch.hpp"
#include "indexer/digest.hpp"

#include <string_view>

namespace lacuna::indexer {

inline constexpr std::string_view changed_note =
    "it changed while it was read; the next run reads it again";

/// Takes the digest of a file from the very bytes that its articles are made of.
class WatchedInput {
  public:
    WatchedInput();

    [[nodiscard]] corpus::InputWatch& watch() { return watch_; }
    /// Notes in `part` what was read; call once, when the reader is gone.
    void tell(InputPart& part);

  private:
    Digest digest_;
    corpus::InputWatch watch_;
};

/// What cannot be cut to its end is read again by every run, so that no digest of the rest is
/// needed.
[[nodiscard]] bool is_reject(const corpus::Cut& cut);

} // namespace lacuna::indexer
