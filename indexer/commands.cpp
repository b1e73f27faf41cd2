// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/commands.hpp"

#include "common/edit_distance.hpp"
#include "common/error.hpp"
#include "common/sandbox.hpp"
#include "common/store/collection.hpp"
#include "common/store/damage_guard.hpp"
#include "common/store/versions.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/option_table.hpp"
#include "version.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>

namespace lacuna::indexer {

namespace {

const std::vector<Command>& table() {
    static const std::vector<Command> rows{
        {"add",
         "INPUT...",
         "index new and changed articles of files, folders or standard input (-)",
         {"db", "jobs", "format", "map", "source", "agency", "date", "language", "authority",
          "prune", "verify", "dry-run", "strict", "report", "progress", "no-lock", "no-sandbox",
          "help"},
         1,
         Confinement::by_command,
         add},
        {"preview",
         "INPUT...",
         "print the articles as they are read, with the rule behind each value",
         {"read-as", "map", "source", "agency", "date", "language", "authority", "no-sandbox",
          "help"},
         1,
         Confinement::reads,
         preview},
        {"remove",
         "ID... | --query QUERY",
         "remove articles",
         {"db", "query", "dry-run", "no-lock", "no-sandbox", "help"},
         0,
         Confinement::writes,
         remove},
        {"failures",
         "",
         "list what could not be read, and read it again",
         {"db", "retry", "jobs", "report", "progress", "no-lock", "no-sandbox", "help"},
         0,
         Confinement::by_command,
         failures},
        {"info",
         "",
         "say what is in a collection",
         {"db", "no-sandbox", "help"},
         0,
         Confinement::reads,
         info},
        {"check",
         "",
         "examine a collection for damage",
         {"db", "no-sandbox", "help"},
         0,
         Confinement::starts_processes,
         check},
        {"compact",
         "",
         "write a collection anew without gaps",
         {"db", "no-lock", "no-sandbox", "help"},
         0,
         Confinement::writes,
         compact},
        {"dump",
         "",
         "print all articles as JSON Lines, for `add -`",
         {"db", "force", "no-sandbox", "help"},
         0,
         Confinement::reads,
         dump},
        {"rebuild",
         "",
         "index all articles anew from what the collection stores",
         {"db", "jobs", "force", "progress", "no-lock", "no-sandbox", "help"},
         0,
         Confinement::writes,
         rebuild},
        {"formats",
         "",
         "list the formats that are read",
         {"help"},
         0,
         Confinement::reads,
         list_formats},
        {"fields",
         "",
         "list the fields of an article",
         {"help"},
         0,
         Confinement::reads,
         list_fields},
    };
    return rows;
}

constexpr std::string_view summary = "index news articles into a Lacuna collection";

ManualSection examples() {
    return {"Examples",
            {"lacuna-index add -d news ./articles\n    index a folder; run again after changes",
             "lacuna-index preview saved-page.html\n    see what is read from a page, and why",
             "lacuna-index add -d news --map title=headline,date=published_at feed.jsonl\n"
             "    read fields from other keys",
             "lacuna-index dump -d news | lacuna-index add -d copy -\n    copy a collection"}};
}

ManualSection exit_status() {
    return {"Exit status",
            {"0 done; 1 some inputs failed and the rest is indexed; 2 wrong usage; 3 collection "
             "missing, damaged or of another version; 4 disk, memory or time ran out; 75 another "
             "lacuna-index is writing; 130, 143 interrupted"}};
}

std::vector<Option<Settings>> options_of(const Command& command) {
    auto options = options_named(command.options);
    if (command.run == preview) options.insert(options.begin(), preview_format());
    if (command.run == info) options.insert(options.begin(), output_format({"text", "json"}));
    if (command.run == failures)
        options.insert(options.begin(), output_format({"text", "csv", "json"}));
    return options;
}

[[noreturn]] void throw_unknown_command(const std::string& name) {
    std::vector<std::string_view> names;
    for (const Command& command : table()) names.push_back(command.name);
    const auto closest = closest_of(name, names);
    const std::string hint = closest.empty() ? "lacuna-index --help lists the commands"
                                             : fmt::format("did you mean {}?", closest);
    throw Error(ErrorKind::usage, fmt::format("unknown command {}", name), hint);
}

int print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
    return exit_code::done;
}

std::string generated(const std::string& kind) {
    if (kind == "man") return man_page(manual(), version, LACUNA_DATE);
    if (kind == "bash") return completion_script(manual(), Shell::bash);
    if (kind == "zsh") return completion_script(manual(), Shell::zsh);
    return completion_script(manual(), Shell::fish);
}

int run_global(const std::vector<std::string>& arguments) {
    Settings settings;
    const auto words =
        read_options(options_named({"help", "version", "generate"}), arguments, settings);
    if (!words.empty()) throw_unknown_command(words.front());
    if (!settings.generate.empty()) return print(generated(settings.generate));
    if (settings.version)
        return print("lacuna-index " + versions() + "\nsandbox: " + sandbox_support() + "\n");
    return print(help_text(manual()));
}

int run_command(const Command& command, const std::vector<std::string>& arguments) {
    Settings settings;
    settings.arguments = read_options(options_of(command), arguments, settings);
    if (settings.help) return print(help_text(manual(), command.name));
    if (settings.arguments.size() < command.least_arguments)
        throw Error(ErrorKind::usage, fmt::format("{} needs {}", command.name, command.synopsis),
                    fmt::format("lacuna-index {} --help says more", command.name));
    const bool takes_none = command.synopsis.empty();
    if (takes_none && !settings.arguments.empty())
        throw Error(ErrorKind::usage, fmt::format("{} takes no argument {}", command.name,
                                                  settings.arguments.front()));
    // The children of `check` have to die of what they find.
    if (command.run != check) guard_against_damage("lacuna-index");
    confine(settings, command.confinement);
    return command.run(settings);
}

} // namespace

std::span<const Command> commands() { return table(); }

const Command* find_command(std::string_view name) {
    const auto& rows = table();
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const Command& row) { return row.name == name; });
    return found == rows.end() ? nullptr : &*found;
}

std::string collection_of(const Settings& settings) {
    return settings.collection.empty() ? default_collection() : settings.collection;
}

Manual manual() {
    Manual manual{"lacuna-index", std::string(summary), {}, {examples(), exit_status()}};
    manual.commands.push_back({{},
                               "COMMAND [options]",
                               std::string(summary),
                               rows_of(options_named({"help", "version", "generate"}))});
    for (const Command& command : table())
        manual.commands.push_back(
            {std::string(command.name), std::string(command.synopsis), std::string(command.help),
             rows_of(options_of(command)),
             command.least_arguments > 0 ? Completion::file : Completion::none});
    return manual;
}

int run(const std::vector<std::string>& arguments) {
    if (arguments.empty()) {
        std::fputs(help_text(manual()).c_str(), stderr);
        return exit_code::usage;
    }
    try {
        const Command* const command = find_command(arguments.front());
        if (command != nullptr)
            return run_command(*command, {arguments.begin() + 1, arguments.end()});
        return run_global(arguments);
    } catch (const Interrupted& interrupted) {
        std::fputs("lacuna-index: interrupted; run the same command again to go on\n", stderr);
        constexpr int signal_base = 128;
        return signal_base + interrupted.signal;
    }
}

} // namespace lacuna::indexer
