// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual_parts.hpp"

#include <fmt/format.h>

namespace lacuna {

namespace {

/// `text` with a backslash before each of `specials`.
std::string protected_from(std::string_view specials, std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (specials.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string action_of(const OptionRow& row) {
    if (!row.choices.empty()) {
        std::string list;
        for (const auto& choice : row.choices)
            list.append(list.empty() ? "" : " ").append(protected_from(":", shell_escaped(choice)));
        return "(" + list + ")";
    }
    if (row.completion == Completion::file) return "_files";
    if (row.completion == Completion::directory) return "_files -/";
    return " ";
}

/// The specifications of one option for `_arguments`: one for the name, one for the letter. Both
/// may be repeated, since parsing allows it.
std::vector<std::string> specifications(const OptionRow& row) {
    const bool is_flag = row.value.empty();
    auto rest = fmt::format("[{}]", protected_from("[]", row.help));
    if (!is_flag) rest += fmt::format(":{}:{}", protected_from(":", row.value), action_of(row));
    std::vector<std::string> all{fmt::format("*--{}{}{}", row.name, is_flag ? "" : "=", rest)};
    if (row.letter != '\0')
        all.push_back(fmt::format("*-{}{}{}", row.letter, is_flag ? "" : "+", rest));
    return all;
}

std::string_view argument_action(Completion completion) {
    if (completion == Completion::file) return "_files";
    if (completion == Completion::directory) return "_files -/";
    return " ";
}

/// A call of `_arguments` for the command; `last` says what follows its options.
void write_call(std::string& out, const CommandRow& command, std::string_view last) {
    out += "_arguments -s -S -C";
    for (const auto& row : command.options)
        for (const auto& one : specifications(row)) out += " \\\n        " + single_quoted(one);
    out += fmt::format(" \\\n        {}\n", last);
}

void write_command_list(std::string& out, const Manual& manual) {
    out += "    commands=(\n";
    for (const CommandRow* const command : commands_of(manual))
        out += fmt::format("        {}\n",
                           single_quoted(protected_from(":", command->name) + ":" + command->help));
    out += "    )\n";
}

std::string arguments_of(const CommandRow& command) {
    const auto label =
        command.synopsis.empty() ? "argument" : protected_from(":", command.synopsis);
    return single_quoted(fmt::format("*:{}:{}", label, argument_action(command.arguments)));
}

void write_chooser(std::string& out, const Manual& manual) {
    out += "    local -a commands\n";
    write_command_list(out, manual);
    if (const auto* const program = find_command(manual, {}); program != nullptr) {
        out += "    ";
        write_call(out, *program, "'1:command:->command' '*::argument:->argument'");
    }
    out += "    case $state in\n    command) _describe -t commands command commands ;;\n"
           "    argument)\n        case $words[1] in\n";
    for (const CommandRow* const command : commands_of(manual)) {
        out += fmt::format("        {}) ", shell_escaped(command->name));
        write_call(out, *command, arguments_of(*command));
        out += "        ;;\n";
    }
    out += "        esac\n        ;;\n    esac\n";
}

} // namespace

std::string zsh_completion(const Manual& manual) {
    const auto function = function_name(manual);
    auto out =
        fmt::format("#compdef {}\n{}() {{\n    local curcontext=$curcontext state state_descr "
                    "line\n    typeset -A opt_args\n",
                    manual.program, function);
    if (!commands_of(manual).empty()) {
        write_chooser(out, manual);
    } else if (const auto* const program = find_command(manual, {}); program != nullptr) {
        out += "    ";
        write_call(out, *program, arguments_of(*program));
    }
    out += fmt::format("}}\nif [[ $funcstack[1] == {0} ]]; then\n    {0} \"$@\"\nelse\n"
                       "    compdef {0} {1}\nfi\n",
                       function, manual.program);
    return out;
}

} // namespace lacuna
