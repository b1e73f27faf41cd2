// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// What a shell may complete an option's value with.
enum class Completion : unsigned char { none, file, directory, choices };

/// One option of a program: all that parsing, help, manual and completion need to know. `value` is
/// the placeholder of its argument, empty for a flag. `set` stores the argument ("" for a flag) and
/// may throw Error{usage}; it must not do anything else.
template <class Settings>
struct Option {
    std::string name;                 ///< long name without dashes
    char letter = '\0';               ///< short name
    std::string value;                ///< placeholder, e.g. "DIR"; empty: a flag
    std::string help;                 ///< one sentence, lower case, no full stop
    std::vector<std::string> choices; ///< the only values allowed, if not empty
    std::string group;                ///< heading in the help
    Completion completion = Completion::none;
    std::function<void(Settings&, const std::string&)> set;
};

/// An option without its effect, for help, manual and completion.
struct OptionRow {
    std::string name;
    char letter = '\0';
    std::string value;
    std::string help;
    std::vector<std::string> choices;
    std::string group;
    Completion completion = Completion::none;
};

/// One option as it was typed, in order.
struct TypedOption {
    std::size_t row;
    std::string value;
};

struct ParsedOptions {
    std::vector<TypedOption> options;
    std::vector<std::string> positional;
};

/// Splits arguments by the rows (Boost.Program_options does the work). `--` ends the options.
/// Options and positional arguments may be mixed. Throws Error{usage} with a suggestion for an
/// unknown option, a missing argument, or a value that is none of the choices.
[[nodiscard]] ParsedOptions parse_options(std::span<const OptionRow> rows,
                                          const std::vector<std::string>& arguments);

template <class Settings>
[[nodiscard]] std::vector<OptionRow> rows_of(const std::vector<Option<Settings>>& table) {
    std::vector<OptionRow> rows;
    rows.reserve(table.size());
    for (const auto& option : table)
        rows.push_back({option.name, option.letter, option.value, option.help, option.choices,
                        option.group, option.completion});
    return rows;
}

/// Stores all that was typed and returns the positional arguments.
template <class Settings>
[[nodiscard]] std::vector<std::string> read_options(const std::vector<Option<Settings>>& table,
                                                    const std::vector<std::string>& arguments,
                                                    Settings& settings) {
    auto parsed = parse_options(rows_of(table), arguments);
    for (const auto& typed : parsed.options) table[typed.row].set(settings, typed.value);
    return std::move(parsed.positional);
}

/// A whole number in [least, most], or Error{usage} naming the option.
[[nodiscard]] std::size_t parse_number(std::string_view option, std::string_view text,
                                       std::size_t least, std::size_t most);

} // namespace lacuna
