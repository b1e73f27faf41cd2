// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_epoch.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

constexpr std::int64_t first_second = 100'000'000;
constexpr std::int64_t last_second = 4'000'000'000;

struct Unit {
    std::size_t digits;
    std::int64_t per_second;
};

/// Of 19 digits a token counts the first 18.
constexpr std::array units{Unit{9, 1},           Unit{10, 1},         Unit{12, 1'000},
                           Unit{13, 1'000},      Unit{15, 1'000'000}, Unit{16, 1'000'000},
                           Unit{19, 100'000'000}};

std::optional<std::int64_t> seconds_of(const DateToken& number) {
    for (const auto& unit : units) {
        if (number.digits != unit.digits) continue;
        const auto seconds = number.value / unit.per_second;
        if (seconds >= first_second && seconds <= last_second) return seconds;
    }
    return std::nullopt;
}

Date date_of_second(std::int64_t seconds) {
    constexpr std::int64_t per_day = 86400;
    Date date = from_days(seconds / per_day);
    const auto rest = static_cast<int>(seconds % per_day);
    date.hour = rest / 3600;
    date.minute = rest / 60 % 60;
    date.second = rest % 60;
    date.utc_offset = 0;
    date.precision = DatePrecision::time;
    return date;
}

/// Whether the number at `at` is all that the value is, but for a fraction or what .NET writes
/// around it.
bool is_alone(const std::vector<DateToken>& tokens, std::size_t at) {
    const auto is_frame = [](const DateToken& token) {
        return token.is("date") || token.is("new") || token.is_mark("/(){}\"'");
    };
    const bool framed_before =
        std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at), is_frame);
    auto next = at + 1;
    if (next + 1 < tokens.size() && tokens[next].is_mark(".,+-") && tokens[next + 1].is_number() &&
        tokens[next + 1].glued)
        next += 2;
    return framed_before &&
           std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(next), tokens.end(), is_frame);
}

} // namespace

std::optional<Date> date_of_count(const std::vector<DateToken>& tokens) {
    const auto number = std::find_if(tokens.begin(), tokens.end(),
                                     [](const DateToken& token) { return token.is_number(); });
    if (number == tokens.end()) return std::nullopt;
    const auto at = static_cast<std::size_t>(number - tokens.begin());
    const auto seconds = seconds_of(*number);
    if (!seconds || !is_alone(tokens, at)) return std::nullopt;
    return date_of_second(*seconds);
}

} // namespace lacuna::corpus
