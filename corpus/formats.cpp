// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/formats.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/html/reader.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/input/charset_names.hpp"
#include "corpus/markdown/markdown.hpp"
#include "corpus/plain/text.hpp"
#include "corpus/records/csv.hpp"
#include "corpus/records/dump.hpp"
#include "corpus/records/json.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lacuna::corpus {

namespace {

// clang-format off
constexpr std::array table{
    Format{"dump", "application/x-lacuna-dump", "lacuna-dump", "what lacuna-index dump wrote",
           recognise_dump, cut_jsonl, make_of_dump},
    Format{"html", "text/html", "html htm xhtml", "web page: main text, JSON-LD and meta tags",
           recognise_html, cut_nothing, make_of_html},
    Format{"jsonl", "application/jsonl", "jsonl ndjson", "JSON Lines: one object per line",
           recognise_jsonl, cut_jsonl, make_of_json},
    Format{"json", "application/json", "json", "JSON: objects, a list of them, or an object with such a list",
           recognise_json, cut_json, make_of_json},
    Format{"markdown", "text/markdown", "md markdown", "Markdown with front matter in YAML, TOML or JSON, or none",
           recognise_markdown, cut_nothing, make_of_markdown},
    Format{"csv", "text/csv", "csv", "table with a header; commas, semicolons or bars",
           recognise_csv, cut_table, make_of_row},
    Format{"tsv", "text/tab-separated-values", "tsv tab", "table with a header, columns parted by tabs",
           recognise_tsv, cut_table, make_of_row},
    Format{"text", "text/plain", "txt text", "plain text, as copied from a page or a wire",
           recognise_text, cut_nothing, make_of_plain},
};
// clang-format on

/// The last ending of the name, lower case, compression removed; or empty.
std::string extension_of(std::string_view file_name) {
    std::string name = lower_ascii(file_name.substr(file_name.rfind('/') + 1));
    for (const std::string_view compressed : {".gz", ".zst"})
        if (name.ends_with(compressed)) name.resize(name.size() - compressed.size());
    const auto dot = name.rfind('.');
    return dot == std::string::npos ? std::string{} : name.substr(dot + 1);
}

bool is_listed(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto blank = std::min(list.find(' '), list.size());
        if (list.substr(0, blank) == word) return true;
        list.remove_prefix(std::min(blank + 1, list.size()));
    }
    return false;
}

const Format* named_by(std::string_view extension) {
    const auto* const row = std::find_if(table.begin(), table.end(), [&](const Format& format) {
        return !extension.empty() && is_listed(format.extensions, extension);
    });
    return row == table.end() ? nullptr : row;
}

/// The beginning as UTF-8 where it is UTF-16 or UTF-32, so that recognisers see characters.
std::string readable(std::string_view beginning) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (beginning.starts_with(mark)) return std::string(beginning.substr(mark.size()));
    const bool has_nul = beginning.find('\0') != std::string_view::npos;
    if (!has_nul) return std::string(beginning);
    const auto whole = beginning.substr(0, beginning.size() & ~std::size_t{3});
    auto decoded = to_utf8(std::string(whole));
    return is_wide(decoded.charset) ? std::move(decoded.text) : std::string(beginning);
}

} // namespace

std::span<const Format> formats() { return table; }

const Format* find_format(std::string_view name) {
    const auto* const row = std::find_if(table.begin(), table.end(),
                                         [&](const Format& format) { return format.name == name; });
    return row == table.end() ? nullptr : row;
}

const Format* recognise_format(std::string_view beginning, std::string_view file_name) {
    const std::string text = readable(beginning);
    const Format* const named = named_by(extension_of(file_name));
    const Format* likely = nullptr;
    bool is_name_likely = false;
    for (const Format& format : table) {
        const auto seen = format.recognise(text);
        if (seen == Recognised::surely) return &format;
        if (seen == Recognised::no) continue;
        if (likely == nullptr) likely = &format;
        is_name_likely = is_name_likely || &format == named;
    }
    // What is text at all may be a table of which only --map knows the columns, or a damaged one.
    const bool is_text = likely != nullptr && recognise_text(text) == Recognised::maybe;
    return named != nullptr && (is_name_likely || is_text) ? named : likely;
}

} // namespace lacuna::corpus
