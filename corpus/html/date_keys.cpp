// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/date_keys.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"

#include <string>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_key = 80;

/// Parts of names without their marks, in the languages that name such things.
constexpr std::string_view published_parts =
    "publish|publicat|publicac|pubblicaz|pubdate|pubtime|dateissued|issuedate|issuedat|postdate|"
    "posteddate|postingdate|postedat|releasedate|firstpub|displaydate|articledate|createdat|"
    "creationdate|datecreated|createdate|createdtime|veroeffentlicht|erscheinungsdatum|parution|"
    "regdate";
constexpr std::string_view updated_parts =
    "modif|updat|revis|lastmod|lastedit|moddate|aktualis|aenderung";
constexpr std::string_view dates = "date|datum|fecha|tarih|tanggal";
constexpr std::string_view of_others =
    "expir|unpublish|valid|until|event|start|end|birth|death|deadline|embargo|archiv|crawl|index|"
    "build|deploy|render|cache|verif|calendar|format|publisher|registr|comment|video|image|photo|"
    "license|copyright|schedul|cookie|consent|updatefreq|candidate";

std::string letters_of(std::string_view name) {
    std::string letters;
    for (const char c : lower_ascii(name))
        if (c >= 'a' && c <= 'z') letters += c;
    return letters;
}

bool has_part(std::string_view letters, std::string_view parts) {
    bool has = false;
    for_each_entry(parts, '|', [&](std::string_view part) {
        has = has || letters.find(part) != std::string_view::npos;
    });
    return has;
}

} // namespace

DateLabel label_of_date_key(std::string_view name) {
    if (name.size() > longest_key) return DateLabel::none;
    const auto letters = letters_of(name);
    if (has_part(letters, of_others)) return DateLabel::none;
    if (has_part(letters, updated_parts)) return DateLabel::updated;
    return has_part(letters, published_parts) ? DateLabel::published : DateLabel::none;
}

bool is_date_key(std::string_view name) {
    if (name.size() > longest_key) return false;
    const auto letters = letters_of(name);
    return has_part(letters, dates) && !has_part(letters, of_others);
}

} // namespace lacuna::corpus
