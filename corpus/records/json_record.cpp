// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/json_record.hpp"

#include "common/utf8.hpp"
#include "corpus/records/json_parser.hpp"
#include "corpus/records/keys.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

constexpr std::size_t most_texts = 100'000; ///< in one list
constexpr int deepest_text = 4;             ///< objects around one text
constexpr std::size_t most_wrapped = 16;    ///< records inside one another

/// The keys under which an object holds what stands for all of it; the first that is there counts.
/// {"name": "subject", "value": "law"} says the value.
constexpr std::array<std::string_view, 17> text_keys{
    "rendered", "value",       "name", "#text", "@value",   "_",     "$t",   "$date", "$oid",
    "text",     "$numberLong", "main", "full",  "original", "label", "term", "title"};

/// The two parts of a person's name.
struct NameKeys {
    std::string_view given;
    std::string_view family;
};

constexpr std::array name_keys{NameKeys{"firstname", "lastname"},
                               NameKeys{"first_name", "last_name"},
                               NameKeys{"firstName", "lastName"}, NameKeys{"given", "family"},
                               NameKeys{"givenName", "familyName"}};

std::string compact(element value) { return simdjson::minify(value); }

bool is_number(element value) {
    return value.type() == element_type::INT64 || value.type() == element_type::UINT64 ||
           value.type() == element_type::DOUBLE;
}

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

std::string text_at(object from, std::string_view key) {
    element value;
    if (from.at_key(key).get(value) != simdjson::SUCCESS) return {};
    return scalar_text(value);
}

/// The text that an object stands for, perhaps some objects down; or empty.
std::string text_of(object from) {
    for (int depth = 0; depth < deepest_text; ++depth) {
        element found;
        const auto* const key =
            std::find_if(text_keys.begin(), text_keys.end(), [&](std::string_view name) {
                return from.at_key(name).get(found) == simdjson::SUCCESS && !found.is_null() &&
                       !found.is_array();
            });
        if (key == text_keys.end()) return {};
        if (found.get_object().get(from) != simdjson::SUCCESS) return scalar_text(found);
    }
    return {};
}

std::string full_name(object person) {
    for (const auto& [given, family] : name_keys) {
        auto name = text_at(person, given);
        const auto last = text_at(person, family);
        if (!name.empty() && !last.empty()) name += ' ';
        name += last;
        if (!name.empty()) return name;
    }
    return {};
}

/// {"name": …}, {"rendered": …} and the like, with or without {"role": …}.
void take_object(object from, RecordValue& into) {
    std::string text = text_of(from);
    if (text.empty()) text = full_name(from);
    if (text.empty()) {
        into.is_all_text = false;
        return;
    }
    if (const auto role = credit_role(text_at(from, "role"))) {
        into.credits.push_back({std::move(text), *role});
        return;
    }
    into.texts.push_back(std::move(text));
}

void take_item(element value, RecordValue& into) {
    if (value.is_null()) return;
    into.are_numbers = into.are_numbers && is_number(value);
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
    result.are_numbers = true;
    if (!value.is_array())
        take_item(value, result);
    else
        for (const element item : array(value)) take_item(item, result);
    if (value.is_array() || value.is_object()) result.stored = compact(value);
    return result;
}

bool means(std::string_view key, FieldId id) {
    const auto meaning = meaning_of_key(key);
    return meaning && meaning->field == id;
}

/// Whether the object has a text, or something that holds one, under a key of this field.
bool has_field(object from, FieldId id) {
    return std::any_of(from.begin(), from.end(), [id](const auto& pair) {
        return !pair.value.is_null() && means(pair.key, id);
    });
}

/// The keys of a record and of records wrapped into it.
class Unwrapper {
  public:
    Record record(object from) {
        Record record;
        open_.push_back(from);
        for (std::size_t i = 0; i < open_.size(); ++i) take(open_[i], record);
        return record;
    }

  private:
    void take(object from, Record& record) {
        for (const auto& [key, value] : from) {
            object inside;
            const bool is_wrapped = value.get_object().get(inside) == simdjson::SUCCESS &&
                                    open_.size() < most_wrapped && wraps(from, key, inside);
            if (is_wrapped)
                open_.push_back(inside);
            else
                record.values.push_back(value_of(key, value));
        }
    }

    static bool wraps(object from, std::string_view key, object inside) {
        if (key == "_embedded") return true;
        const bool has_body = has_field(inside, FieldId::body);
        const bool has_title = has_field(inside, FieldId::title);
        if (!has_body && !has_title) return false;
        if (!text_of(inside).empty() && !is_wrapper_key(key)) return false;
        if (has_plain_body(from)) return false;
        return is_wrapper_key(key) || (has_body && has_title && !has_field(from, FieldId::title));
    }

    /// A body that is no object, which may itself be the record ("article").
    static bool has_plain_body(object from) {
        return std::any_of(from.begin(), from.end(), [](const auto& pair) {
            return !pair.value.is_null() && !pair.value.is_object() &&
                   means(pair.key, FieldId::body);
        });
    }

    std::vector<object> open_;
};

std::variant<Record, Reject> result_of(element value) {
    object from;
    if (value.get_object().get(from) != simdjson::SUCCESS) return Reject{"", "not a JSON object"};
    if (from.size() > most_keys) return Reject{"", fmt::format("more than {} keys", most_keys)};
    return Unwrapper().record(from);
}

} // namespace

JsonRecord read_json_record(const std::string& text) {
    auto parsed = parse_json(text);
    if (!parsed.problem.empty()) return {Reject{"", std::move(parsed.problem)}, {}};
    return {result_of(parsed.root), std::move(parsed.repair)};
}

std::optional<RecordValue> value_written_in(std::string_view text) {
    const auto parsed = parse_json(padded(text));
    if (!parsed.problem.empty()) return std::nullopt;
    auto value = value_of({}, parsed.root);
    if (value.texts.empty() && value.credits.empty()) return std::nullopt;
    return value;
}

std::string padded(std::string_view text) {
    std::string copy;
    copy.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    return copy.append(text);
}

} // namespace lacuna::corpus
