// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// Whether 03/04/2015 is 3 April or 4 March.
enum class DateOrder : unsigned char { unknown, day_first, month_first };

/// What is known of a date beside its text. The order counts most, then the region.
struct DateHints {
    std::string_view language; ///< ISO 639-1, with a region or without ("en-GB"), or empty
    std::string_view region;   ///< ISO 3166-1, two letters ("GB"), or empty
    DateOrder order = DateOrder::unknown; ///< what its column or file showed elsewhere
};

/// An order of numbers; `is_certain` unless people who share language and region write both.
struct NumberOrder {
    DateOrder order = DateOrder::day_first;
    bool is_certain = false;
};

/// How day and month stand in a date of numbers.
[[nodiscard]] NumberOrder number_order(const DateHints& hints);

/// The language alone: "en" of "en-GB".
[[nodiscard]] std::string_view primary_language(std::string_view tag);
/// The region in a language tag or a locale, upper case: "GB" of "en-GB", "TW" of "zh_Hant_TW"; or
/// empty.
[[nodiscard]] std::string region_of_tag(std::string_view tag);
/// The region that a host's ending stands for, upper case: "GB" of "bbc.co.uk"; empty for endings
/// that people take all over the world (.com, .io, .tv).
[[nodiscard]] std::string region_of_host(std::string_view host);

} // namespace lacuna::corpus
