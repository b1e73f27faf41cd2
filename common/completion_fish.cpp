// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual_parts.hpp"

#include <fmt/format.h>

namespace lacuna {

namespace {

std::string in_quotes(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

/// What an option's value is completed with. `-x` is `-r` without file names.
std::string value_of(const OptionRow& row) {
    if (row.value.empty()) return {};
    if (!row.choices.empty()) {
        std::string list;
        for (const auto& choice : row.choices)
            list.append(list.empty() ? "" : " ").append(shell_escaped(choice));
        return " -x -a " + in_quotes(list);
    }
    if (row.completion == Completion::file) return " -r -F";
    if (row.completion == Completion::directory) return " -x -a '(__fish_complete_directories)'";
    return " -x";
}

std::string condition_of(const Manual& manual, const CommandRow& command) {
    if (!command.name.empty())
        return " -n " + in_quotes("__fish_seen_subcommand_from " + shell_escaped(command.name));
    return commands_of(manual).empty() ? "" : " -n __fish_use_subcommand";
}

void write_arguments(std::string& out, std::string_view begin, const CommandRow& command) {
    if (command.arguments == Completion::file) out += fmt::format("{} -F\n", begin);
    if (command.arguments == Completion::directory)
        out += fmt::format("{} -a '(__fish_complete_directories)'\n", begin);
}

} // namespace

std::string fish_completion(const Manual& manual) {
    const auto complete = "complete -c " + shell_escaped(manual.program);
    auto out = fmt::format("# fish completion for {}\n{} -f\n", manual.program, complete);
    for (const CommandRow* const command : commands_of(manual))
        out += fmt::format("{} -n __fish_use_subcommand -a {} -d {}\n", complete,
                           in_quotes(shell_escaped(command->name)), in_quotes(command->help));
    for (const auto& command : manual.commands) {
        const auto begin = complete + condition_of(manual, command);
        write_arguments(out, begin, command);
        for (const auto& row : command.options) {
            const auto letter =
                row.letter == '\0' ? std::string{} : fmt::format(" -s {}", row.letter);
            out += fmt::format("{}{} -l {}{} -d {}\n", begin, letter, row.name, value_of(row),
                               in_quotes(row.help));
        }
    }
    return out;
}

} // namespace lacuna
