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
constexpr std::array list_keys{"articles", "items", "docs"};

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

RecordResult result_of(element value) {
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
    for (const auto* const key : list_keys) {
        element value;
        if (from.at_key(key).get(value) != simdjson::SUCCESS || !value.is_array()) continue;
        const array list = value;
        const bool holds_objects = list.begin() != list.end() && (*list.begin()).is_object();
        if (holds_objects) return list;
    }
    return std::nullopt;
}

std::vector<RecordResult> results_of(element value) {
    std::vector<RecordResult> results;
    object from;
    std::optional<array> list;
    if (value.get_object().get(from) == simdjson::SUCCESS) list = list_in(from);
    if (!list)
        results.push_back(result_of(value));
    else if (list->size() > most_articles)
        results.emplace_back(
            Reject{"", fmt::format("an object with more than {} articles", most_articles)});
    else
        for (const element item : *list) results.push_back(result_of(item));
    return results;
}

bool has_too_many_values(std::string_view text) {
    return text.size() > large_record && std::count(text.begin(), text.end(), ',') > most_values;
}

std::string reason_of(simdjson::error_code error) {
    if (error == simdjson::DEPTH_ERROR)
        return fmt::format("JSON nested more than {} deep", limits::depth);
    return fmt::format("not valid JSON: {}", lower_ascii(simdjson::error_message(error)));
}

} // namespace

const std::size_t JsonRecords::padding = simdjson::SIMDJSON_PADDING;

class JsonRecords::Parser {
  public:
    std::vector<RecordResult> read(std::string_view text) {
        if (has_too_many_values(text)) return {Reject{"", "too many values in one record"}};
        if (!make_room(text.size())) return {Reject{"", "out of memory for a record"}};
        element root;
        const auto error = parser_.parse(text.data(), text.size(), false).get(root);
        if (error == simdjson::SUCCESS) return results_of(root);
        return read_repaired(text, error);
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

    std::vector<RecordResult> read_repaired(std::string_view text, simdjson::error_code error) {
        auto repaired = repaired_json(text);
        if (!repaired) return {Reject{"", reason_of(error)}};
        if (!make_room(repaired->text.size())) return {Reject{"", "out of memory for a record"}};
        element root;
        const auto again = parser_.parse(repaired->text).get(root);
        if (again != simdjson::SUCCESS) return {Reject{"", reason_of(again)}};
        auto results = results_of(root);
        results.insert(results.begin(), Note{"", std::move(repaired->what)});
        return results;
    }

    simdjson::dom::parser parser_;
};

JsonRecords::JsonRecords() : parser_(std::make_unique<Parser>()) {}
JsonRecords::~JsonRecords() = default;

std::vector<RecordResult> JsonRecords::read(std::string_view text) { return parser_->read(text); }

} // namespace lacuna::corpus
