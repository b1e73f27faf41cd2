// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual_parts.hpp"
#include "common/safe_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace lacuna {

namespace {

constexpr int columns = 80;
constexpr int margin = 2;
constexpr int gap = 2;
/// Longer labels get a line of their own, so that explanations have room.
constexpr int widest_label = 24;

std::string blanks(int count) {
    const auto size = static_cast<std::size_t>(std::max(count, 0));
    std::string text(size, ' ');
    return text;
}

/// Writes words into lines that end before the last column. `at` is the column reached, `indent`
/// the one in which further lines begin.
class Filler {
  public:
    Filler(std::string& out, int at, int indent) : out_(out), at_(at), indent_(indent) {}

    void add(std::string_view word) {
        const int width = display_width(word);
        if (!is_first_ && at_ + 1 + width > columns) {
            out_.append("\n").append(blanks(indent_));
            at_ = indent_;
        } else if (!is_first_) {
            out_ += ' ';
            ++at_;
        }
        out_.append(word);
        at_ += width;
        is_first_ = false;
    }

  private:
    std::string& out_;
    int at_;
    int indent_;
    bool is_first_ = true;
};

/// Fills `text` from column `at` on; further lines begin at `indent`.
void fill(std::string& out, std::string_view text, int at, int indent) {
    Filler filler(out, at, indent);
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) filler.add(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out += '\n';
}

/// One line of a list: label, then its explanation.
struct Entry {
    std::string label;
    std::string explanation;
};

std::string label_of(const OptionRow& row) {
    const auto letter = row.letter == '\0' ? std::string("    ") : fmt::format("-{}, ", row.letter);
    return fmt::format("{}--{}{}{}", letter, row.name, row.value.empty() ? "" : " ", row.value);
}

int label_columns(const std::vector<Entry>& entries) {
    int widest = 0;
    for (const auto& entry : entries) {
        const int width = display_width(entry.label);
        if (width <= widest_label) widest = std::max(widest, width);
    }
    return widest;
}

void write_entry(std::string& out, const Entry& entry, int label_width) {
    const int column = margin + label_width + gap;
    const int end = margin + display_width(entry.label);
    out.append(blanks(margin)).append(entry.label);
    if (end + gap > column)
        out.append("\n").append(blanks(column));
    else
        out.append(blanks(column - end));
    fill(out, entry.explanation, column, column);
}

void write_options(std::string& out, const CommandRow& command) {
    std::vector<Entry> all;
    for (const auto& row : command.options) all.push_back({label_of(row), {}});
    const int width = label_columns(all);
    for (const auto& group : groups_of(command.options)) {
        out.append("\n").append(group.heading).append(":\n");
        for (const OptionRow* const row : group.rows)
            write_entry(out, {label_of(*row), help_with_choices(*row)}, width);
    }
}

void write_commands(std::string& out, const Manual& manual) {
    std::vector<Entry> entries;
    for (const CommandRow* const command : commands_of(manual)) {
        const auto* const blank = command->synopsis.empty() ? "" : " ";
        entries.push_back({command->name + blank + command->synopsis, command->help});
    }
    if (entries.empty()) return;
    out.append("\nCommands:\n");
    const int width = label_columns(entries);
    for (const auto& entry : entries) write_entry(out, entry, width);
    out.append(
        fmt::format("\n`{} COMMAND --help` lists the options of a command.\n", manual.program));
}

void write_section(std::string& out, const ManualSection& section) {
    out.append("\n").append(section.heading).append(":\n");
    bool is_first = true;
    bool was_filled = false;
    for (const auto& paragraph : section.paragraphs) {
        const bool is_filled = paragraph.find('\n') == std::string::npos;
        if (!is_first && (is_filled || was_filled)) out += '\n';
        is_first = false;
        was_filled = is_filled;
        for (const auto line : lines_of(paragraph)) {
            const auto own = std::min(line.find_first_not_of(' '), line.size());
            const int indent = margin + static_cast<int>(own);
            if (own < line.size()) out.append(blanks(indent));
            fill(out, line.substr(own), indent, indent);
        }
    }
}

void write_usage(std::string& out, const Manual& manual, const CommandRow& command) {
    constexpr std::string_view label = "Usage: ";
    out.append("\n").append(label);
    const int indent = static_cast<int>(label.size()) + display_width(manual.program) + 1;
    fill(out, usage_of(manual, command), static_cast<int>(label.size()), indent);
}

} // namespace

std::string help_text(const Manual& manual, std::string_view command) {
    const CommandRow* row = find_command(manual, command);
    if (row == nullptr) row = find_command(manual, {});
    const bool is_program = row == nullptr || row->name.empty();
    std::string out;
    fill(out, as_sentence(is_program ? manual.summary : row->help), 0, 0);
    if (row != nullptr) write_usage(out, manual, *row);
    if (is_program) write_commands(out, manual);
    if (row != nullptr) write_options(out, *row);
    if (is_program)
        for (const auto& section : manual.sections) write_section(out, section);
    return out;
}

} // namespace lacuna
