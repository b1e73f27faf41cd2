// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/generator/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::bench {

/// An invented newspaper.
struct Newspaper {
    std::string name;
    std::string host;
};

/// What articles share: who publishes them, who writes them, where they are from.
class Newsroom {
  public:
    explicit Newsroom(const Vocabulary& vocabulary);

    [[nodiscard]] const Newspaper& newspaper(Random& random) const;
    [[nodiscard]] const std::string& reporter(Random& random) const;
    [[nodiscard]] static std::string_view agency(Random& random);
    [[nodiscard]] static std::string_view city(Random& random);
    [[nodiscard]] static std::string_view section(Random& random);

  private:
    std::vector<Newspaper> newspapers_;
    std::vector<std::string> reporters_;
};

} // namespace lacuna::bench
