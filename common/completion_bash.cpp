// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual_parts.hpp"

#include <fmt/format.h>

namespace lacuna {

namespace {

/// `=` is a word of its own to bash, so `--name=va` comes as three words. `plain` is set when `--`
/// has ended the options.
constexpr std::string_view beginning =
    R"(    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    local command= kind= words= plain= i
    COMPREPLY=()
    if [[ $current == '=' ]]; then
        current=
    elif [[ $previous == '=' && $COMP_CWORD -gt 1 ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ ${COMP_WORDS[i]} == '--' ]]; then plain=yes; fi
    done
)";

constexpr std::string_view ending = R"(    case $kind in
    words) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current") ;;
    file) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    directory) mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
    esac
    if [[ $kind != words ]]; then compopt -o filenames 2>/dev/null; fi
    return 0
)";

std::string_view kind_of(Completion completion) {
    switch (completion) {
    case Completion::none:
        return "none";
    case Completion::file:
        return "file";
    case Completion::directory:
        return "directory";
    case Completion::choices:
        return "words";
    }
    return "none";
}

/// The assignments that say what to complete with. `compgen -W` reads its words as a shell does.
std::string answer(Completion completion, const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) list.append(list.empty() ? "" : " ").append(shell_escaped(word));
    auto text = fmt::format("kind={}", kind_of(completion));
    if (completion == Completion::choices) text += " words=" + single_quoted(list);
    return text;
}

std::vector<std::string> option_words(const CommandRow& command) {
    std::vector<std::string> words;
    for (const auto& row : command.options) words.push_back("--" + row.name);
    return words;
}

std::vector<std::string> command_words(const Manual& manual) {
    std::vector<std::string> words;
    for (const CommandRow* const command : commands_of(manual)) words.push_back(command->name);
    return words;
}

void write_command_search(std::string& out, const Manual& manual) {
    std::string names;
    for (const auto& name : command_words(manual))
        names.append(names.empty() ? "" : "|").append(shell_escaped(name));
    if (names.empty()) return;
    out += fmt::format("    if ((COMP_CWORD > 1)); then\n        case ${{COMP_WORDS[1]}} in\n"
                       "        {}) command=${{COMP_WORDS[1]}} ;;\n        esac\n    fi\n",
                       names);
}

void write_values(std::string& out, const Manual& manual) {
    out += "    if [[ ! $plain ]]; then\n        case $command:$previous in\n";
    for (const auto& command : manual.commands) {
        for (const auto& row : command.options) {
            if (row.value.empty()) continue;
            const auto prefix = shell_escaped(command.name) + ":";
            auto pattern = prefix + "--" + shell_escaped(row.name);
            if (row.letter != '\0') pattern += fmt::format("|{}-{}", prefix, row.letter);
            const auto with = row.choices.empty() ? row.completion : Completion::choices;
            out += fmt::format("        {}) {} ;;\n", pattern, answer(with, row.choices));
        }
    }
    out += "        esac\n    fi\n";
}

void write_options(std::string& out, const Manual& manual) {
    out += "    if [[ ! $kind && ! $plain && $current == -* ]]; then\n        case $command in\n";
    for (const auto& command : manual.commands)
        out += fmt::format("        {}) {} ;;\n", single_quoted(command.name),
                           answer(Completion::choices, option_words(command)));
    out += "        esac\n    fi\n";
}

void write_arguments(std::string& out, const Manual& manual) {
    out += "    if [[ ! $kind ]]; then\n        case $command in\n";
    const auto commands = command_words(manual);
    for (const auto& command : manual.commands) {
        const bool is_chooser = command.name.empty() && !commands.empty();
        out += fmt::format("        {}) {} ;;\n", single_quoted(command.name),
                           is_chooser ? answer(Completion::choices, commands)
                                      : answer(command.arguments, {}));
    }
    out += "        esac\n    fi\n";
}

} // namespace

std::string bash_completion(const Manual& manual) {
    const auto function = function_name(manual);
    auto out = fmt::format("# bash completion for {}\n{}() {{\n", manual.program, function);
    out += beginning;
    write_command_search(out, manual);
    write_values(out, manual);
    write_options(out, manual);
    write_arguments(out, manual);
    out += ending;
    out += fmt::format("}}\ncomplete -F {} {}\n", function, manual.program);
    return out;
}

} // namespace lacuna
