// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lacuna {

/// What gave a metadata value, in order of trust.
enum class Rule : std::uint8_t {
    input,
    field,
    json_ld,
    meta,
    page,
    title,
    main_text,
    first_line,
    text,
    date_line,
    byline_line,
    source_line,
    credit_line,
    dateline,
    caption,
    quotation,
    url,
    file_name,
    user_default,
    detected,
};

struct RuleRow {
    Rule id;
    std::string_view name; ///< on disk and in outputs: never change one
};

inline constexpr std::array rule_rows{
    RuleRow{Rule::input, "input"},             // the file itself: its path, its format
    RuleRow{Rule::field, "field"},             // a key, column or element that is called so
    RuleRow{Rule::json_ld, "json-ld"},         // of a web page
    RuleRow{Rule::meta, "meta"},               // meta elements
    RuleRow{Rule::page, "page"},               // what stands around the text
    RuleRow{Rule::title, "title"},             // the title element
    RuleRow{Rule::main_text, "main-text"},     // the scored elements
    RuleRow{Rule::first_line, "first line"},   // of plain text
    RuleRow{Rule::text, "text"},               // its paragraphs
    RuleRow{Rule::date_line, "date line"},     // "Updated Aug 19, 2015"
    RuleRow{Rule::byline_line, "byline line"}, // "By Ann Lee"
    RuleRow{Rule::source_line, "source line"}, // "The Tidewater Post | Technology"
    RuleRow{Rule::credit_line, "credit line"}, // "TRTWorld and agencies"
    RuleRow{Rule::dateline, "dateline"},       // "ANKARA (Reuters) -"
    RuleRow{Rule::caption, "caption"},         // of a picture
    RuleRow{Rule::quotation, "quotation"},     // "told Reuters"
    RuleRow{Rule::url, "url"},                 // host or path of the address
    RuleRow{Rule::file_name, "file name"},     // "2019-06-04-printers.md"
    RuleRow{Rule::user_default, "default"},    // --source, --date and the like
    RuleRow{Rule::detected, "detected"},       // the language of the text
};

[[nodiscard]] constexpr bool rule_rows_are_consistent() {
    for (std::size_t i = 0; i < rule_rows.size(); ++i) {
        if (static_cast<std::size_t>(rule_rows[i].id) != i || rule_rows[i].name.empty())
            return false;
        for (std::size_t k = 0; k < i; ++k)
            if (rule_rows[k].name == rule_rows[i].name) return false;
    }
    return true;
}
static_assert(rule_rows_are_consistent(), "rows follow the order of Rule; names are unique");

[[nodiscard]] constexpr std::string_view name_of(Rule rule) {
    return rule_rows[static_cast<std::size_t>(rule)].name;
}

} // namespace lacuna
