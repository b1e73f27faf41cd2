// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/tree.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace lacuna::searcher {

enum class Sign : std::uint8_t { none, plus, minus };

/// A part of a row of parts, with the sign before it.
struct SignedNode {
    Sign sign = Sign::none;
    Node node;
};

/// Whether the node is "all articles without …".
[[nodiscard]] bool is_negation(const Node& node);

/// At least one of `nodes`; groups of alternatives without a weight dissolve.
[[nodiscard]] Node any_of(std::vector<Node> nodes);

/// All parts but those with a minus; nothing if there are no parts.
[[nodiscard]] std::optional<Node> all_of(std::vector<SignedNode> parts);

/// As `all_of`, but what has no sign only has to match if nothing has a plus, and then one of it.
[[nodiscard]] std::optional<Node> some_of(std::vector<SignedNode> parts);

/// A node of `kind` over two or more children; a single one is returned itself.
[[nodiscard]] Node group_of(NodeKind kind, std::vector<Node> children);

} // namespace lacuna::searcher
