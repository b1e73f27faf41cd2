// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/options.hpp"

#include "common/edit_distance.hpp"
#include "common/error.hpp"
#include "common/safe_text.hpp"

#include <algorithm>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <charconv>
#include <fmt/format.h>
#include <limits>

namespace lacuna {

namespace {

namespace program_options = boost::program_options;
using Syntax = program_options::invalid_command_line_syntax;

constexpr int longest_quotation = 60;

/// What was typed, as a message can show it.
std::string shown(std::string_view text) {
    return fit_to_width(terminal_safe(text), longest_quotation);
}

program_options::options_description description_of(std::span<const OptionRow> rows) {
    program_options::options_description description;
    for (const auto& row : rows) {
        const auto names =
            row.letter == '\0' ? row.name : fmt::format("{},{}", row.name, row.letter);
        auto add = description.add_options();
        if (row.value.empty())
            add(names.c_str(), "");
        else
            add(names.c_str(), program_options::value<std::string>(), "");
    }
    return description;
}

/// The row that the beginning of `word` names: `limit`, `--limit=5`, `-n5`.
const OptionRow* find_row(std::span<const OptionRow> rows, std::string_view word) {
    const bool is_short = word.size() > 1 && word[0] == '-' && word[1] != '-';
    const auto name = word.substr(std::min(word.find_first_not_of('-'), word.size()));
    const auto long_name = name.substr(0, name.find('='));
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const OptionRow& row) {
        return is_short ? row.letter == word[1] : row.name == long_name;
    });
    return found == rows.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_unknown(std::span<const OptionRow> rows, std::string_view word) {
    const auto name = word.substr(0, word.find('='));
    const auto sentence = fmt::format("unknown option {}", shown(name));
    if (!name.starts_with("--"))
        throw Error(ErrorKind::usage, sentence,
                    fmt::format("--help lists the options; before words that begin with a hyphen "
                                "put --, as in: -- {}",
                                shown(word)));
    std::vector<std::string_view> names;
    for (const auto& row : rows) names.emplace_back(row.name);
    const auto closest = closest_of(name.substr(2), names);
    throw Error(ErrorKind::usage, sentence,
                closest.empty() ? std::string("--help lists the options")
                                : fmt::format("did you mean --{}?", closest));
}

[[noreturn]] void refuse_missing_value(const OptionRow& row) {
    throw Error(ErrorKind::usage, fmt::format("--{} needs a value", row.name),
                fmt::format("--{}={}", row.name, row.value));
}

[[noreturn]] void refuse_syntax(std::span<const OptionRow> rows, const Syntax& error) {
    const OptionRow* const row = find_row(rows, error.get_option_name());
    if (row == nullptr) refuse_unknown(rows, error.get_option_name());
    if (row->value.empty())
        throw Error(ErrorKind::usage, fmt::format("--{} takes no value", row->name));
    refuse_missing_value(*row);
}

/// `text, json or csv`
std::string listed(const std::vector<std::string>& choices) {
    std::string list;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i > 0) list += i + 1 == choices.size() ? " or " : ", ";
        list += choices[i];
    }
    return list;
}

void check_choice(const OptionRow& row, const std::string& value) {
    if (row.choices.empty()) return;
    if (std::find(row.choices.begin(), row.choices.end(), value) != row.choices.end()) return;
    const std::vector<std::string_view> choices(row.choices.begin(), row.choices.end());
    const auto closest = closest_of(value, choices);
    throw Error(ErrorKind::usage,
                fmt::format("--{} takes {}, not `{}`", row.name, listed(row.choices), shown(value)),
                closest.empty() ? std::string{} : fmt::format("did you mean {}?", closest));
}

/// `-n5` is an option with its value, but `-news` is more likely a word that is to be excluded.
void refuse_glued_word(std::span<const OptionRow> rows, std::string_view word) {
    if (word.size() < 3 || word[0] != '-' || word[1] == '-') return;
    const OptionRow* const row = find_row(rows, word);
    const auto value = word.substr(2);
    const bool is_a_word = (value[0] | 0x20) >= 'a' && (value[0] | 0x20) <= 'z';
    if (row == nullptr || row->value.empty() || !is_a_word) return;
    throw Error(ErrorKind::usage, fmt::format("{} can be read in two ways", shown(word)),
                fmt::format("the option is -{} {}; before words that begin with a hyphen put --, "
                            "as in: -- {}",
                            row->letter, shown(value), shown(word)));
}

using Words = std::vector<std::string>;
using Place = Words::const_iterator;

/// Makes words of what Boost would misread: `--name=` becomes two words, as it refuses an empty
/// value otherwise; `---name` and `--=value`, which it takes for something else, are refused.
Words words_for_boost(std::span<const OptionRow> rows, Place begin, Place end) {
    Words words;
    for (; begin != end; ++begin) {
        const std::string& word = *begin;
        if (word.starts_with("---") || word.starts_with("--=")) refuse_unknown(rows, word);
        refuse_glued_word(rows, word);
        const bool has_empty_value = word.starts_with("--") && word.find('=') + 1 == word.size();
        const OptionRow* const row = has_empty_value ? find_row(rows, word) : nullptr;
        const bool is_split = row != nullptr && !row->value.empty();
        words.push_back(is_split ? word.substr(0, word.size() - 1) : word);
        if (is_split) words.emplace_back();
    }
    return words;
}

/// The end of a piece that can be parsed alone: after a word that is no option, hence a value or an
/// argument. Boost takes quadratic time, and a shell's `*` gives very many words.
Place end_of_piece(Place begin, Place end) {
    constexpr std::ptrdiff_t usual = 100;
    if (end - begin <= usual) return end;
    const auto is_plain = [](const std::string& word) { return !word.starts_with('-'); };
    const auto found = std::find_if(begin + usual, end, is_plain);
    return found == end ? end : found + 1;
}

std::string value_of(const program_options::option& option) {
    return option.value.empty() ? std::string{} : option.value.front();
}

/// Whether the option's value is a word of its own that is another option.
bool swallows_option(std::span<const OptionRow> rows, const program_options::option& option) {
    if (option.original_tokens.size() < 2) return false;
    const std::string_view value = option.original_tokens[1];
    return value.starts_with("--") && find_row(rows, value) != nullptr;
}

void add_option(std::span<const OptionRow> rows, const program_options::option& option,
                ParsedOptions& parsed) {
    if (option.unregistered) refuse_unknown(rows, option.original_tokens.front());
    if (option.position_key >= 0) {
        parsed.positional.push_back(value_of(option));
        return;
    }
    const OptionRow* const row = find_row(rows, option.string_key);
    if (swallows_option(rows, option)) refuse_missing_value(*row);
    const auto value = value_of(option);
    check_choice(*row, value);
    parsed.options.push_back({static_cast<std::size_t>(row - rows.data()), value});
}

/// Everything before `--`.
ParsedOptions parse_words(std::span<const OptionRow> rows, const Words& words) {
    namespace style = program_options::command_line_style;
    const auto description = description_of(rows);
    ParsedOptions parsed;
    for (auto begin = words.begin(); begin != words.end();) {
        const auto end = end_of_piece(begin, words.end());
        const auto piece = program_options::command_line_parser(Words(begin, end))
                               .options(description)
                               .style(style::unix_style & ~style::allow_guessing)
                               .allow_unregistered()
                               .run();
        for (const auto& option : piece.options) add_option(rows, option, parsed);
        begin = end;
    }
    return parsed;
}

} // namespace

ParsedOptions parse_options(std::span<const OptionRow> rows,
                            const std::vector<std::string>& arguments) {
    const auto end = std::find(arguments.begin(), arguments.end(), "--");
    try {
        auto parsed = parse_words(rows, words_for_boost(rows, arguments.begin(), end));
        if (end != arguments.end())
            parsed.positional.insert(parsed.positional.end(), end + 1, arguments.end());
        return parsed;
    } catch (const Syntax& error) {
        refuse_syntax(rows, error);
    } catch (const program_options::error& error) {
        throw Error(ErrorKind::usage, error.what(), "--help lists the options");
    }
}

std::size_t parse_number(std::string_view option, std::string_view text, std::size_t least,
                         std::size_t most) {
    std::size_t number = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    const bool is_number = !text.empty() && problem == std::errc{} && stop == end;
    if (is_number && number >= least && number <= most) return number;
    const auto range = most == std::numeric_limits<std::size_t>::max()
                           ? fmt::format("of at least {}", least)
                           : fmt::format("from {} to {}", least, most);
    throw Error(ErrorKind::usage,
                fmt::format("{} takes a whole number {}, not `{}`", option, range, shown(text)));
}

} // namespace lacuna
