// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/json_list.hpp"

#include "common/utf8.hpp"
#include "corpus/records/json_cutter.hpp"
#include "corpus/records/json_parser.hpp"
#include "corpus/records/keys.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t most_articles = 100'000; ///< in one object
constexpr std::size_t most_looked_at = 8;      ///< elements of a list
constexpr std::size_t most_objects = 1'000;    ///< that are searched for lists
constexpr std::string_view blanks = " \t\r\n";

/// Whether `second` follows `first`, blanks between them left aside.
bool has_pair(std::string_view text, char first, char second) {
    for (auto at = text.find(first); at != std::string_view::npos; at = text.find(first, at)) {
        at = text.find_first_not_of(blanks, at + 1);
        if (at == std::string_view::npos) return false;
        if (text[at] == second) return true;
    }
    return false;
}

/// Whether the first value of an object is one.
bool begins_with_object(std::string_view text) {
    const auto skip_blanks = [&text] {
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    };
    if (!text.starts_with('{')) return false;
    text.remove_prefix(1);
    skip_blanks();
    if (!text.starts_with('"')) return false;
    text.remove_prefix(std::min(text.find('"', 1), text.size() - 1) + 1);
    skip_blanks();
    if (!text.starts_with(':')) return false;
    text.remove_prefix(1);
    skip_blanks();
    return text.starts_with('{');
}

struct Looks {
    bool title = false;
    bool body = false;
    bool address = false;

    [[nodiscard]] bool is_article() const { return title || body; }
    [[nodiscard]] bool is_surely_article() const { return title && (body || address); }
};

void look_at(object from, Looks& looks) {
    for (const auto& [key, value] : from) {
        if (value.is_null()) continue;
        const auto meaning = meaning_of_key(key);
        if (!meaning) continue;
        looks.title = looks.title || meaning->field == FieldId::title;
        looks.body = looks.body || (meaning->field == FieldId::body && !value.is_object());
        looks.address = looks.address || meaning->field == FieldId::url;
    }
}

/// What an object and the records wrapped into it hold.
Looks looks_of(object from) {
    Looks looks;
    look_at(from, looks);
    for (const auto& [key, value] : from) {
        object inside;
        if (is_wrapper_key(key) && value.get_object().get(inside) == simdjson::SUCCESS)
            look_at(inside, looks);
        else if (meaning_of_key(key) && meaning_of_key(key)->field == FieldId::body)
            looks.body = looks.body || !value.is_null();
    }
    return looks;
}

/// How many of the first elements look like articles; 0 if those are not most of them.
std::size_t articles_among(array list) {
    std::size_t looked_at = 0;
    std::size_t articles = 0;
    for (const element item : list) {
        object from;
        if (item.get_object().get(from) != simdjson::SUCCESS) return articles;
        articles += looks_of(from).is_article() ? 1 : 0;
        if (++looked_at == most_looked_at) break;
    }
    return 2 * articles > looked_at ? articles : 0;
}

/// Searches an object and those inside it, level by level.
class ListSearch {
  public:
    explicit ListSearch(object root) : looks_(looks_of(root)) { open_.push_back(root); }

    std::optional<array> run() {
        if (looks_.body) return std::nullopt;
        for (std::size_t i = 0; i < open_.size(); ++i) search(open_[i]);
        if (named_) return named_;
        return looks_.title ? std::nullopt : other_;
    }

  private:
    void search(object from) {
        for (const auto& [key, value] : from) {
            object inside;
            if (value.get_object().get(inside) == simdjson::SUCCESS && open_.size() < most_objects)
                open_.push_back(inside);
            if (value.is_array() && !is_part_key(key)) consider(key, array(value));
        }
    }

    void consider(std::string_view key, array list) {
        const auto articles = articles_among(list);
        if (articles == 0) return;
        if (is_list_key(key) && !named_) named_ = list;
        if (articles <= most_) return;
        most_ = articles;
        other_ = list;
    }

    Looks looks_;
    std::vector<object> open_;
    std::optional<array> named_; ///< the first whose key says that it is a list of articles
    std::optional<array> other_; ///< the one with most articles
    std::size_t most_ = 0;
};

std::string compact(element value) { return simdjson::minify(value); }

bool is_number(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

/// A key as JSON writes it.
std::string quoted(std::string_view key) {
    std::string text = "\"";
    for (const char c : key) {
        if (c == '"' || c == '\\') text += '\\';
        text += c >= 0 && c < ' ' ? ' ' : c;
    }
    return text + '"';
}

void append_cell(std::string& row, const std::string& name, element cell) {
    row += row.empty() ? '{' : ',';
    row += name + ":" + compact(cell);
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

/// {"a1": {…}, "a2": {…}}: the values, if there are several and all are articles for sure.
std::optional<JsonList> values_of(object from) {
    JsonList result;
    for (const auto& [key, value] : from) {
        object inside;
        if (value.get_object().get(inside) != simdjson::SUCCESS) return std::nullopt;
        if (!looks_of(inside).is_surely_article()) return std::nullopt;
        if (result.elements.size() == most_articles) return std::nullopt;
        result.elements.push_back(compact(value));
    }
    if (result.elements.size() < 2) return std::nullopt;
    return result;
}

} // namespace

namespace {

/// {"title": {"0": …, "1": …}, "body": {…}}: a table written column by column.
std::optional<JsonList> rows_of_columns(object from) {
    std::vector<std::string> rows;
    bool has_text = false;
    for (const auto& [key, value] : from) {
        object cells;
        if (value.get_object().get(cells) != simdjson::SUCCESS) return std::nullopt;
        const auto meaning = meaning_of_key(key);
        has_text =
            has_text ||
            (meaning && (meaning->field == FieldId::title || meaning->field == FieldId::body));
        if (rows.empty()) rows.resize(std::min(cells.size(), most_articles + 1));
        if (rows.size() > most_articles || cells.size() != rows.size()) return std::nullopt;
        std::size_t row = 0;
        for (const auto& [number, cell] : cells) {
            if (!is_number(number)) return std::nullopt;
            append_cell(rows[row++], quoted(key), cell);
        }
    }
    if (!has_text || rows.empty()) return std::nullopt;
    for (auto& row : rows) row += '}';
    return JsonList{std::move(rows), {}, {}};
}

/// {"columns": ["title", …], "data": [["A", …], …]}: a table with its header apart.
std::optional<JsonList> rows_of_table(object from) {
    array columns;
    array data;
    if (from.at_key("columns").get_array().get(columns) != simdjson::SUCCESS ||
        from.at_key("data").get_array().get(data) != simdjson::SUCCESS ||
        data.size() > most_articles)
        return std::nullopt;
    std::vector<std::string> names;
    for (const element name : columns) names.push_back(compact(name));
    JsonList result;
    for (const element entry : data) {
        array cells;
        if (entry.get_array().get(cells) != simdjson::SUCCESS || cells.size() > names.size())
            return std::nullopt;
        std::string row;
        std::size_t column = 0;
        for (const element cell : cells) append_cell(row, names[column++], cell);
        result.elements.push_back(row.empty() ? "{}" : row + "}");
    }
    if (result.elements.empty()) return std::nullopt;
    return result;
}

} // namespace

std::optional<JsonList> json_list_in(std::string_view text) {
    const bool may_hold_list = has_pair(text, '[', '{');
    const bool may_be_table = text.find("\"columns\"") != std::string_view::npos;
    if (!may_hold_list && !may_be_table && !begins_with_object(text)) return std::nullopt;
    auto parsed = parse_json(std::string(text));
    object from;
    if (!parsed.problem.empty() || parsed.root.get_object().get(from) != simdjson::SUCCESS)
        return std::nullopt;
    std::optional<JsonList> result;
    if (const auto list = may_hold_list ? ListSearch(from).run() : std::nullopt)
        result = elements_of(*list);
    else
        result = values_of(from);
    if (!result) result = rows_of_columns(from);
    if (!result) result = rows_of_table(from);
    if (result) result->repair = std::move(parsed.repair);
    return result;
}

std::vector<std::string_view> json_pieces(std::string_view text) {
    const bool is_list = text.starts_with('[');
    if (!is_list && !has_pair(text, '}', '{')) return {text};
    std::vector<std::string_view> pieces;
    JsonCutter cutter;
    while (!text.empty()) {
        const auto cut = cutter.advance(text);
        if (cut.kind == JsonCut::Kind::more || cut.kind == JsonCut::Kind::stray) break;
        if (cut.kind == JsonCut::Kind::value) pieces.push_back(text.substr(0, cut.length));
        text.remove_prefix(cut.length);
    }
    if (const auto rest = trim_ascii(text); !rest.empty()) pieces.push_back(rest);
    return pieces;
}

} // namespace lacuna::corpus
