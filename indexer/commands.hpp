// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/manual.hpp"
#include "corpus/names/authority.hpp"
#include "indexer/collection_lock.hpp"
#include "indexer/confinement.hpp"
#include "indexer/settings.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::indexer {

/// One row of the table of commands. `run` returns the exit code.
struct Command {
    std::string_view name;
    std::string_view synopsis;
    std::string_view help;
    std::vector<std::string_view> options;
    std::size_t least_arguments;
    Confinement confinement;
    int (*run)(const Settings& settings);
};

/// THE TABLE.
[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] const Command* find_command(std::string_view name);

/// The manual of lacuna-index, from the tables of commands and options.
[[nodiscard]] Manual manual();

/// Runs the program with its arguments (without its name) and returns the exit code.
int run(const std::vector<std::string>& arguments);

/// The collection that a command is about: the one named, else the default one.
[[nodiscard]] std::string collection_of(const Settings& settings);

/// Reads the files that --authority and --map name. `settings` view the result, which has to live
/// as long. Throws Error{usage} and what Authority::with_file does.
[[nodiscard]] std::unique_ptr<corpus::Authority> read_named_files(Settings& settings);

/// What --no-lock says; with it Xapian does without locks as well.
[[nodiscard]] Locking locking_of(const Settings& settings);
/// On standard error.
void print_notes(const std::string& collection, const std::vector<std::string>& notes);
/// Gives a collection its name back that a killed writer had moved aside, and says so. Before
/// anything that writes.
void make_whole(const std::string& collection, const Settings& settings);
/// Whether a command that is run again goes on from what it had finished.
enum class Resuming : unsigned char { no, yes };
/// Reads the inputs that the settings name, once the process is confined and the collection whole.
int add_inputs(const std::string& collection, const Settings& settings);
/// Runs what writes. When room or memory ends, the error says as well what is left beside the
/// collection.
int naming_leftovers(const std::string& collection, Resuming resuming,
                     const std::function<int()>& work);

int add(const Settings& settings);
int preview(const Settings& settings);
int remove(const Settings& settings);
int failures(const Settings& settings);
int info(const Settings& settings);
int check(const Settings& settings);
int compact(const Settings& settings);
int dump(const Settings& settings);
int rebuild(const Settings& settings);
int list_formats(const Settings& settings);
int list_fields(const Settings& settings);

} // namespace lacuna::indexer
