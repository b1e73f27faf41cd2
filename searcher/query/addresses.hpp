// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/draft.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/tree.hpp"

#include <optional>
#include <string_view>

namespace lacuna::searcher {

/// Whether `text` begins with a web address: one with a scheme, or a host with a dot and a path or
/// "www.". What has signs of the query language is one with a scheme only.
[[nodiscard]] bool begins_address(std::string_view text);

/// Whether the whole text is a host as people write it: "gazette.example".
[[nodiscard]] bool is_host(std::string_view text);

/// What an address that is typed without a field finds: the article at that address or, if it is
/// the home page of a site, those of the site; and texts that tell the address, which is all inside
/// the field `in`. Throws Error{query}.
[[nodiscard]] std::optional<Node> address_node(Draft& draft, const Lexeme& typed,
                                               std::optional<FieldId> in);

} // namespace lacuna::searcher
