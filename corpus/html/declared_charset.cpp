// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/declared_charset.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t searched = 16U << 10U;
constexpr std::size_t longest_element = 1U << 10U;

/// The value behind `key` and "=" in an element, with or without quotation marks.
std::string_view value_of(std::string_view element, std::string_view key) {
    constexpr std::string_view blanks = " \t\r\n";
    for (auto at = element.find(key); at != std::string_view::npos; at = element.find(key, at)) {
        at = std::min(element.find_first_not_of(blanks, at + key.size()), element.size());
        if (!element.substr(at).starts_with('=')) continue;
        at = std::min(element.find_first_not_of("= \t\r\n\"'", at), element.size());
        const auto value = element.substr(at);
        return value.substr(0, value.find_first_of(" \t\r\n\"';,/>"));
    }
    return {};
}

void add(std::vector<std::string>& names, std::string_view name) {
    const bool is_new = std::find(names.begin(), names.end(), name) == names.end();
    if (!name.empty() && is_new) names.emplace_back(name);
}

} // namespace

std::vector<std::string> declared_charsets(std::string_view page) {
    const std::string lower = lower_ascii(page.substr(0, searched));
    const std::string_view text = lower;
    const auto element_at = [&](std::size_t at) {
        return text.substr(at, std::min(text.find('>', at) - at, longest_element));
    };
    std::vector<std::string> names;
    if (const auto begin = text.find("<?xml "); begin < longest_element)
        add(names, value_of(element_at(begin), "encoding"));
    for (auto at = text.find("<meta"); at != std::string_view::npos;
         at = text.find("<meta", at + 1))
        add(names, value_of(element_at(at), "charset"));
    return names;
}

} // namespace lacuna::corpus
