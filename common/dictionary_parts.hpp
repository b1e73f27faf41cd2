// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/dictionary_breaks.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lacuna {

/// The words of ICU's dictionaries that longer ones of Thai, Lao, Khmer and Burmese consist of:
/// กรุงเทพมหานคร has กรุงเทพ and มหานคร. Remembers what it found; not for several threads at once.
class DictionaryParts {
  public:
    /// A part: bytes of the word.
    struct Part {
        std::uint16_t begin;
        std::uint16_t end;
        friend bool operator==(const Part&, const Part&) = default;
    };

    /// The fewest words that make up a longer one, in order; none if it does not consist of words.
    /// They live until the next call.
    [[nodiscard]] const std::vector<Part>& parts_of(std::string_view word);

  private:
    [[nodiscard]] std::vector<Part> find(std::string_view word);
    [[nodiscard]] bool is_known(std::string_view part);

    DictionaryBreaks breaks_;
    std::unordered_map<std::string, std::vector<Part>> known_;
    std::string probe_;
};

} // namespace lacuna
