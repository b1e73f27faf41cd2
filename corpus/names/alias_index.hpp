// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/names/authority.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Finds many fixed names in text in one pass: a table over the first two bytes tells nearly every
/// place where no name can begin.
class AliasIndex {
  public:
    AliasIndex();

    /// `agency` must outlive the index. `slot`: where the name counts.
    void add(std::string_view name, const Agency& agency, Slot slot);
    /// To be called once, after the last name.
    void finish();
    [[nodiscard]] std::vector<AgencyMention> find_all(std::string_view text, Slot slot) const;

  private:
    struct Alias {
        std::string name;
        const Agency* agency;
        Slot slot;
        bool bounded;  ///< must stand between word boundaries
        bool prefixed; ///< an Arabic prefix may stand before it
    };

    void insert(std::string name, const Agency& agency, Slot slot);
    [[nodiscard]] const Alias* match_at(std::string_view text, std::size_t at, Slot slot) const;

    std::vector<Alias> aliases_;         ///< by first two bytes, the longest first
    std::vector<std::uint32_t> buckets_; ///< where each pair of bytes begins in `aliases_`
};

} // namespace lacuna::corpus
