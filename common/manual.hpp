// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/options.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// A command of a program with commands, or the program itself (empty name).
struct CommandRow {
    std::string name;
    std::string synopsis; ///< what follows the name and, for a command, its "[options]"
    std::string help;     ///< one sentence, lower case, no full stop
    std::vector<OptionRow> options;
    Completion arguments = Completion::none; ///< what a shell completes the arguments with
};

/// A heading with paragraphs, for the manual and the long help. A paragraph with line breaks keeps
/// them and the blanks that begin its lines, as examples need; others are filled.
struct ManualSection {
    std::string heading;
    std::vector<std::string> paragraphs;
};

/// All that is said about a program.
struct Manual {
    std::string program;
    std::string summary; ///< one line, lower case
    std::vector<CommandRow> commands;
    std::vector<ManualSection> sections;
};

/// `--help` at 80 columns: the program, or one of its commands (an unknown one: the program).
[[nodiscard]] std::string help_text(const Manual& manual, std::string_view command = {});
/// The man page of section 1 in troff.
[[nodiscard]] std::string man_page(const Manual& manual, std::string_view version,
                                   std::string_view date);

enum class Shell : unsigned char { bash, zsh, fish };
/// A script that completes commands, options and their values; it needs nothing but the shell.
[[nodiscard]] std::string completion_script(const Manual& manual, Shell shell);

} // namespace lacuna
