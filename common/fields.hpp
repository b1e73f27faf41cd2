// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lacuna {

/// The fields of an article. The order is that of the rows below, not of anything on disk.
enum class FieldId : std::uint8_t {
    title,
    standfirst,
    body,
    captions,
    byline,
    date,
    updated,
    source,
    agency,
    credit,
    language,
    country,
    section,
    keyword,
    topic,
    format,
    url,
    host,
    file,
    id
};

/// `text`: words with positions; `facet`: whole values, counted and filtered; `filter`: whole
/// values, filtered only; `date`: a day of the calendar.
enum class FieldKind : std::uint8_t { text, facet, filter, date };

enum class Valued : std::uint8_t { single, multi };

using Slot = std::uint32_t;
inline constexpr Slot no_slot = 0xFFFFFFFF;

/// One row of the index format. `prefix`, `word_prefix` and `slot` are on disk: DO NOT CHANGE or
/// reuse one.
struct Field {
    FieldId id;
    FieldKind kind;
    Valued valued;
    std::string_view name;
    std::string_view aliases;     ///< other names, separated by spaces: JSON keys, query fields
    std::string_view prefix;      ///< of exact terms; empty: none
    std::string_view word_prefix; ///< of words with positions, beside the exact terms
    Slot slot;
    std::string_view help;
    std::string_view example; ///< a query that works
};

// clang-format off
inline constexpr std::array fields{
    Field{FieldId::title, FieldKind::text, Valued::single, "title", "headline", "", "S", 24,
          "words of the headline", "title:ban"},
    Field{FieldId::standfirst, FieldKind::text, Valued::single, "standfirst", "deck lead", "", "XSF", no_slot,
          "words of the sentences between headline and text", "standfirst:censors"},
    Field{FieldId::body, FieldKind::text, Valued::single, "body", "text content", "", "", no_slot,
          "words of the text", "body:\"press freedom\""},
    Field{FieldId::captions, FieldKind::text, Valued::multi, "captions", "caption", "", "XCAP", no_slot,
          "words below the pictures", "captions:newsroom"},
    Field{FieldId::byline, FieldKind::facet, Valued::multi, "byline", "author authors by creator", "XBY", "A", 18,
          "who wrote it", "byline:politkovskaya"},
    Field{FieldId::date, FieldKind::date, Valued::single, "date", "published pubdate", "D", "", 10,
          "when it was published", "date:2019-03..2020"},
    Field{FieldId::updated, FieldKind::date, Valued::single, "updated", "modified", "", "", 23,
          "when it was last changed", "updated:2019..2020"},
    Field{FieldId::source, FieldKind::facet, Valued::single, "source", "publisher site newspaper", "XSRC", "XSRCW", 13,
          "newspaper or site that published it", "source:\"Le Monde\""},
    Field{FieldId::agency, FieldKind::facet, Valued::multi, "agency", "agencies wire", "XAGENCY", "", 14,
          "wire service that the text comes from, whole or in part", "agency:(AFP OR Reuters)"},
    Field{FieldId::credit, FieldKind::filter, Valued::multi, "credit", "credits", "XCREDIT", "", no_slot,
          "agency credited in any role, photo and quotation included", "credit:Reuters"},
    Field{FieldId::language, FieldKind::facet, Valued::single, "language", "lang", "L", "", 15,
          "language of the text (ISO 639-1)", "language:zh,en"},
    Field{FieldId::country, FieldKind::facet, Valued::multi, "country", "countries", "N", "", 16,
          "country the article is about (ISO 3166)", "country:tr"},
    Field{FieldId::section, FieldKind::facet, Valued::single, "section", "category", "XSEC", "", 17,
          "section of the newspaper", "section:world"},
    Field{FieldId::keyword, FieldKind::facet, Valued::multi, "keyword", "keywords tag tags", "K", "", 25,
          "keyword given by the publisher", "keyword:internet"},
    Field{FieldId::topic, FieldKind::facet, Valued::multi, "topic", "topics", "XTOPIC", "", 19,
          "concept of the censorship vocabulary", "topic:shutdown"},
    Field{FieldId::format, FieldKind::facet, Valued::single, "format", "type mime", "T", "", no_slot,
          "format of the input (MIME type)", "format:text/html"},
    Field{FieldId::url, FieldKind::filter, Valued::single, "url", "link uri", "U", "", no_slot,
          "address it was published at", "url:https://gazette.example/1"},
    Field{FieldId::host, FieldKind::filter, Valued::single, "host", "domain", "H", "", no_slot,
          "host of that address", "host:gazette.example"},
    Field{FieldId::file, FieldKind::filter, Valued::single, "file", "path", "XFILE", "", no_slot,
          "input it was read from", "file:news/1.html"},
    Field{FieldId::id, FieldKind::filter, Valued::single, "id", "", "Q", "", no_slot,
          "identity of the article", "id:0123456789abcdef"},
};
// clang-format on

/// Slots of the index that belong to no row above.
namespace slots {
inline constexpr Slot modified = 0;     ///< Omega's: last modified, 4 bytes big endian
inline constexpr Slot digest = 1;       ///< Omega's MD5 slot: 16 bytes over the article's content
inline constexpr Slot last_day = 11;    ///< latest possible day YYYYMMDD, for imprecise dates only
inline constexpr Slot time_of_day = 12; ///< HHMMSS
inline constexpr Slot duplicates = 20;  ///< reserved
inline constexpr Slot words = 21;       ///< number of words, sortable_serialise
inline constexpr Slot ingested = 22;    ///< time of ingest, YYYYMMDDHHMMSS UTC
} // namespace slots

/// Prefixes beside those of the rows.
namespace prefixes {
inline constexpr std::string_view year = "Y";
inline constexpr std::string_view month = "M";
inline constexpr std::string_view day = "D";
/// Of an earlier version: with the id of the current one.
inline constexpr std::string_view version = "XREV";
/// Reserved: near-duplicates, content digest.
inline constexpr std::array reserved{std::string_view("XDUP"), std::string_view("XSIM"), version,
                                     std::string_view("XSHA")};
} // namespace prefixes

inline constexpr char value_separator = '\x1f';

[[nodiscard]] constexpr const Field& field(FieldId id) {
    return fields[static_cast<std::size_t>(id)];
}

[[nodiscard]] constexpr bool is_facet(const Field& row) { return row.kind == FieldKind::facet; }

/// The row of this name or alias (lower case), or nothing.
[[nodiscard]] std::optional<FieldId> find_field(std::string_view name_or_alias);

/// The field name closest to `name` for "did you mean", or empty if none is close.
[[nodiscard]] std::string_view closest_field(std::string_view name);

/// Whether two rows claim one name, slot or prefix.
[[nodiscard]] consteval bool rows_collide(const Field& row, const Field& other) {
    const auto claimed = [&other](std::string_view prefix) {
        return !prefix.empty() && (prefix == other.prefix || prefix == other.word_prefix);
    };
    return row.name == other.name || (row.slot != no_slot && row.slot == other.slot) ||
           claimed(row.prefix) || claimed(row.word_prefix);
}

[[nodiscard]] consteval bool row_is_complete(const Field& row) {
    return !row.name.empty() && !row.help.empty() && !row.example.empty();
}

[[nodiscard]] consteval bool rows_are_consistent() {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (static_cast<std::size_t>(fields[i].id) != i || !row_is_complete(fields[i]))
            return false;
        for (std::size_t j = 0; j < i; ++j) {
            if (rows_collide(fields[i], fields[j])) return false;
        }
    }
    return true;
}
static_assert(rows_are_consistent(),
              "rows follow FieldId order; names, prefixes and slots are unique; help is there");

} // namespace lacuna
