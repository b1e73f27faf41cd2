// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/option_table.hpp"

#include "common/error.hpp"
#include "common/fields.hpp"
#include "corpus/formats.hpp"
#include "indexer/key_pairs.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace lacuna::indexer {

namespace {

constexpr std::size_t most_jobs = 256;

/// Fields of which the user can give a default for articles that do not say.
constexpr std::array defaults{FieldId::source, FieldId::agency, FieldId::date, FieldId::language};

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const auto& format : corpus::formats()) names.emplace_back(format.name);
    return names;
}

/// Pairs, or the name of a file with pairs, which is read when the command begins.
void read_map(Settings& settings, const std::string& text) {
    if (text.find('=') == std::string::npos)
        settings.map_files.push_back(text);
    else
        add_key_pairs(settings.reading.map, text);
}

Option<Settings> flag(std::string name, std::string help, bool Settings::*member) {
    return {std::move(name),
            '\0',
            {},
            std::move(help),
            {},
            {},
            Completion::none,
            [member](Settings& to, const std::string&) { to.*member = true; }};
}

Option<Settings> text(std::string name, std::string value, std::string help,
                      std::string Settings::*member, Completion completion = Completion::none) {
    return {std::move(name),
            '\0',
            std::move(value),
            std::move(help),
            {},
            {},
            completion,
            [member](Settings& to, const std::string& given) { to.*member = given; }};
}

Option<Settings> format_choice(std::string name) {
    return {std::move(name),
            '\0',
            "NAME",
            "read all inputs as this format instead of recognising it",
            format_names(),
            {},
            Completion::choices,
            [](Settings& to, const std::string& given) { to.reading.format = given; }};
}

Option<Settings> with_letter(char letter, Option<Settings> option) {
    option.letter = letter;
    return option;
}

std::vector<Option<Settings>> default_options() {
    std::vector<Option<Settings>> table;
    table.reserve(defaults.size());
    for (const FieldId id : defaults)
        table.push_back({std::string(field(id).name),
                         '\0',
                         "VALUE",
                         fmt::format("the {} of articles that do not say", field(id).name),
                         {},
                         {},
                         Completion::none,
                         [id](Settings& to, const std::string& given) {
                             to.reading.defaults[static_cast<std::size_t>(id)] = given;
                         }});
    return table;
}

std::vector<Option<Settings>> make_table() {
    std::vector<Option<Settings>> table{
        with_letter('d', text("db", "DIR", "the collection (else $LACUNA_DB, else the default one)",
                              &Settings::collection, Completion::directory)),
        {"jobs",
         'j',
         "N",
         "threads that read and analyse (as many as the machine has cores)",
         {},
         {},
         Completion::none,
         [](Settings& to, const std::string& given) {
             to.jobs = parse_number("--jobs", given, 1, most_jobs);
         }},
        flag("force", "of a damaged collection, take what is sound and list the rest",
             &Settings::force),
        flag("prune", "remove articles whose input is gone", &Settings::prune),
        flag("verify", "read the bytes of files whose size and time are those of before",
             &Settings::verify),
        flag("retry", "read again what failed, in the way in which it was read", &Settings::retry),
        with_letter('f', format_choice("format")),
        {"map",
         '\0',
         "FIELD=KEY,...|FILE",
         "read a field from another key of JSON, CSV or front matter, as a file says with a pair a "
         "line",
         {},
         {},
         Completion::none,
         read_map},
        text("authority", "FILE", "add agencies from a file like corpus/authority/agencies.tsv",
             &Settings::authority, Completion::file),
        flag("dry-run", "read and compare, but write nothing", &Settings::dry_run),
        text("report", "FILE", "write one JSON line per input, saying what became of it",
             &Settings::report, Completion::file),
        flag("strict", "publish nothing if anything had to be rejected", &Settings::strict),
        flag("no-lock", "write without a lock, where the file system has none", &Settings::no_lock),
        {"progress",
         '\0',
         "WHEN",
         "show progress on standard error",
         {"auto", "always", "never", "json"},
         {},
         Completion::choices,
         [](Settings& to, const std::string& given) { to.progress = given; }},
        text("query", "QUERY", "remove all articles that match", &Settings::query),
        format_choice("read-as"),
        flag("no-sandbox", "keep rights that the command does not need (see docs/limits.md)",
             &Settings::no_sandbox),
        with_letter('h', flag("help", "show this help", &Settings::help)),
        flag("version", "show the versions of this program, Xapian and ICU", &Settings::version),
        {"generate",
         '\0',
         "KIND",
         "print the man page or a shell's completions",
         {"man", "bash", "zsh", "fish"},
         {},
         Completion::choices,
         [](Settings& to, const std::string& given) { to.generate = given; }},
    };
    for (auto& option : default_options()) table.push_back(std::move(option));
    return table;
}

} // namespace

const std::vector<Option<Settings>>& option_table() {
    static const std::vector<Option<Settings>> table = make_table();
    return table;
}

const Option<Settings>& preview_format() {
    static const Option<Settings> option{
        "format",
        'f',
        "FORMAT",
        "how articles are printed (text on a terminal, else jsonl)",
        {"jsonl", "text"},
        {},
        Completion::choices,
        [](Settings& to, const std::string& given) { to.output = given; }};
    return option;
}

Option<Settings> output_format(std::vector<std::string> choices) {
    return {"format",
            'f',
            "FORMAT",
            "how it is written (text)",
            std::move(choices),
            {},
            Completion::choices,
            [](Settings& to, const std::string& given) { to.output = given; }};
}

std::vector<Option<Settings>> options_named(const std::vector<std::string_view>& names) {
    std::vector<Option<Settings>> options;
    for (const auto name : names) {
        const auto& table = option_table();
        const auto found = std::find_if(table.begin(), table.end(),
                                        [&](const auto& option) { return option.name == name; });
        if (found != table.end()) options.push_back(*found);
    }
    return options;
}

} // namespace lacuna::indexer
