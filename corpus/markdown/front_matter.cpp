// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown/front_matter.hpp"

#include "common/utf8.hpp"
#include "corpus/markdown/front_matter_toml.hpp"
#include "corpus/markdown/front_matter_yaml.hpp"
#include "corpus/records/json_cutter.hpp"
#include "corpus/records/json_record.hpp"
#include "corpus/records/keys.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <utility>
#include <variant>

namespace lacuna::corpus {

namespace {

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

std::string_view behind_line(std::string_view text) {
    const auto end = text.find('\n');
    return end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
}

std::string_view without_blanks_behind(std::string_view line) {
    return line.substr(0, line.find_last_not_of(" \t") + 1);
}

std::string_view without_quotes(std::string_view value) {
    const bool is_quoted = value.size() > 1 && (value.front() == '"' || value.front() == '\'') &&
                           value.back() == value.front();
    return is_quoted ? value.substr(1, value.size() - 2) : value;
}

/// A way to mark a block of metadata.
struct Fence {
    std::string_view begin;
    std::string_view end;
    std::string_view other_end;
    FrontMatterKind kind;
};

constexpr std::array fences{
    Fence{"---", "---", "...", FrontMatterKind::yaml},
    Fence{"---yaml", "---", "...", FrontMatterKind::yaml},
    Fence{"+++", "+++", "+++", FrontMatterKind::toml},
    Fence{"---toml", "---", "---", FrontMatterKind::toml},
    Fence{";;;", ";;;", ";;;", FrontMatterKind::json},
    Fence{"---json", "---", "---", FrontMatterKind::json},
};

/// The block up to the line that ends it.
std::optional<FrontMatter> split_at(std::string_view page, const Fence& fence) {
    if (without_blanks_behind(first_line(page)) != fence.begin) return std::nullopt;
    const auto inside = behind_line(page);
    for (auto rest = inside; !rest.empty(); rest = behind_line(rest)) {
        const auto line = without_blanks_behind(first_line(rest));
        if (line != fence.end && line != fence.other_end) continue;
        const auto length = static_cast<std::size_t>(rest.data() - inside.data());
        return FrontMatter{fence.kind, inside.substr(0, length), behind_line(rest), {}};
    }
    return std::nullopt;
}

/// The length of "key:" at the front of a line, or 0: a key is a few words.
std::size_t key_length(std::string_view line) {
    constexpr std::size_t longest_key = 64;
    constexpr std::ptrdiff_t most_blanks = 3;
    const auto end = line.substr(0, longest_key).find(':');
    if (end == std::string_view::npos || end == 0 || line.front() == ' ') return 0;
    const auto key = line.substr(0, end);
    if (std::count(key.begin(), key.end(), ' ') > most_blanks) return 0;
    const bool is_parted = end + 1 == line.size() || line[end + 1] == ' ' || line[end + 1] == '\t';
    return is_parted ? end + 1 : 0;
}

/// Whether the lines that are not indented say keys, go on with a list or are comments: else the
/// fences are rules, and the lines between them text. Where keys that we know say what the block
/// is, some other lines may be among them.
bool is_mapping(std::string_view block) {
    int pairs = 0;
    int known = 0;
    int others = 0;
    for (; !block.empty(); block = behind_line(block)) {
        const auto line = without_blanks_behind(first_line(block));
        const bool is_inner = line.empty() || std::string_view(" \t#]}{").find(line.front()) !=
                                                  std::string_view::npos;
        const bool is_entry = line.starts_with("- ") || line == "-";
        if (is_inner || is_entry) continue;
        const auto colon = std::min(line.find(':'), line.size());
        const bool is_known = meaning_of_key(without_quotes(line.substr(0, colon))).has_value();
        const bool is_pair =
            key_length(line) > 0 || (is_known && colon + 1 < line.size() && line[colon + 1] != '/');
        ++(is_pair ? pairs : others);
        known += is_known ? 1 : 0;
    }
    return others == 0 || (known > 1 && others < pairs);
}

bool begins_with_list(std::string_view block) { return trim_ascii(block).starts_with("- "); }

/// An object at the very front, and text behind it.
std::optional<FrontMatter> split_object(std::string_view page) {
    if (!page.starts_with('{') || !trim_ascii(page.substr(1)).starts_with('"')) return std::nullopt;
    JsonCutter cutter;
    const auto cut = cutter.advance(page);
    if (cut.kind != JsonCut::Kind::value) return std::nullopt;
    const auto rest = page.substr(cut.length);
    const bool goes_on = trim_ascii(rest).starts_with('{') || !trim_ascii(first_line(rest)).empty();
    if (goes_on) return std::nullopt;
    return FrontMatter{FrontMatterKind::json, page.substr(0, cut.length), rest, {}};
}

/// "Title: …" and other keys on the first lines, up to an empty one: at least two that mean
/// something, or the title alone.
std::optional<FrontMatter> split_lines(std::string_view page) {
    std::size_t pairs = 0;
    std::size_t known = 0;
    bool has_title = false;
    auto rest = page;
    for (; !trim_ascii(first_line(rest)).empty(); rest = behind_line(rest)) {
        const auto line = first_line(rest);
        if (pairs > 0 && (line.front() == ' ' || line.front() == '\t')) continue;
        const auto length = key_length(line);
        if (length == 0) return std::nullopt;
        const auto meaning = meaning_of_key(line.substr(0, length - 1));
        ++pairs;
        known += meaning ? 1 : 0;
        has_title = has_title || (meaning && meaning->field == FieldId::title);
    }
    if (2 * known < pairs || known == 0 || (known == 1 && !has_title)) return std::nullopt;
    const auto length = static_cast<std::size_t>(rest.data() - page.data());
    return FrontMatter{FrontMatterKind::lines, page.substr(0, length), rest, {}};
}

/// Behind empty lines and comments of HTML.
std::string_view behind_comments(std::string_view page) {
    while (true) {
        while (!page.empty() && trim_ascii(first_line(page)).empty()) page = behind_line(page);
        if (!page.starts_with("<!--")) return page;
        const auto end = page.find("-->");
        if (end == std::string_view::npos) return page;
        page.remove_prefix(end + 3);
    }
}

std::optional<FrontMatter> split_fenced(std::string_view page) {
    for (const Fence& fence : fences) {
        const auto split = split_at(page, fence);
        if (!split) continue;
        const bool is_yaml = split->kind == FrontMatterKind::yaml;
        if (!is_yaml || (is_mapping(split->block) && !begins_with_list(split->block))) return split;
    }
    return std::nullopt;
}

/// A line that is no pair, perhaps one entry of a list.
void go_on(RecordValue& value, std::string_view line) {
    const bool is_entry = line.starts_with("- ");
    const auto text = without_quotes(trim_ascii(is_entry ? line.substr(2) : line));
    const bool is_first = value.texts.size() == 1 && value.texts.front().empty();
    if (is_first)
        value.texts.front() = text;
    else if (is_entry)
        value.texts.emplace_back(text);
    else
        value.texts.back().append(" ").append(text);
}

/// `key: value` lines of a block without or against rules, mostly by an unquoted colon in a title.
/// Other lines go on with the value above them.
std::vector<RecordValue> read_lines(std::string_view block, char separator) {
    std::vector<RecordValue> values;
    for (; !block.empty(); block = behind_line(block)) {
        const auto line = first_line(block);
        if (trim_ascii(line).empty() || line.front() == '#') continue;
        const auto end = line.find(separator);
        const bool is_pair = end != std::string_view::npos && end > 0 && line.front() != ' ' &&
                             line.front() != '\t' && line.front() != '-';
        if (is_pair) {
            RecordValue value;
            value.key = without_quotes(trim_ascii(line.substr(0, end)));
            value.texts.emplace_back(without_quotes(trim_ascii(line.substr(end + 1))));
            values.push_back(std::move(value));
        } else if (!values.empty()) {
            go_on(values.back(), trim_ascii(line));
        }
    }
    return values;
}

/// The keys of an object; what is no object is told by the error.
std::vector<RecordValue> read_object(std::string_view block) {
    const std::string whole(trim_ascii(block));
    auto read = read_json_record(whole.starts_with('{') ? whole : "{" + whole + "}");
    if (const auto* const reject = std::get_if<Reject>(&read.result))
        throw MarkupError(reject->reason);
    return std::move(std::get<Record>(read.result).values);
}

std::vector<RecordValue> read_block(const FrontMatter& matter) {
    switch (matter.kind) {
    case FrontMatterKind::yaml:
        return read_yaml(matter.block);
    case FrontMatterKind::toml:
        return read_toml(matter.block);
    case FrontMatterKind::json:
        return read_object(matter.block);
    case FrontMatterKind::lines:
        return read_lines(matter.block, ':');
    case FrontMatterKind::none:
        break;
    }
    return {};
}

constexpr std::array<std::string_view, 5> kind_names{"none", "YAML", "TOML", "JSON", "lines"};

} // namespace

FrontMatter split_front_matter(std::string_view page) {
    const auto begin = behind_comments(page);
    const auto before = trim_ascii(page.substr(0, page.size() - begin.size()));
    for (const auto split : {split_fenced, split_object, split_lines}) {
        if (auto matter = split(begin)) {
            matter->before = before;
            return *matter;
        }
    }
    return {FrontMatterKind::none, {}, page, {}};
}

FrontMatterValues read_front_matter(const FrontMatter& matter) {
    if (matter.block.size() > largest_front_matter)
        throw InputError("front matter larger than 64 KiB");
    try {
        return {read_block(matter), {}};
    } catch (const MarkupError& error) {
        auto damage =
            fmt::format("front matter is not {}: {}",
                        kind_names.at(static_cast<std::size_t>(matter.kind)), error.what());
        const char separator = matter.kind == FrontMatterKind::toml ? '=' : ':';
        return {read_lines(matter.block, separator), std::move(damage)};
    }
}

} // namespace lacuna::corpus
