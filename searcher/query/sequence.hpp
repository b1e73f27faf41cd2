// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/analysis.hpp"
#include "common/fields.hpp"
#include "searcher/query/tree.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// A word or phrase of a table of ours, as the index knows it.
class Sequence {
  public:
    Sequence(Analyser& analyser, std::string_view text);

    /// The folded words, each with a blank behind it: two sequences mean the same if their keys are
    /// equal.
    [[nodiscard]] const std::string& key() const { return key_; }

    /// As part of a query, in the field `in`, with any inflections.
    [[nodiscard]] Node node(std::optional<FieldId> in, double weight) &&;

  private:
    std::string key_;
    std::vector<Node> words_;
};

} // namespace lacuna::searcher
