// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/publishers.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/name_words.hpp"
#include "corpus/names/sources.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

constexpr std::array<std::string_view, 18> publisher_endings{
    "日報", "日报", "时报", "時報",   "新闻", "新聞", "晚报", "晚報",   "周刊",
    "週刊", "网",   "網",   "通信社", "신문", "일보", "뉴스", "미디어", "电视台"};

constexpr std::array<std::string_view, 6> articles{"The ", "El ", "Le ", "La ", "Il ", "Der "};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// smithsonian.com
bool is_host(std::string_view text) {
    const auto dot = text.find('.');
    if (dot == std::string_view::npos || dot == 0 || text.size() - text.rfind('.') < 3)
        return false;
    if (!is_lower(text.back())) return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
}

bool has_article(std::string_view name) {
    return std::any_of(articles.begin(), articles.end(),
                       [name](std::string_view article) { return name.starts_with(article); });
}

} // namespace

bool is_publisher(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > 60) return false;
    if (find_source(text) != nullptr) return true;
    if (text.find_first_of("0123456789:?!\",") != std::string_view::npos) return false;
    const auto words = split_words(text);
    if (words.size() > 5) return false;
    const bool caseless = !is_capitalised(text);
    if (caseless) {
        const bool ends =
            std::any_of(publisher_endings.begin(), publisher_endings.end(),
                        [&](std::string_view ending) { return text.ends_with(ending); });
        if (ends) return text.size() <= 30;
    }
    bool named = words.size() > 2 && has_article(text);
    for (const auto word : words) {
        const auto folded = fold(trim_marks(word, ".,"));
        if (is_publisher_word(folded)) named = true;
        const bool lower = code_point_at(word, 0).value < 0x590 && !is_capitalised(word);
        if (lower && !is_name_particle(folded)) return false;
    }
    return named && (words.size() > 1 || text.size() > 7);
}

bool is_employer(std::string_view text) {
    text = trim(text);
    if (find_source(text) != nullptr) return true;
    if (!is_publisher(text)) return false;
    const auto words = split_words(text);
    if (words.size() == 1 || is_publisher_word(fold(words.back()))) return true;
    return has_article(text) || std::any_of(words.begin(), words.end(), [](std::string_view word) {
               return is_name_particle(word);
           });
}

std::string publisher_name(std::string_view text) {
    auto words = split_words(trim_marks(text, ",.|-–—·"));
    const auto is_desk = [](std::string_view word) {
        return is_desk_word(fold(trim_marks(word, ".,")));
    };
    while (words.size() > 1 && is_desk(words.back())) words.pop_back();
    if (words.empty()) return {};
    const auto name = text.substr(
        static_cast<std::size_t>(words.front().data() - text.data()),
        static_cast<std::size_t>(words.back().data() + words.back().size() - words.front().data()));
    if (const auto* const known = find_source(name)) return std::string(known->name);
    return is_publisher(name) || is_host(lower_ascii(name)) ? std::string(name) : std::string();
}

} // namespace lacuna::corpus
