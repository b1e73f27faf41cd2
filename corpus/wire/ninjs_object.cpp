// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/wire/ninjs_object.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::corpus {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr int deepest_wrapper = 4;
constexpr std::size_t most_parts = 1'000; ///< of one list

std::string bare_key(std::string_view key) {
    std::string bare;
    for (const char c : key)
        if (c != '_' && c != '-') bare += lower_ascii(c);
    return bare;
}

std::string text_of(element value) {
    if (value.is_string()) return std::string(value.get_string().value_unsafe());
    const bool is_number = value.is_int64() || value.is_uint64() || value.is_double();
    return is_number ? std::string(simdjson::minify(value)) : std::string{};
}

bool has_texts(const NinjsObject& item) {
    constexpr std::array<std::string_view, 5> keys{"headline", "bodytext", "bodyhtml", "bodyxhtml",
                                                   "versioncreated"};
    return std::any_of(keys.begin(), keys.end(),
                       [&](std::string_view key) { return !item.text(key).empty(); }) ||
           !item.longest_text("headline").empty() || !item.objects("headlines").empty() ||
           !item.objects("bodies").empty();
}

} // namespace

std::optional<element> NinjsObject::value(std::string_view key) const {
    for (const auto& [name, value] : object_)
        if (bare_key(name) == key) return value;
    return std::nullopt;
}

std::string NinjsObject::text(std::string_view key) const {
    const auto found = value(key);
    return found ? text_of(*found) : std::string{};
}

std::string NinjsObject::longest_text(std::string_view beginning) const {
    std::string longest;
    for (const auto& [name, value] : object_) {
        if (!bare_key(name).starts_with(beginning)) continue;
        if (auto text = text_of(value); text.size() > longest.size()) longest = std::move(text);
    }
    return longest;
}

std::vector<std::string> NinjsObject::texts(std::string_view key) const {
    std::vector<std::string> texts;
    const auto found = value(key);
    if (!found) return texts;
    array list;
    if (found->get_array().get(list) == simdjson::SUCCESS) {
        for (const element one : list)
            if (auto text = text_of(one); !text.empty() && texts.size() < most_parts)
                texts.push_back(std::move(text));
    } else if (auto text = text_of(*found); !text.empty()) {
        texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<NinjsObject> NinjsObject::objects(std::string_view key) const {
    std::vector<NinjsObject> objects;
    const auto found = value(key);
    if (!found) return objects;
    const auto add = [&](element one) {
        object inside;
        if (one.get_object().get(inside) == simdjson::SUCCESS && objects.size() < most_parts)
            objects.emplace_back(inside);
    };
    array list;
    object single;
    if (found->get_array().get(list) == simdjson::SUCCESS) {
        for (const element one : list) add(one);
    } else if (found->get_object().get(single) == simdjson::SUCCESS) {
        for (const auto& [name, one] : single) add(one);
        if (objects.empty()) add(*found);
    }
    return objects;
}

std::optional<NinjsObject> ninjs_item_in(element root) {
    object from;
    if (root.get_object().get(from) != simdjson::SUCCESS) return std::nullopt;
    for (int depth = 0; depth < deepest_wrapper; ++depth) {
        if (has_texts(NinjsObject(from))) return NinjsObject(from);
        object inside;
        const bool is_wrapped = from.at_key("item").get_object().get(inside) == simdjson::SUCCESS ||
                                from.at_key("data").get_object().get(inside) == simdjson::SUCCESS;
        if (!is_wrapped) break;
        from = inside;
    }
    return NinjsObject(from);
}

} // namespace lacuna::corpus
