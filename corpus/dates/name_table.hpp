// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/dates/date_names.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

/// Names of months and days of the week in the languages of ICU's locales and in our own rows. The
/// program name_table writes them when Lacuna is built, since asking ICU takes a tenth of a second.
namespace lacuna::corpus {

/// A set of months, bit 0 is January.
using MonthSet = std::uint16_t;

/// Bytes of `name_pool`.
struct PooledName {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
};

/// What a name means. Months are counted from 1; 0: no name of that calendar.
struct MonthEntry {
    PooledName name;
    std::uint32_t first_language = 0; ///< in `language_months`
    std::uint32_t languages = 0;
    MonthSet anywhere = 0; ///< in any language
    MonthSet in_press = 0; ///< in the languages that are heard first where languages disagree
    std::uint8_t english = 0;
    std::uint8_t persian = 0;
    std::uint8_t islamic = 0;
    std::uint8_t ethiopic = 0;
    std::uint8_t more = 0; ///< in rows of what ICU does not have
};

struct LanguageMonths {
    std::array<char, 4> language; ///< two or three letters
    MonthSet months;
};

struct WeekdayEntry {
    PooledName name;
    WeekdaySet days = 0;
};

// In the order of the names' bytes. Names are folded words separated by one blank.
// NOLINTBEGIN(*-avoid-c-arrays): their sizes are generated
extern const MonthEntry month_entries[];
extern const std::size_t month_count;
extern const WeekdayEntry weekday_entries[];
extern const std::size_t weekday_count;
extern const LanguageMonths language_months[];
extern const char name_pool[];
// NOLINTEND(*-avoid-c-arrays)

} // namespace lacuna::corpus
