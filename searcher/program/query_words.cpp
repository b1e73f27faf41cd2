// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/query_words.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace lacuna::searcher {

namespace {

constexpr std::string_view number = "N"; ///< the placeholder of what is one

/// `-x…`
bool is_short(std::string_view word) { return word.size() > 1 && word[0] == '-' && word[1] != '-'; }

const OptionRow* row_of_letter(std::span<const OptionRow> rows, char letter) {
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const OptionRow& row) { return row.letter == letter; });
    return found == rows.end() ? nullptr : &*found;
}

/// `-db…` may be a word or the option with its value; what cannot be a value is a word.
bool is_query_word(std::span<const OptionRow> rows, std::string_view word) {
    if (!is_short(word)) return false;
    const OptionRow* const row = row_of_letter(rows, word[1]);
    if (row == nullptr) return true;
    if (word.size() == 2) return false;
    return row->value.empty() || (row->value == number && is_letter(word[2]));
}

/// Whether an option waits for the next word as its value.
bool takes_next(std::span<const OptionRow> rows, std::string_view word) {
    if (is_short(word)) {
        const OptionRow* const row = row_of_letter(rows, word[1]);
        return word.size() == 2 && row != nullptr && !row->value.empty();
    }
    if (!word.starts_with("--")) return false;
    return std::any_of(rows.begin(), rows.end(), [&](const OptionRow& row) {
        return !row.value.empty() && row.name == word.substr(2);
    });
}

} // namespace

std::vector<std::string> with_query_words(std::span<const OptionRow> rows,
                                          std::vector<std::string> arguments) {
    bool is_value = false;
    for (auto& word : arguments) {
        if (word == "--" && !is_value) break;
        const bool is_taken = is_value;
        is_value = !is_taken && takes_next(rows, word);
        if (!is_taken && is_query_word(rows, word)) word.insert(0, 1, ' ');
    }
    return arguments;
}

} // namespace lacuna::searcher
