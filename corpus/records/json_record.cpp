// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/json_record.hpp"

#include "common/utf8.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/input/json_repair.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <simdjson.h>
#include <utility>

namespace lacuna::corpus {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

/// The keys of an object that is a list of articles with something around it.
constexpr std::array<std::string_view, 3> list_keys{"articles", "items", "docs"};

constexpr std::size_t most_texts = 100'000;    ///< in one list
constexpr std::size_t most_articles = 100'000; ///< in one object
/// What a record may hold at all: simdjson needs up to 24 bytes for each value.
constexpr std::ptrdiff_t most_values = 4'000'000;
constexpr std::size_t large_record = 4U << 20U;

std::string compact(element value) { return simdjson::minify(value); }

/// A text, number or truth value as text; empty for others.
std::string scalar_text(element value) {
    switch (value.type()) {
    case element_type::STRING:
        return std::string(value.get_string().value_unsafe());
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
    case element_type::BOOL:
        return compact(value);
    case element_type::ARRAY:
    case element_type::OBJECT:
    case element_type::NULL_VALUE:
        break;
    }
    return {};
}

std::string text_of(object from, std::string_view key) {
    element value;
    if (from.at_key(key).get(value) != simdjson::SUCCESS) return {};
    return scalar_text(value);
}

/// {"name": …}, with or without {"role": …}.
void take_object(object from, RecordValue& into) {
    std::string name = text_of(from, "name");
    if (name.empty()) {
        into.is_all_text = false;
        return;
    }
    if (const auto role = credit_role(text_of(from, "role"))) {
        into.credits.push_back({std::move(name), *role});
        return;
    }
    into.texts.push_back(std::move(name));
}

void take_item(element value, RecordValue& into) {
    if (value.is_null()) return;
    object inside;
    if (value.get_object().get(inside) == simdjson::SUCCESS) return take_object(inside, into);
    if (value.is_array() || into.texts.size() == most_texts) {
        into.is_all_text = false;
        return;
    }
    into.texts.push_back(scalar_text(value));
}

RecordValue value_of(std::string_view key, element value) {
    RecordValue result;
    result.key = key;
    if (!value.is_array())
        take_item(value, result);
    else
        for (const element item : array(value)) take_item(item, result);
    if (value.is_array() || value.is_object()) result.stored = compact(value);
    return result;
}

Record record_of(object from) {
    Record record;
    for (const auto& [key, value] : from) record.values.push_back(value_of(key, value));
    return record;
}

std::variant<Record, Reject> result_of(element value) {
    object from;
    if (value.get_object().get(from) != simdjson::SUCCESS) return Reject{"", "not a JSON object"};
    if (from.size() > most_keys) return Reject{"", fmt::format("more than {} keys", most_keys)};
    return record_of(from);
}

bool has_body(object from) {
    return std::any_of(from.begin(), from.end(),
                       [](const auto& pair) { return find_field(pair.key) == FieldId::body; });
}

/// The list of articles that is all that matters in an object; an article's own lists do not count.
std::optional<array> list_in(object from) {
    if (has_body(from)) return std::nullopt;
    for (const auto key : list_keys) {
        element value;
        if (from.at_key(key).get(value) != simdjson::SUCCESS || !value.is_array()) continue;
        const array list = value;
        const bool holds_objects = list.begin() != list.end() && (*list.begin()).is_object();
        if (holds_objects) return list;
    }
    return std::nullopt;
}

JsonList elements_of(array list) {
    JsonList result;
    if (list.size() > most_articles) {
        result.refusal = fmt::format("an object with more than {} articles", most_articles);
        return result;
    }
    for (const element item : list) result.elements.push_back(compact(item));
    return result;
}

/// Whether the text has one of the keys, as a text at least.
bool may_hold_list(std::string_view text) {
    return std::any_of(list_keys.begin(), list_keys.end(), [&](std::string_view key) {
        return text.find(fmt::format("\"{}\"", key)) != std::string_view::npos;
    });
}

bool has_too_many_values(std::string_view text) {
    return text.size() > large_record && std::count(text.begin(), text.end(), ',') > most_values;
}

std::string reason_of(simdjson::error_code error) {
    if (error == simdjson::DEPTH_ERROR)
        return fmt::format("JSON nested more than {} deep", limits::depth);
    return fmt::format("not valid JSON: {}", lower_ascii(simdjson::error_message(error)));
}

/// A value that could be read, perhaps after a repair, or why not. Valid until the next one.
struct Parsed {
    element root;
    std::string repair;
    std::string problem;
};

class Parser {
  public:
    Parsed parse(const std::string& text) {
        if (has_too_many_values(text)) return {{}, {}, "too many values in one record"};
        if (!make_room(text.size())) return {{}, {}, "out of memory for a record"};
        Parsed parsed;
        const auto error = parser_.parse(text).get(parsed.root);
        return error == simdjson::SUCCESS ? std::move(parsed) : parse_repaired(text, error);
    }

  private:
    /// simdjson takes the depth only together with its capacity.
    bool make_room(std::size_t size) {
        const bool is_idle = parser_.capacity() > large_record && size < large_record;
        const bool has_room = parser_.capacity() >= size && parser_.max_depth() == limits::depth;
        if (has_room && !is_idle) return true;
        const auto capacity =
            std::min(std::max<std::size_t>(2 * size, 1U << 16U), std::max(size, large_record));
        return parser_.allocate(capacity, limits::depth) == simdjson::SUCCESS;
    }

    Parsed parse_repaired(const std::string& text, simdjson::error_code error) {
        auto repaired = repaired_json(text);
        if (!repaired) return {{}, {}, reason_of(error)};
        if (!make_room(repaired->text.size())) return {{}, {}, "out of memory for a record"};
        Parsed parsed{{}, std::move(repaired->what), {}};
        const auto again = parser_.parse(repaired->text).get(parsed.root);
        if (again != simdjson::SUCCESS) parsed.problem = reason_of(again);
        return parsed;
    }

    simdjson::dom::parser parser_;
};

Parser& parser() {
    static thread_local Parser of_thread;
    return of_thread;
}

} // namespace

JsonRecord read_json_record(const std::string& text) {
    auto parsed = parser().parse(text);
    if (!parsed.problem.empty()) return {Reject{"", std::move(parsed.problem)}, {}};
    return {result_of(parsed.root), std::move(parsed.repair)};
}

std::string padded(std::string_view text) {
    std::string copy;
    copy.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    return copy.append(text);
}

std::optional<JsonList> json_list_in(std::string_view text) {
    if (!may_hold_list(text)) return std::nullopt;
    auto parsed = parser().parse(std::string(text));
    object from;
    if (!parsed.problem.empty() || parsed.root.get_object().get(from) != simdjson::SUCCESS)
        return std::nullopt;
    const auto list = list_in(from);
    if (!list) return std::nullopt;
    auto result = elements_of(*list);
    result.repair = std::move(parsed.repair);
    return result;
}

} // namespace lacuna::corpus
