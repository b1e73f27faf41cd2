// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_order.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

/// Where 3/4 is the fourth of March: the United States, what belongs to them, the Philippines.
constexpr std::string_view month_first_regions = "US|PH|PR|GU|AS|MP|VI|UM|FM|MH|PW";
/// Where the year comes first and the month before the day; with the year last both are written.
constexpr std::string_view year_first_regions = "CN|TW|JP|KR|KP|HU|LT|MN";
constexpr std::string_view year_first_languages = "zh|ja|ko|hu|lt|mn";
/// Where neighbours write both.
constexpr std::string_view mixed_regions = "CA|PA|KE";
constexpr std::string_view month_first_languages = "en|fil|tl|ceb|or|zu|xh|chr|haw";

/// Endings of hosts that are sold to everybody, or used for their sound.
constexpr std::string_view world_endings =
    "ac|ag|ai|am|as|bz|cc|co|fm|gg|gl|io|je|la|li|ly|me|ms|mu|nu|pm|pw|sc|sh|so|st|tk|to|tv|vc|vg|"
    "ws";
constexpr std::string_view american_endings = "edu|gov|mil";

std::string upper(std::string_view text) {
    std::string result = lower_ascii(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

bool are_letters(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

NumberOrder order_of_region(std::string_view region, std::string_view language) {
    if (is_in_list(month_first_regions, region)) return {DateOrder::month_first, true};
    if (is_in_list(year_first_regions, region)) return {DateOrder::month_first, false};
    const bool is_mixed = is_in_list(mixed_regions, region);
    const bool is_english = is_in_list(month_first_languages, language);
    return {is_mixed && is_english ? DateOrder::month_first : DateOrder::day_first, !is_mixed};
}

NumberOrder order_of_language(std::string_view language) {
    if (is_in_list(month_first_languages, language)) return {DateOrder::month_first, false};
    if (is_in_list(year_first_languages, language)) return {DateOrder::month_first, false};
    return {DateOrder::day_first, !language.empty()};
}

} // namespace

NumberOrder number_order(const DateHints& hints) {
    if (hints.order != DateOrder::unknown) return {hints.order, true};
    const auto language = lower_ascii(primary_language(hints.language));
    const auto region = hints.region.empty() ? region_of_tag(hints.language) : upper(hints.region);
    return region.empty() ? order_of_language(language) : order_of_region(region, language);
}

std::string_view primary_language(std::string_view tag) {
    return tag.substr(0, tag.find_first_of("-_"));
}

std::string region_of_tag(std::string_view tag) {
    constexpr std::string_view marks = "-_.@";
    for (auto at = tag.find_first_of(marks); at < tag.size();) {
        const auto end = std::min(tag.find_first_of(marks, at + 1), tag.size());
        const auto part = tag.substr(at + 1, end - at - 1);
        // Behind one letter ("-x-", "-u-") stand no regions, nor behind the charset of a locale.
        if (part.size() < 2 || tag[at] == '.' || tag[at] == '@') return {};
        if (part.size() == 2 && are_letters(part)) return upper(part);
        at = end;
    }
    return {};
}

std::string region_of_host(std::string_view host) {
    const auto dot = host.rfind('.');
    if (dot == std::string_view::npos) return {};
    const auto ending = lower_ascii(host.substr(dot + 1));
    if (ending == "uk") return "GB";
    if (is_in_list(american_endings, ending)) return "US";
    const bool is_country =
        ending.size() == 2 && are_letters(ending) && !is_in_list(world_endings, ending);
    return is_country ? upper(ending) : std::string();
}

} // namespace lacuna::corpus
