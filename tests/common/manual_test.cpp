// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/manual.hpp"

#include "common/safe_text.hpp"
#include "tests/common/manual_example.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <sstream>

using lacuna::help_text;
using lacuna::man_page;
using manual_example::archive;
using manual_example::finder;

namespace {

std::vector<std::string> lines_in(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string page() { return man_page(archive(), "1.2", "2026-01-31"); }

} // namespace

TEST_CASE("the help of a program says usage, commands, options and sections") {
    CHECK(help_text(archive()) == R"(Keep articles.

Usage: the-archive COMMAND [options]

Commands:
  add INPUT...  add articles of files
  info          say what is there

`the-archive COMMAND --help` lists the options of a command.

Options:
  -h, --help           show this help
      --generate KIND  print a shell's completions: bash, it's odd

Examples:
  the-archive add -d news .
      adds a folder

Notes:
  .starts with a dot, 'quotes', "double", back\slash, ~/ and `code`

  Noël 新闻
)");
}

TEST_CASE("the help of a command groups, aligns and wraps its options") {
    CHECK(help_text(archive(), "add") == R"(Add articles of files.

Usage: the-archive add [options] INPUT...

Options:
  -d, --db DIR       the collection (else $DB)
      --report FILE  say what became of each input: one [line] each

Reading:
  -f, --format NAME  read all inputs as this format: text, json, jsonl
  -j, --jobs N       how many threads read and analyse at the same time, of
                     which there should be no more than the machine has cores
)");
}

TEST_CASE("a command without options and arguments has a usage line without them") {
    CHECK(help_text(archive(), "info") == "Say what is there.\n\nUsage: the-archive info\n");
}

TEST_CASE("an unknown command gives the help of the program") {
    CHECK(help_text(archive(), "nonsense") == help_text(archive()));
}

TEST_CASE("no line of the help is wider than a terminal, whatever the script") {
    auto manual = finder();
    std::string words;
    for (int i = 0; i < 60; ++i) words += "新闻自由 censorship ";
    manual.commands.front().options.front().help = words;
    manual.sections.push_back({"Long", {words, "one\n    " + words}});
    for (const auto& line : lines_in(help_text(manual))) {
        CAPTURE(line);
        CHECK(lacuna::display_width(line) <= 80);
        CHECK_FALSE(line.ends_with(' '));
    }
}

TEST_CASE("a long label does not push the explanations to the right") {
    auto manual = finder();
    manual.commands.front().options.push_back(
        {"very-long-option-name", '\0', "VALUE,...", "rare", {}, {}, lacuna::Completion::none});
    CHECK(contains(help_text(manual), "\n  -n, --limit N    show so many\n"));
    CHECK(contains(help_text(manual),
                   "\n      --very-long-option-name VALUE,...\n                   rare\n"));
}

TEST_CASE("every option and command is in the man page") {
    const auto text = page();
    for (const auto& command : archive().commands) {
        CAPTURE(command.name);
        CHECK(contains(text, command.help.substr(1)));
        for (const auto& option : command.options) {
            CAPTURE(option.name);
            CHECK(contains(text, "\\-\\-" + option.name + "\\fR"));
        }
    }
}

TEST_CASE("groups of options are headings below the options in the man page") {
    auto manual = finder();
    manual.commands.front().options[1].group = "What is shown";
    CHECK(contains(
        man_page(manual, "1", "2026-01-31"),
        ".SH \"OPTIONS\"\n.TP\n\\fB\\-n\\fR, \\fB\\-\\-limit\\fR \\fIN\\fR\nShow so many.\n"
        ".SS \"What is shown\"\n.TP\n\\fB\\-\\-view"));
}

TEST_CASE("a filled paragraph stands apart from examples") {
    auto manual = finder();
    manual.sections.push_back({"Query", {"Words:", "a\n    one", "b\n    two", "That is all."}});
    CHECK(contains(help_text(manual),
                   "Query:\n  Words:\n\n  a\n      one\n  b\n      two\n\n  That is all.\n"));
}

TEST_CASE("the man page begins as man expects") {
    const auto lines = lines_in(page());
    CHECK(lines[0] == R"(.TH "THE\-ARCHIVE" "1" "2026-01-31" "Lacuna 1.2" "User Commands")");
    CHECK(lines[1] == ".SH \"NAME\"");
    CHECK(lines[2] == "the\\-archive \\- keep articles");
}

TEST_CASE("text cannot become a command of troff") {
    const auto text = page();
    CHECK(contains(text, "\n\\&.starts with a dot, \\(aqquotes\\(aq, \\(dqdouble\\(dq, "
                         "back\\(rsslash,"));
    CHECK(contains(text, "\\(gacode\\(ga\n"));
    CHECK(contains(text, "No\\[u00EB]l \\[u65B0]\\[u95FB]\n"));
}

TEST_CASE("the man page is ASCII in lines of moderate length, and only known macros begin lines") {
    constexpr std::string_view macros[] = {".TH", ".SH", ".SS", ".TP", ".PP", ".br", ".nf", ".fi"};
    auto manual = archive();
    manual.sections.push_back({"Hostile", {"a\n.so /etc/passwd\n'br\n\n\\fB \x01 \xFF", "\xC3.."}});
    for (const auto& line : lines_in(man_page(manual, "1\"2", "2026-01-31"))) {
        CAPTURE(line);
        CHECK(line.size() <= 80);
        CHECK(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c < '\x7F'; }));
        CHECK_FALSE(line.starts_with('\''));
        if (!line.starts_with('.')) continue;
        const auto macro = line.substr(0, 3);
        CHECK(std::find(std::begin(macros), std::end(macros), macro) != std::end(macros));
    }
}

TEST_CASE("examples keep their lines in the man page") {
    CHECK(contains(page(), ".nf\nthe\\-archive add \\-d news .\n    adds a folder\n.fi\n"));
}

TEST_CASE("a program without rows has a help and a man page nevertheless") {
    const lacuna::Manual empty{"nothing", "do nothing", {}, {}};
    CHECK(help_text(empty) == "Do nothing.\n");
    CHECK(contains(man_page(empty, "1", "2026-01-31"), "nothing \\- do nothing\n"));
}
