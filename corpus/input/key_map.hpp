// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"

#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// A key of the input and the field that the user reads from it.
struct MappedKey {
    std::string key;
    FieldId field;
};

/// What --map says.
class KeyMap {
  public:
    KeyMap() = default;
    KeyMap(std::initializer_list<MappedKey> pairs) : pairs_(pairs) {}

    void add(std::string key, FieldId field) { pairs_.push_back({std::move(key), field}); }
    [[nodiscard]] bool empty() const { return pairs_.empty(); }
    [[nodiscard]] const std::vector<MappedKey>& pairs() const { return pairs_; }

    /// The field of a key written exactly so, else of one that differs in case only.
    [[nodiscard]] std::optional<FieldId> find(std::string_view key) const;
    /// The pairs that none of these keys of the inputs fits.
    [[nodiscard]] std::vector<MappedKey> unmatched(const std::set<std::string>& keys) const;

  private:
    std::vector<MappedKey> pairs_;
};

} // namespace lacuna::corpus
