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
constexpr std::size_t most_seen = 1'000;
constexpr std::size_t longest_key = 256;
constexpr std::size_t most_rejects = 1'000;

} // namespace

bool InputNotes::add(Note note) {
    if (gather(note)) return false;
    const auto is_alike = [&](const Note& other) { return other.kind == note.kind; };
    const auto is_same = [&](const Note& other) {
        return other.kind == note.kind && other.text == note.text;
    };
    if (note.kind == Note::Kind::once && std::any_of(told.begin(), told.end(), is_same))
        return false;
    if (note.kind != Note::Kind::plain &&
        std::count_if(told.begin(), told.end(), is_alike) >= most_values) {
        ++left_out;
        return false;
    }
    told.push_back(std::move(note));
    return true;
}

/// Whether the note is one of those that are told in one line at the end.
bool InputNotes::gather(const Note& note) {
    switch (note.kind) {
    case Note::Kind::key:
        gather_key(note.text.substr(0, longest_key));
        return true;
    case Note::Kind::read_as:
        if (read_as.size() < most_keys_named) read_as.insert(note.text.substr(0, longest_key));
        return true;
    case Note::Kind::no_text:
        ++without_text;
        return true;
    case Note::Kind::seen_key:
        if (seen.size() < most_seen) seen.insert(note.text.substr(0, longest_key));
        return true;
    case Note::Kind::skipped:
        gather_skipped(note.text.substr(0, longest_key), {1, note.place});
        return true;
    case Note::Kind::plain:
    case Note::Kind::value:
    case Note::Kind::once:
        break;
    }
    return false;
}

void InputNotes::gather_key(const std::string& key) {
    if (keys.size() < most_keys_named)
        keys.insert(key);
    else
        has_more_keys = has_more_keys || !keys.contains(key);
}

void InputNotes::gather_skipped(const std::string& reason, const SkippedPages& pages) {
    const bool is_known = skipped.contains(reason);
    const bool is_named = is_known || skipped.size() < most_keys_named;
    SkippedPages& all = skipped[is_named ? reason : std::string("other reasons")];
    if (all.count == 0) all.first = pages.first;
    all.count += pages.count;
}

void InputNotes::append(InputNotes behind) {
    for (auto& note : behind.told) add(std::move(note));
    for (const auto& key : behind.keys) add({"", key, Note::Kind::key});
    for (const auto& key : behind.read_as) add({"", key, Note::Kind::read_as});
    for (const auto& key : behind.seen) add({"", key, Note::Kind::seen_key});
    for (const auto& [reason, pages] : behind.skipped) gather_skipped(reason, pages);
    without_text += behind.without_text;
    left_out += behind.left_out;
    has_more_keys = has_more_keys || behind.has_more_keys;
}

std::vector<Note> InputNotes::last() const {
    std::vector<Note> notes;
    if (left_out > 0) notes.push_back({"", fmt::format("{} more values like these", left_out)});
    for (const auto& [reason, pages] : skipped)
        notes.push_back(
            {"", valid_utf8(fmt::format("skipped, {}: {} {}, first {}", reason, pages.count,
                                        pages.count == 1 ? "page" : "pages", pages.first))});
    if (!read_as.empty())
        notes.push_back(
            {"", valid_utf8(fmt::format("keys read as fields: {}", fmt::join(read_as, ", ")))});
    if (without_text > 0)
        notes.push_back(
            {"", fmt::format("no text (body) under the keys known here in {} {}; see "
                             "--map",
                             without_text, without_text == 1 ? "article" : "articles")});
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
