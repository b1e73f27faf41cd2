// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown/front_matter_toml.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <toml++/toml.h>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr int most_dots = 64;

template <typename Value>
std::string printed(Value&& value) {
    std::ostringstream out;
    out << std::forward<Value>(value);
    return out.str();
}

/// A text, number, date or truth value as text; empty for lists and tables.
std::string scalar_text(const toml::node& node) {
    if (const auto* const text = node.as_string()) return text->get();
    if (const auto* const date = node.as_date()) return printed(date->get());
    if (const auto* const time = node.as_date_time()) return printed(time->get());
    if (const auto* const number = node.as_integer()) return printed(number->get());
    if (const auto* const number = node.as_floating_point()) return printed(number->get());
    if (const auto* const truth = node.as_boolean()) return truth->get() ? "true" : "false";
    if (const auto* const time = node.as_time()) return printed(time->get());
    return {};
}

std::string text_at(const toml::table& table, std::string_view key) {
    const auto* const node = table.get(key);
    return node == nullptr ? std::string{} : scalar_text(*node);
}

void take_table(const toml::table& table, RecordValue& into) {
    std::string name = text_at(table, "name");
    if (name.empty()) {
        into.is_all_text = false;
        return;
    }
    if (const auto role = credit_role(text_at(table, "role")))
        into.credits.push_back({std::move(name), *role});
    else
        into.texts.push_back(std::move(name));
}

void take_item(const toml::node& node, RecordValue& into) {
    if (const auto* const table = node.as_table()) return take_table(*table, into);
    if (node.is_array())
        into.is_all_text = false;
    else
        into.texts.push_back(scalar_text(node));
}

/// Lists and tables as JSON writes them.
std::string compact(const toml::node& node) {
    const auto flags = toml::json_formatter::default_flags & ~toml::format_flags::indentation;
    std::string text;
    if (const auto* const list = node.as_array())
        text = printed(toml::json_formatter{*list, flags});
    if (const auto* const table = node.as_table())
        text = printed(toml::json_formatter{*table, flags});
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

RecordValue value_of(std::string_view key, const toml::node& node) {
    RecordValue value;
    value.key = key;
    const auto* const list = node.as_array();
    if (list == nullptr)
        take_item(node, value);
    else
        for (const auto& item : *list) take_item(item, value);
    value.stored = compact(node);
    return value;
}

/// [taxonomies] and [extra], as some site generators have them, hold fields one level down.
bool is_group(std::string_view key, const toml::node& node) {
    return node.is_table() && (key == "taxonomies" || key == "extra" || key == "params");
}

void take_values(const toml::table& table, std::vector<RecordValue>& values) {
    for (const auto& [key, node] : table) {
        if (!is_group(key.str(), node))
            values.push_back(value_of(key.str(), node));
        else
            for (const auto& [inner, value] : *node.as_table())
                values.push_back(value_of(inner.str(), value));
    }
}

/// a.b.c.d… = 1 nests a table for each dot, which toml++ does not count as nesting.
bool has_long_dotted_key(std::string_view block) {
    while (!block.empty()) {
        const auto end = std::min(block.find('\n'), block.size());
        const auto line = block.substr(0, end);
        const auto key = line.starts_with('[') ? line : line.substr(0, line.rfind('=') + 1);
        if (std::count(key.begin(), key.end(), '.') > most_dots) return true;
        block.remove_prefix(std::min(end + 1, block.size()));
    }
    return false;
}

bool is_too_deep(const toml::parse_error& error) {
    return std::string_view(error.description()).find("nested value depth") !=
           std::string_view::npos;
}

} // namespace

std::vector<RecordValue> read_toml(std::string_view block) {
    if (has_long_dotted_key(block)) throw InputError("front matter nested too deep");
    try {
        std::vector<RecordValue> values;
        take_values(toml::parse(block), values);
        return values;
    } catch (const toml::parse_error& error) {
        if (is_too_deep(error)) throw InputError("front matter nested too deep");
        throw MarkupError(std::string(error.description()));
    }
}

} // namespace lacuna::corpus
