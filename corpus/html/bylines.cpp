// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/bylines.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/html/blocks.hpp"
#include "corpus/html/tree.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_name = 80;
constexpr std::size_t most_words_in_name = 6;

/// How a byline begins, in lower case; the longer before the shorter.
constexpr std::array<std::string_view, 30> byline_beginnings{
    "written by ", "reported by ", "story by ",  "posted by ", "by: ",   "by ",
    "von ",        "por: ",        "por ",       "par ",       "di ",    "door ",
    "av ",         "autor: ",      "auteur : ",  "автор: ",    "автор ", "yazan: ",
    "haber: ",     "oleh ",        "reporter: ", "author: ",   "文／",   "文/",
    "作者：",      "記者",         "记者",       "撰文：",     "بقلم: ", "نویسنده: ",
};

/// What stands between the names of a byline.
constexpr std::array<std::string_view, 14> between_names{
    ", ",  " and ", " & ", " und ", " et ", " y ", " ve ",
    " и ", "、",    "，",  "؛ ",    "، ",   "; ",  " / ",
};

/// Behind these there is no name.
constexpr std::array<std::string_view, 9> after_names{"|",   "·",  "•", " - ", " – ",
                                                      " — ", "\n", "@", " / "};

std::string_view without_beginning(std::string_view line) {
    const std::string start = fold(cut_to(line, 40));
    for (const auto beginning : byline_beginnings) {
        const auto folded = fold(beginning);
        const bool is_it =
            start.starts_with(folded) ||
            (beginning.back() == ' ' && start == folded.substr(0, folded.size() - 1));
        if (is_it) return line.substr(std::min(line.size(), beginning.size()));
    }
    return line;
}

std::vector<std::string_view> split_by(std::string_view text, const auto& marks) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto mark = std::find_if(marks.begin(), marks.end(), [&](std::string_view candidate) {
            return text.substr(at).starts_with(candidate);
        });
        if (mark == marks.end()) {
            ++at;
            continue;
        }
        pieces.push_back(text.substr(begin, at - begin));
        at += mark->size();
        begin = at;
    }
    pieces.push_back(text.substr(begin));
    return pieces;
}

/// Words that stand around names and dates; no name begins with them.
constexpr std::array<std::string_view, 7> no_names{"published", "updated",  "posted", "last",
                                                   "on",        "modified", "created"};

/// "Ann Lee on", "Ann Lee Published": without the word that leads to a date.
std::string_view without_date_words(std::string_view text) {
    for (;;) {
        const auto words = split_words(text);
        if (words.empty()) return {};
        const std::string last = fold(trim_marks(words.back(), ":,"));
        if (std::find(no_names.begin(), no_names.end(), last) == no_names.end()) return text;
        text = trim(text.substr(0, static_cast<std::size_t>(words.back().data() - text.data())));
    }
}

/// "MD" and "PhD" behind a name.
bool is_degree(std::string_view piece) {
    constexpr std::size_t longest = 4;
    return piece.size() <= longest && piece.find(' ') == std::string_view::npos &&
           std::count_if(piece.begin(), piece.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >
               1;
}

bool is_name(std::string_view text) {
    if (text.size() < 2 || text.size() > longest_name || split_words(text).empty()) return false;
    if (text.find_first_of("0123456789@:<>{}[]=?!") != std::string_view::npos) return false;
    const std::string first = fold(split_words(text).front());
    if (std::find(no_names.begin(), no_names.end(), first) != no_names.end()) return false;
    if (text.ends_with('.') && text.find(' ') == std::string_view::npos) return false;
    return split_words(text).size() <= most_words_in_name;
}

} // namespace

std::string plain_text(std::string_view text) {
    const bool is_marked_up = text.find_first_of("<&") != std::string_view::npos;
    return collapsed(is_marked_up ? PageTree(text).all_text(0) : std::string(text));
}

std::vector<std::string> split_list(std::string_view list) {
    constexpr std::array<std::string_view, 6> marks{",", ";", "،", "؛", "，", "、"};
    std::vector<std::string> entries;
    for (const auto piece : split_by(list, marks))
        if (const auto entry = trim(piece); !entry.empty()) entries.emplace_back(entry);
    return entries;
}

bool begins_as_byline(std::string_view line) {
    return without_beginning(line).size() < line.size();
}

std::vector<std::string> names_in_byline(std::string_view byline) {
    std::string_view line = without_beginning(trim(byline));
    if (const auto date = find_date(line)) line = line.substr(0, date->begin);
    line = split_by(line, after_names).front();
    std::vector<std::string> names;
    for (const auto piece : split_by(line, between_names)) {
        const auto name = trim_marks(without_date_words(trim(piece)), ",;:|·•-–—()");
        if (!is_name(name) || (!names.empty() && is_degree(name))) continue;
        names.emplace_back(name);
    }
    return names;
}

} // namespace lacuna::corpus
