// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/manual.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// What help, man page and completions say alike. Nothing else needs this header.

/// Options under one heading. The rows live as long as the command they come from.
struct OptionGroup {
    std::string heading;
    std::vector<const OptionRow*> rows;
};

/// The heading of options without a group.
inline constexpr std::string_view plain_heading = "Options";

/// In order of first appearance.
[[nodiscard]] std::vector<OptionGroup> groups_of(const std::vector<OptionRow>& rows);

/// The row of this name, or null; the empty name is the program itself.
[[nodiscard]] const CommandRow* find_command(const Manual& manual, std::string_view name);
/// All rows but the program's own.
[[nodiscard]] std::vector<const CommandRow*> commands_of(const Manual& manual);

/// `lacuna-index add [options] INPUT...`
[[nodiscard]] std::string usage_of(const Manual& manual, const CommandRow& command);

/// The help with the choices, if there are any: `how results are written: text, json`.
[[nodiscard]] std::string help_with_choices(const OptionRow& row);

/// `sentence` with its first letter (if ASCII) in upper case and a full stop.
[[nodiscard]] std::string as_sentence(std::string_view sentence);

/// `text` at its line breaks.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

/// The name of the shell function: letters, digits and `_` only.
[[nodiscard]] std::string function_name(const Manual& manual);

/// `text` between single quotes, as bash and zsh read them.
[[nodiscard]] std::string single_quoted(std::string_view text);

/// `text` as one word of any shell, with a backslash before what is not a letter or harmless.
[[nodiscard]] std::string shell_escaped(std::string_view text);

[[nodiscard]] std::string bash_completion(const Manual& manual);
[[nodiscard]] std::string zsh_completion(const Manual& manual);
[[nodiscard]] std::string fish_completion(const Manual& manual);

} // namespace lacuna
