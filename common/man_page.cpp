// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual_parts.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

namespace lacuna {

namespace {

struct Escape {
    char character;
    std::string_view written;
};

/// Characters that troff reads as commands or draws as typographic ones.
constexpr std::array escapes{Escape{'\\', "\\(rs"}, Escape{'-', "\\-"},   Escape{'\'', "\\(aq"},
                             Escape{'`', "\\(ga"},  Escape{'^', "\\(ha"}, Escape{'~', "\\(ti"},
                             Escape{'"', "\\(dq"}};

void append_character(std::string& out, const CodePoint& c) {
    if (c.value >= 0x80) {
        fmt::format_to(std::back_inserter(out), "\\[u{:04X}]", static_cast<std::uint32_t>(c.value));
        return;
    }
    const auto character = static_cast<char>(c.value);
    const auto* const found =
        std::find_if(escapes.begin(), escapes.end(),
                     [&](const Escape& escape) { return escape.character == character; });
    if (found != escapes.end())
        out.append(found->written);
    else
        out += character < ' ' ? ' ' : character;
}

/// One line of text as troff shows it, in ASCII.
std::string escaped(std::string_view text) {
    std::string out;
    if (text.starts_with('.')) out += "\\&";
    for (std::size_t at = 0; at < text.size();) {
        const auto next = code_point_at(text, at);
        append_character(out, next);
        at += next.size;
    }
    return out;
}

std::string upper_ascii(std::string_view text) {
    std::string upper(text);
    const auto to_upper = [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    };
    std::transform(upper.begin(), upper.end(), upper.begin(), to_upper);
    return upper;
}

/// Filled text in source lines of moderate length.
void write_filled(std::string& out, std::string_view text) {
    constexpr std::size_t longest_line = 76;
    std::size_t length = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto word = escaped(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) continue;
        const bool is_full = length > 0 && length + 1 + word.size() > longest_line;
        if (length > 0) out += is_full ? '\n' : ' ';
        out += word;
        length = is_full ? word.size() : length + 1 + word.size();
    }
    if (length > 0) out += '\n';
}

void write_lines(std::string& out, std::string_view text) {
    out.append(".nf\n");
    for (const auto line : lines_of(text))
        out.append(line.empty() ? std::string("\\&") : escaped(line)).append("\n");
    out.append(".fi\n");
}

void write_heading(std::string& out, std::string_view heading) {
    out.append(".SH \"").append(escaped(upper_ascii(heading))).append("\"\n");
}

std::string bold(std::string_view text) { return fmt::format("\\fB{}\\fR", escaped(text)); }

std::string option_tag(const OptionRow& row) {
    std::string tag;
    if (row.letter != '\0') tag = bold(std::string{'-', row.letter}) + ", ";
    tag += bold("--" + row.name);
    if (!row.value.empty()) tag += fmt::format(" \\fI{}\\fR", escaped(row.value));
    return tag;
}

void write_option(std::string& out, const OptionRow& row) {
    out.append(".TP\n").append(option_tag(row)).append("\n");
    write_filled(out, as_sentence(help_with_choices(row)));
}

void write_usage(std::string& out, const Manual& manual, const CommandRow& command) {
    const auto usage = usage_of(manual, command);
    const auto name = manual.program + (command.name.empty() ? "" : " ") + command.name;
    out.append(bold(name)).append(escaped(usage.substr(name.size()))).append("\n");
}

void write_synopsis(std::string& out, const Manual& manual) {
    write_heading(out, "Synopsis");
    bool is_first = true;
    for (const auto& command : manual.commands) {
        if (!is_first) out.append(".br\n");
        is_first = false;
        write_usage(out, manual, command);
    }
}

/// Groups under their headings; a first one without a name needs none.
void write_options(std::string& out, const CommandRow& command) {
    bool is_first = true;
    for (const auto& group : groups_of(command.options)) {
        if (!is_first || group.heading != plain_heading)
            out.append(".SS \"").append(escaped(group.heading)).append("\"\n");
        is_first = false;
        for (const OptionRow* const row : group.rows) write_option(out, *row);
    }
}

void write_program_options(std::string& out, const CommandRow& program) {
    if (program.options.empty()) return;
    write_heading(out, plain_heading);
    write_options(out, program);
}

void write_commands(std::string& out, const Manual& manual) {
    const auto commands = commands_of(manual);
    if (commands.empty()) return;
    write_heading(out, "Commands");
    for (const CommandRow* const command : commands) {
        const auto* const blank = command->synopsis.empty() ? "" : " ";
        out.append(".SS \"")
            .append(escaped(command->name + blank + command->synopsis))
            .append("\"\n");
        write_filled(out, as_sentence(command->help));
        for (const auto& row : command->options) write_option(out, row);
    }
}

void write_section(std::string& out, const ManualSection& section) {
    write_heading(out, section.heading);
    bool is_first = true;
    for (const auto& paragraph : section.paragraphs) {
        if (!is_first) out.append(".PP\n");
        is_first = false;
        if (paragraph.find('\n') == std::string::npos)
            write_filled(out, paragraph);
        else
            write_lines(out, paragraph);
    }
}

} // namespace

std::string man_page(const Manual& manual, std::string_view version, std::string_view date) {
    std::string out = fmt::format(".TH \"{}\" \"1\" \"{}\" \"Lacuna {}\" \"User Commands\"\n",
                                  escaped(upper_ascii(manual.program)), date, escaped(version));
    write_heading(out, "Name");
    out.append(fmt::format("{} \\- {}\n", escaped(manual.program), escaped(manual.summary)));
    write_synopsis(out, manual);
    write_commands(out, manual);
    if (const auto* const program = find_command(manual, {}); program != nullptr)
        write_program_options(out, *program);
    for (const auto& section : manual.sections) write_section(out, section);
    return out;
}

} // namespace lacuna
