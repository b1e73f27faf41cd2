// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// The forms of all names that have a form with this key (of a Sequence), among them that form; a
/// form may come twice. Empty if no name has it. They live as long as the program.
[[nodiscard]] std::vector<std::string_view> forms_like(std::string_view key);

/// Whether any form's key begins with this one.
[[nodiscard]] bool begins_form(std::string_view key);

} // namespace lacuna::searcher
