// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/resource_files.hpp"

#include "common/utf8.hpp"
#include "corpus/input/byte_source.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lacuna::corpus {

namespace {

/// The name without folders, in lower case, without what browsers and compressors add.
std::string plain_name(std::string_view path) {
    std::string name = lower_ascii(path.substr(path.rfind('/') + 1));
    for (const std::string_view added : {".gz", ".zst", ".download"})
        if (name.ends_with(added)) name.resize(name.size() - added.size());
    return name.substr(0, name.find_first_of("?@"));
}

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](auto ending) { return name.ends_with(ending); });
}

std::size_t count_any(std::string_view text, std::string_view characters) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [&](char c) {
        return characters.find(c) != std::string_view::npos;
    }));
}

bool is_markup_or_json(std::string_view text) {
    return text.starts_with('<') || text.starts_with("{\"") || text.starts_with('[');
}

/// Program text has a bracket, semicolon or equals sign at least every thirty bytes.
bool is_code(std::string_view text) {
    constexpr std::size_t bytes_per_sign = 30;
    return !is_markup_or_json(text) && text.find_first_of("{}();") != std::string_view::npos &&
           count_any(text, "{}();=") * bytes_per_sign >= text.size();
}

bool is_script(std::string_view name, std::string_view text) {
    return ends_with_any(name, {".js", ".mjs", ".cjs"}) && is_code(text);
}

bool is_stylesheet(std::string_view name, std::string_view text) {
    if (!ends_with_any(name, {".css", ".scss", ".less"}) || is_markup_or_json(text)) return false;
    return text.starts_with("@import") || text.starts_with("@charset") ||
           (text.find('{') != std::string_view::npos && text.find(':') != std::string_view::npos);
}

/// How much of a beginning may be lost by trimming it.
constexpr std::size_t longest_blanks = 1024;

/// Whether every line is a comment or begins with one of the words and a colon.
bool has_only_directives(std::string_view text, std::initializer_list<std::string_view> words) {
    bool has_any = false;
    const bool is_cut = text.size() + longest_blanks >= beginning_size;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const bool is_last = end == text.size();
        const std::string line = lower_ascii(trim_ascii(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.starts_with('#')) continue;
        const auto name = trim_ascii(std::string_view(line).substr(0, line.find(':')));
        const bool is_directive =
            name.size() < line.size() && std::find(words.begin(), words.end(), name) != words.end();
        if (!is_directive) return has_any && is_last && is_cut;
        has_any = true;
    }
    return has_any;
}

bool is_robots(std::string_view name, std::string_view text) {
    return name.find("robots") != std::string_view::npos && name.ends_with(".txt") &&
           has_only_directives(text, {"user-agent", "disallow", "allow", "sitemap", "crawl-delay",
                                      "host", "clean-param", "noindex", "request-rate",
                                      "visit-time", "content-signal"});
}

bool is_list_of_sellers(std::string_view name, std::string_view text) {
    const bool is_named = name == "ads.txt" || name == "app-ads.txt";
    return is_named && (text.find(", direct") != std::string_view::npos ||
                        text.find(",direct") != std::string_view::npos ||
                        text.find(", reseller") != std::string_view::npos ||
                        text.find(",reseller") != std::string_view::npos);
}

bool has_keys(std::string_view text, std::initializer_list<std::string_view> keys) {
    return std::all_of(keys.begin(), keys.end(), [&](std::string_view key) {
        return text.find('"' + std::string(key) + '"') != std::string_view::npos;
    });
}

bool is_source_map(std::string_view name, std::string_view text) {
    return ends_with_any(name, {".map", ".json"}) && text.starts_with('{') &&
           has_keys(text, {"version", "sources", "mappings"});
}

bool is_app_manifest(std::string_view name, std::string_view text) {
    constexpr std::array<std::string_view, 7> keys{
        "\"icons\"", "\"start_url\"",   "\"display\"",          "\"short_name\"",
        "\"scope\"", "\"theme_color\"", "\"manifest_version\"",
    };
    const bool is_named =
        name.ends_with(".webmanifest") ||
        (name.find("manifest") != std::string_view::npos && name.ends_with(".json"));
    if (!is_named || !text.starts_with('{')) return false;
    return std::count_if(keys.begin(), keys.end(), [&](std::string_view key) {
               return text.find(key) != std::string_view::npos;
           }) >= 2;
}

bool is_package(std::string_view name, std::string_view text) {
    const bool is_named = name == "package.json" || name == "package-lock.json" ||
                          name == "composer.json" || name == "bower.json";
    return is_named && text.starts_with('{') && has_keys(text, {"name"}) &&
           !has_keys(text, {"body"});
}

bool is_list_of_addresses(std::string_view, std::string_view text) {
    const auto head = text.substr(0, 2048);
    return text.starts_with('<') && (head.find("<urlset") != std::string_view::npos ||
                                     head.find("<sitemapindex") != std::string_view::npos);
}

bool is_drawing(std::string_view name, std::string_view text) {
    return name.ends_with(".svg") && text.substr(0, 2048).find("<svg") != std::string_view::npos;
}

struct Kind {
    bool (*is_so)(std::string_view name, std::string_view text);
    std::string_view what;
};

constexpr std::array kinds{
    Kind{is_script, "a script"},
    Kind{is_stylesheet, "a stylesheet"},
    Kind{is_robots, "rules for crawlers (robots.txt)"},
    Kind{is_list_of_sellers, "a list of sellers of advertising (ads.txt)"},
    Kind{is_source_map, "a source map"},
    Kind{is_app_manifest, "the manifest of a web app"},
    Kind{is_package, "the description of a software package"},
    Kind{is_list_of_addresses, "a list of addresses for crawlers (sitemap)"},
    Kind{is_drawing, "a drawing"},
};

} // namespace

std::string_view resource_kind(std::string_view beginning, std::string_view file_name) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (beginning.starts_with(mark)) beginning.remove_prefix(mark.size());
    const std::string name = plain_name(file_name);
    const std::string text = lower_ascii(trim_ascii(beginning));
    const auto* const kind = std::find_if(kinds.begin(), kinds.end(),
                                          [&](const Kind& row) { return row.is_so(name, text); });
    return kind == kinds.end() ? std::string_view{} : kind->what;
}

} // namespace lacuna::corpus
