// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual_parts.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lacuna {

namespace {

bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }

bool is_word_character(char c) { return is_letter(c) || is_digit(c); }

} // namespace

std::vector<OptionGroup> groups_of(const std::vector<OptionRow>& rows) {
    std::vector<OptionGroup> groups;
    for (const auto& row : rows) {
        const auto heading = row.group.empty() ? plain_heading : std::string_view(row.group);
        auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& group) { return group.heading == heading; });
        if (found == groups.end()) found = groups.insert(groups.end(), {std::string(heading), {}});
        found->rows.push_back(&row);
    }
    return groups;
}

const CommandRow* find_command(const Manual& manual, std::string_view name) {
    const auto found = std::find_if(manual.commands.begin(), manual.commands.end(),
                                    [&](const auto& row) { return row.name == name; });
    return found == manual.commands.end() ? nullptr : &*found;
}

std::vector<const CommandRow*> commands_of(const Manual& manual) {
    std::vector<const CommandRow*> commands;
    for (const auto& row : manual.commands)
        if (!row.name.empty()) commands.push_back(&row);
    return commands;
}

std::string usage_of(const Manual& manual, const CommandRow& command) {
    std::string usage = manual.program;
    if (!command.name.empty()) usage.append(" ").append(command.name);
    if (!command.name.empty() && !command.options.empty()) usage.append(" [options]");
    if (!command.synopsis.empty()) usage.append(" ").append(command.synopsis);
    return usage;
}

std::string help_with_choices(const OptionRow& row) {
    if (row.choices.empty()) return row.help;
    return fmt::format("{}: {}", row.help, fmt::join(row.choices, ", "));
}

std::string as_sentence(std::string_view sentence) {
    std::string text(sentence);
    if (!text.empty() && is_lower_ascii(text.front()))
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    if (!text.empty() && text.back() != '.') text += '.';
    return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (;;) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

std::string function_name(const Manual& manual) {
    std::string name = "_" + manual.program;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !is_word_character(c); }, '_');
    return name;
}

std::string single_quoted(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + "'";
}

std::string shell_escaped(std::string_view text) {
    constexpr std::string_view harmless = "-_./,+@%:";
    std::string escaped;
    for (const char c : text) {
        const bool is_plain =
            is_word_character(c) || harmless.find(c) != std::string_view::npos || !is_ascii(c);
        if (!is_plain) escaped += '\\';
        escaped += c;
    }
    return escaped;
}

} // namespace lacuna
