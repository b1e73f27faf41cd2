// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/page_folder.hpp"

#include "common/hex.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace lacuna::corpus {

namespace {

constexpr std::array<std::string_view, 6> page_endings{".html",  ".htm",  ".xhtml",
                                                       ".shtml", ".HTML", ".HTM"};
constexpr std::size_t longest_page = 4U << 20U;
constexpr std::size_t most_entries = 10'000;

/// What browsers and word processors add to the name of a page, in their languages.
constexpr std::array<std::string_view, 28> additions{
    "files",     "dateien",  "fichiers",  "archivos",    "file",    "arquivos", "ficheiros",
    "bestanden", "filer",    "tiedostot", "pliki",       "soubory", "subory",   "elemei",
    "datoteke",  "dosyalar", "fitxers",   "fitxategiak", "failid",  "bylos",    "faili",
    "fisiere",   "fajlovi",  "skjol",     "artxiboak",   "comhaid", "content",  "resources",
};

/// What is read as an article but is no part of a saved page.
constexpr std::array<std::string_view, 11> document_endings{
    ".txt", ".md",  ".markdown", ".jsonl", ".ndjson", ".csv",
    ".tsv", ".pdf", ".eml",      ".docx",  ".xml",
};
constexpr std::array<std::string_view, 16> part_endings{
    ".js",  ".css", ".png",  ".gif",   ".jpg",      ".jpeg", ".svg",  ".webp",
    ".ico", ".map", ".woff", ".woff2", ".download", ".ttf",  ".avif", ".mp4",
};

template <std::size_t count>
bool ends_with_any(std::string_view name, const std::array<std::string_view, count>& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](auto ending) { return name.ends_with(ending); });
}

bool is_separator(char c) { return c == '_' || c == '-' || c == '.' || c == ' '; }

/// Text with "%20" and "&amp;" undone.
std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto rest = text.substr(at);
        const bool is_escape =
            rest.size() > 2 && rest[0] == '%' && hex_value(rest[1]) >= 0 && hex_value(rest[2]) >= 0;
        if (is_escape) {
            plain += static_cast<char>(hex_value(rest[1]) * 16 + hex_value(rest[2]));
            at += 2;
        } else if (rest.starts_with("&amp;")) {
            plain += '&';
            at += 4;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

bool is_file(const std::filesystem::path& path) {
    std::error_code failed;
    return std::filesystem::is_regular_file(path, failed);
}

std::string beginning_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string text(longest_page, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    return text;
}

/// Whether the element around `at` is a link that people follow.
bool is_in_link(std::string_view page, std::size_t at) {
    const auto open = page.rfind('<', at);
    if (open == std::string_view::npos) return false;
    const std::string element = lower_ascii(page.substr(open, 3));
    return element == "<a " || element == "<a\n" || element == "<a\t" || element == "<ar";
}

/// Whether the page takes parts of itself from the folder.
bool takes_parts_from(const std::string& page, const std::string& folder) {
    const std::string wanted = folder + "/";
    for (auto at = page.find(wanted); at != std::string::npos; at = page.find(wanted, at + 1)) {
        constexpr std::string_view before = "\"'(/= ,;";
        const bool is_begun = at > 0 && before.find(page[at - 1]) != std::string_view::npos;
        if (is_begun && !is_in_link(page, at)) return true;
    }
    return false;
}

bool is_usual(std::string_view addition) {
    const std::string lower = lower_ascii(addition);
    return std::find(additions.begin(), additions.end(), lower) != additions.end();
}

/// Whether a folder holds parts of pages and no other documents.
bool holds_only_parts(const std::filesystem::path& path) {
    std::error_code failed;
    std::size_t entries = 0;
    std::size_t parts = 0;
    for (std::filesystem::directory_iterator entry(path, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const std::string name = lower_ascii(entry->path().filename().string());
        if (++entries > most_entries || ends_with_any(name, document_endings)) return false;
        if (ends_with_any(name, part_endings) || name.starts_with("saved_resource")) ++parts;
    }
    return parts > 0;
}

} // namespace

std::string page_of_folder(std::string_view path) {
    while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
    const std::filesystem::path folder(path);
    const std::string name = folder.filename().string();
    for (auto cut = name.size(); cut-- > 1;) {
        if (!is_separator(name[cut])) continue;
        for (const auto ending : page_endings) {
            const std::string page = name.substr(0, cut) + std::string(ending);
            if (!is_file(folder.parent_path() / page)) continue;
            if (is_usual(std::string_view(name).substr(cut + 1)) && holds_only_parts(folder))
                return page;
            const auto text = unescaped(beginning_of(folder.parent_path() / page));
            if (takes_parts_from(text, name)) return page;
        }
    }
    return {};
}

std::string_view page_stem(std::string_view path) {
    for (const auto ending : page_endings)
        if (path.ends_with(ending)) return path.substr(0, path.size() - ending.size());
    return {};
}

std::string_view page_stem_of_folder(std::string_view path) {
    const auto cut = path.find_last_of("_-. /");
    if (cut == std::string_view::npos || !is_separator(path[cut])) return {};
    return is_usual(path.substr(cut + 1)) ? path.substr(0, cut) : std::string_view{};
}

} // namespace lacuna::corpus
