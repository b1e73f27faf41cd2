// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown/front_matter.hpp"

#include "common/utf8.hpp"
#include "corpus/markdown/front_matter_toml.hpp"
#include "corpus/markdown/front_matter_yaml.hpp"

#include <fmt/format.h>
#include <optional>
#include <utility>

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

/// The block up to the line that ends it.
std::optional<FrontMatter> split_at(std::string_view page, std::string_view fence,
                                    std::string_view other_end) {
    if (without_blanks_behind(first_line(page)) != fence) return std::nullopt;
    const auto inside = behind_line(page);
    for (auto rest = inside; !rest.empty(); rest = behind_line(rest)) {
        const auto line = without_blanks_behind(first_line(rest));
        if (line != fence && line != other_end) continue;
        const auto length = static_cast<std::size_t>(rest.data() - inside.data());
        return FrontMatter{FrontMatterKind::none, inside.substr(0, length), behind_line(rest)};
    }
    return std::nullopt;
}

std::string_view without_quotes(std::string_view value) {
    const bool is_quoted = value.size() > 1 && (value.front() == '"' || value.front() == '\'') &&
                           value.back() == value.front();
    return is_quoted ? value.substr(1, value.size() - 2) : value;
}

/// `key: value` lines of a block that breaks the rules, mostly by an unquoted colon in a title.
std::vector<RecordValue> read_lines(std::string_view block, char separator) {
    std::vector<RecordValue> values;
    for (; !block.empty(); block = behind_line(block)) {
        const auto line = first_line(block);
        const auto end = line.find(separator);
        const bool is_pair = end != std::string_view::npos && end > 0 && line.front() != ' ' &&
                             line.front() != '-' && line.front() != '#';
        if (!is_pair) continue;
        RecordValue value;
        value.key = trim_ascii(line.substr(0, end));
        value.texts.emplace_back(without_quotes(trim_ascii(line.substr(end + 1))));
        values.push_back(std::move(value));
    }
    return values;
}

} // namespace

FrontMatter split_front_matter(std::string_view page) {
    if (auto split = split_at(page, "---", "...")) {
        split->kind = FrontMatterKind::yaml;
        return *split;
    }
    if (auto split = split_at(page, "+++", "+++")) {
        split->kind = FrontMatterKind::toml;
        return *split;
    }
    return {FrontMatterKind::none, {}, page};
}

FrontMatterValues read_front_matter(const FrontMatter& matter) {
    if (matter.block.size() > largest_front_matter)
        throw InputError("front matter larger than 64 KiB");
    const bool is_yaml = matter.kind == FrontMatterKind::yaml;
    try {
        return {is_yaml ? read_yaml(matter.block) : read_toml(matter.block), {}};
    } catch (const MarkupError& error) {
        auto damage =
            fmt::format("front matter is not {}: {}", is_yaml ? "YAML" : "TOML", error.what());
        return {read_lines(matter.block, is_yaml ? ':' : '='), std::move(damage)};
    }
}

} // namespace lacuna::corpus
