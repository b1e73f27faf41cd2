// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/input_notes.hpp"

#include "common/safe_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::ptrdiff_t most_values = 20;
constexpr std::size_t most_keys_named = 40;
constexpr std::size_t longest_key = 256;
constexpr std::size_t most_rejects = 1'000;

} // namespace

bool InputNotes::add(Note note) {
    const auto is_alike = [&](const Note& other) { return other.kind == note.kind; };
    if (note.kind == Note::Kind::key) {
        std::string key = note.text.substr(0, longest_key);
        if (keys.size() < most_keys_named)
            keys.insert(std::move(key));
        else
            has_more_keys = has_more_keys || !keys.contains(key);
        return false;
    }
    if (note.kind == Note::Kind::once && std::any_of(told.begin(), told.end(), is_alike))
        return false;
    if (note.kind == Note::Kind::value &&
        std::count_if(told.begin(), told.end(), is_alike) >= most_values) {
        ++left_out;
        return false;
    }
    told.push_back(std::move(note));
    return true;
}

void InputNotes::append(InputNotes behind) {
    for (auto& note : behind.told) add(std::move(note));
    for (const auto& key : behind.keys) add({"", key, Note::Kind::key});
    left_out += behind.left_out;
    has_more_keys = has_more_keys || behind.has_more_keys;
}

std::vector<Note> InputNotes::last() const {
    std::vector<Note> notes;
    if (left_out > 0) notes.push_back({"", fmt::format("{} more values like these", left_out)});
    if (keys.empty()) return notes;
    auto text = fmt::format("no fields, kept as stored values: {}", fmt::join(keys, ", "));
    if (has_more_keys) text += " and others";
    notes.push_back({"", valid_utf8(text)});
    return notes;
}

bool is_given_up(std::size_t articles, std::size_t rejects) {
    return rejects > most_rejects && rejects > articles;
}

Reject given_up() { return {"", "most of it cannot be read, given up"}; }

} // namespace lacuna::corpus
