// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stored_article.hpp"

#include "common/rules.hpp"
#include "common/safe_text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace lacuna {

namespace {

constexpr std::string_view body_name = "body";
constexpr std::string_view extra_prefix = "x.";
constexpr std::string_view rule_prefix = "rule.";

/// By far the most frequent rules, which are therefore not written: the input says so itself.
bool is_usual(std::string_view rule) {
    return rule == name_of(Rule::field) || rule == name_of(Rule::input);
}

/// Omega shows `caption` as the title.
std::string_view stored_name(const Field& row) {
    return row.id == FieldId::title ? std::string_view("caption") : row.name;
}

/// Fields that are lines of their own; the others are written in their own way or derived.
bool is_plain(const Field& row) {
    switch (row.id) {
    case FieldId::body:
    case FieldId::date:
    case FieldId::agency:
    case FieldId::credit:
    case FieldId::host:
    case FieldId::id:
        return false;
    default:
        return true;
    }
}

/// Keys and values of unknown fields may hold anything; a line may not hold a line break, and a key
/// no equals sign.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\')
            out += "\\\\";
        else if (c == '=')
            out += "\\e";
        else
            out += c;
    }
    return out;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        ++i;
        out += text[i] == 'n' ? '\n' : text[i] == 'e' ? '=' : text[i];
    }
    return out;
}

void add_line(std::string& data, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    data.append(name).append("=").append(value);
    std::replace(data.end() - static_cast<std::ptrdiff_t>(value.size()), data.end(), '\n', ' ');
    data += '\n';
}

void add_body(std::string& data, std::string_view body) {
    while (!body.empty()) {
        const auto gap = body.find("\n\n");
        add_line(data, body_name, body.substr(0, gap));
        if (gap == std::string_view::npos) return;
        body.remove_prefix(gap + 2);
    }
}

void add_fields(std::string& data, const Article& article, Position position) {
    for (const Field& row : fields) {
        if (row.id == FieldId::topic && position == Position::left_out) continue;
        if (is_plain(row))
            for (const auto& value : article.all(row.id)) add_line(data, stored_name(row), value);
        const auto rule = article.rule(row.id);
        if (!rule.empty() && !is_usual(rule))
            add_line(data, std::string(rule_prefix).append(row.name), rule);
    }
    if (article.date) add_line(data, "date", format_iso(*article.date));
    for (const Credit& credit : article.credits)
        add_line(data, "credit", std::string(name_of(credit.role)).append(" ").append(credit.name));
}

/// Splits `line` at its first '=' and returns the name.
std::string_view take_name(std::string_view& line) {
    const auto equals = line.find('=');
    if (equals == std::string_view::npos) return {};
    const auto name = line.substr(0, equals);
    line.remove_prefix(equals + 1);
    return name;
}

void read_credit(Article& article, std::string_view value) {
    const auto blank = value.find(' ');
    if (blank == std::string_view::npos) return;
    if (const auto role = credit_role(value.substr(0, blank)))
        article.credits.push_back({valid_utf8(value.substr(blank + 1)), *role});
}

void read_rule(Article& article, std::string_view name, std::string_view value) {
    if (const auto id = find_field(name.substr(rule_prefix.size())))
        article.rules[static_cast<std::size_t>(*id)] = valid_utf8(value);
}

bool read_field(Article& article, std::string_view name, std::string_view value) {
    const auto* const row = std::find_if(fields.begin(), fields.end(), [&](const Field& candidate) {
        return is_plain(candidate) && stored_name(candidate) == name;
    });
    if (row == fields.end()) return false;
    article.all(row->id).push_back(valid_utf8(value));
    return true;
}

void read_line(StoredArticle& stored, std::string_view name, std::string_view value) {
    Article& article = stored.article;
    if (read_field(article, name, value)) return;
    if (name == "date")
        article.date = parse_iso_date(value);
    else if (name == "credit")
        read_credit(article, value);
    else if (name == "id")
        stored.provenance.id = valid_utf8(value);
    else if (name == "version_of")
        stored.provenance.version_of = valid_utf8(value);
    else if (name == "own_id")
        article.own_id = valid_utf8(value);
    else if (name == "position")
        std::from_chars(value.data(), value.data() + value.size(), article.position);
    else if (name == "input")
        stored.provenance.input_digest = valid_utf8(value);
    else if (name == "ingested")
        stored.provenance.ingested = valid_utf8(value);
    else if (name.starts_with(rule_prefix))
        read_rule(article, name, value);
    else if (name.starts_with(extra_prefix))
        article.extra.emplace_back(valid_utf8(unescaped(name.substr(extra_prefix.size()))),
                                   valid_utf8(unescaped(value)));
}

/// Calls `use` with name and value of each line, until it returns false.
template <class Use>
void for_each_line(std::string_view data, const Use& use) {
    while (!data.empty()) {
        const auto end = data.find('\n');
        auto line = data.substr(0, end);
        data.remove_prefix(end == std::string_view::npos ? data.size() : end + 1);
        const auto name = take_name(line);
        if (!name.empty() && !use(name, line)) return;
    }
}

void append_paragraph(std::string& body, std::string_view paragraph) {
    if (paragraph.empty()) return;
    if (!body.empty()) body += "\n\n";
    body += paragraph;
}

} // namespace

bool is_article_id(std::string_view text) {
    constexpr std::size_t digits = 16;
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

std::string encode_article(const StoredArticle& stored, Position position) {
    const Article& article = stored.article;
    std::string data;
    data.reserve(article.body().size() + 512);
    add_line(data, "id", stored.provenance.id);
    add_line(data, "version_of", stored.provenance.version_of);
    add_fields(data, article, position);
    add_line(data, "own_id", article.own_id);
    if (position == Position::kept) add_line(data, "position", std::to_string(article.position));
    add_line(data, "input", stored.provenance.input_digest);
    add_line(data, "ingested", stored.provenance.ingested);
    for (const auto& [key, value] : article.extra)
        add_line(data, std::string(extra_prefix).append(escaped(key)), escaped(value));
    add_body(data, article.body());
    return data;
}

StoredArticle decode_article(std::string_view data, Parts parts) {
    StoredArticle stored;
    std::string body;
    for_each_line(data, [&](std::string_view name, std::string_view value) {
        if (name == body_name) {
            if (parts == Parts::without_body) return false;
            append_paragraph(body, value);
        } else {
            read_line(stored, name, value);
        }
        return true;
    });
    if (!body.empty())
        stored.article.all(FieldId::body)
            .push_back(is_valid_utf8(body) ? std::move(body) : valid_utf8(body));
    return stored;
}

std::string decode_body(std::string_view data) {
    std::string body;
    const auto first = data.starts_with("body=") ? 0 : data.find("\nbody=");
    if (first == std::string_view::npos) return body;
    for_each_line(data.substr(first), [&](std::string_view name, std::string_view value) {
        if (name == body_name) append_paragraph(body, value);
        return true;
    });
    return is_valid_utf8(body) ? body : valid_utf8(body);
}

} // namespace lacuna
