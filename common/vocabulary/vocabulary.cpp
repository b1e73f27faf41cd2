// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/vocabulary/vocabulary.hpp"

#include "common/edit_distance.hpp"
#include "common/error.hpp"
#include "common/vocabulary/vocabulary_data.hpp"
#include "common/vocabulary/vocabulary_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <utility>

namespace lacuna {

namespace {

constexpr std::uintmax_t largest_file = 4U << 20U;

char id_character(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    return c == ' ' || c == '_' ? '-' : c;
}

std::string as_id(std::string_view typed) {
    std::string id(typed);
    std::transform(id.begin(), id.end(), id.begin(), id_character);
    return id;
}

bool ends_with_word(std::string_view id, std::string_view tail) {
    return id.size() > tail.size() && id.ends_with(tail) && id[id.size() - tail.size() - 1] == '-';
}

std::string content_of(const std::string& path) {
    std::error_code failed;
    // A pipe or a device may never end.
    if (!std::filesystem::is_regular_file(path, failed) || failed)
        throw Error(ErrorKind::usage, fmt::format("{} is no file that can be read", path));
    if (std::filesystem::file_size(path, failed) > largest_file || failed)
        throw Error(ErrorKind::usage, fmt::format("{} is too large for a vocabulary", path),
                    fmt::format("at most {} bytes are read", largest_file));
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        throw Error(ErrorKind::usage, fmt::format("{} cannot be read, or is empty", path));
    return std::move(text).str();
}

} // namespace

const Vocabulary& Vocabulary::built_in() {
    static const Vocabulary vocabulary = of_text(concepts_table(), "concepts.tsv");
    return vocabulary;
}

Vocabulary Vocabulary::of_text(std::string_view text, const std::string& name) {
    return Vocabulary(read_concepts(text, name));
}

Vocabulary Vocabulary::of_file(const std::string& path) { return of_text(content_of(path), path); }

std::vector<std::size_t> Vocabulary::named(std::string_view typed) const {
    const std::string id = as_id(typed);
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < concepts_.size(); ++i) {
        if (concepts_[i].id == id) return {i};
        if (!id.empty() && ends_with_word(concepts_[i].id, id)) numbers.push_back(i);
    }
    return numbers;
}

std::string_view Vocabulary::closest_id(std::string_view typed) const {
    const std::string id = as_id(typed);
    constexpr std::size_t letters_for_each = 3;
    std::size_t least = 2 + std::min<std::size_t>(id.size() / letters_for_each, 4);
    std::string_view closest;
    const auto consider = [&](std::string_view tail, std::string_view whole) {
        const auto distance = edit_distance(id, tail, least);
        if (distance >= least) return;
        least = distance;
        closest = whole;
    };
    for (const Concept& one : concepts_) {
        std::string_view tail = one.id;
        consider(tail, one.id);
        while (tail.find('-') != std::string_view::npos) {
            tail.remove_prefix(tail.find('-') + 1);
            consider(tail, one.id);
        }
    }
    return closest;
}

std::vector<std::size_t> Vocabulary::with_broader(std::size_t number) const {
    std::vector<std::size_t> numbers{number};
    while (concepts_[numbers.back()].broader) numbers.push_back(*concepts_[numbers.back()].broader);
    return numbers;
}

std::vector<std::size_t> Vocabulary::around(std::size_t number) const {
    const Concept& one = concepts_[number];
    std::vector<std::size_t> numbers;
    if (one.broader) numbers.push_back(*one.broader);
    for (const auto related : one.related)
        if (related != number &&
            std::find(numbers.begin(), numbers.end(), related) == numbers.end())
            numbers.push_back(related);
    return numbers;
}

} // namespace lacuna
