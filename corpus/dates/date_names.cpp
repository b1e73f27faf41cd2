// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_names.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/name_table.hpp"
#include "corpus/language/words.hpp"

#include <unicode/calendar.h>
#include <unicode/locid.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace lacuna::corpus {

namespace {

/// What is written in front of a month's name and together with it.
constexpr std::string_view month_prefixes = "ב|ל|מ|ה|ו|ខែ|เดือน|ເດືອນ|في";

std::optional<int> only_month(MonthSet months) {
    for (int i = 0; i < 12; ++i)
        if (months == (1U << static_cast<unsigned>(i))) return i + 1;
    return std::nullopt;
}

/// The entry of a table that is sorted by name, or null.
template <class Entry>
const Entry* find_entry(std::span<const Entry> entries, std::string_view key) {
    const auto name_of = [](const Entry& entry) {
        return std::string_view(name_pool + entry.name.begin, entry.name.size);
    };
    const auto found = std::lower_bound(
        entries.begin(), entries.end(), key,
        [&](const Entry& entry, std::string_view wanted) { return name_of(entry) < wanted; });
    return found != entries.end() && name_of(*found) == key ? &*found : nullptr;
}

std::optional<int> month_in(const MonthEntry& entry, std::string_view language) {
    const std::span known(language_months + entry.first_language, entry.languages);
    for (const auto& [name, months] : known)
        if (name.data() == language) return only_month(months);
    if (const auto month = only_month(entry.in_press)) return month;
    return only_month(entry.anywhere);
}

std::optional<MonthName> month_of(const MonthEntry& entry, std::string_view language) {
    if (entry.english != 0) return MonthName{Calendar::gregorian, entry.english};
    if (entry.persian != 0) return MonthName{Calendar::persian, entry.persian};
    if (entry.islamic != 0) return MonthName{Calendar::islamic, entry.islamic};
    // Tigrinya calls our months by these names.
    if (entry.ethiopic != 0 && language != "ti")
        return MonthName{Calendar::ethiopic, entry.ethiopic};
    if (const auto month = month_in(entry, language)) return MonthName{Calendar::gregorian, *month};
    if (entry.more != 0) return MonthName{Calendar::gregorian, entry.more};
    return std::nullopt;
}

/// The calendar as ICU calls it.
std::string_view locale_of(Calendar calendar) {
    switch (calendar) {
    case Calendar::persian:
        return "fa@calendar=persian";
    case Calendar::islamic:
        return "ar@calendar=islamic-umalqura";
    case Calendar::ethiopic:
        return "am@calendar=ethiopic";
    case Calendar::gregorian:
        break;
    }
    return "en";
}

} // namespace

std::optional<MonthName> find_month(std::string_view folded, std::string_view language) {
    const auto* const entry = find_entry(std::span(month_entries, month_count), folded);
    return entry == nullptr ? std::nullopt : month_of(*entry, language);
}

std::optional<MonthName> find_bent_month(std::string_view folded, std::string_view language) {
    constexpr std::size_t shortest_stem = 3;
    constexpr int longest_ending = 3;
    for (std::size_t size = 2; size <= 15 && size < folded.size(); ++size)
        if (is_in_list(month_prefixes, folded.substr(0, size)))
            if (const auto month = find_month(folded.substr(size), language)) return month;
    auto stem = folded;
    for (int cut = 0; cut < longest_ending; ++cut) {
        stem = stem.substr(0, character_before(stem, stem.size()));
        if (count_characters(stem) < shortest_stem) return std::nullopt;
        if (const auto month = find_month(stem, language)) return month;
    }
    return std::nullopt;
}

WeekdaySet find_weekday(std::string_view folded) {
    const auto* const entry = find_entry(std::span(weekday_entries, weekday_count), folded);
    return entry == nullptr ? WeekdaySet{0} : entry->days;
}

std::optional<Date> to_gregorian(Calendar calendar, const Date& day) {
    if (calendar == Calendar::gregorian) return day;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(locale_of(calendar).data());
    const std::unique_ptr<icu::Calendar> other(
        icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), locale, status));
    if (U_FAILURE(status) != 0) return std::nullopt;
    other->clear();
    other->setLenient(false);
    other->set(day.year, day.month - 1, day.day);
    const double milliseconds = other->getTime(status);
    if (U_FAILURE(status) != 0) return std::nullopt;
    return from_days(static_cast<std::int64_t>(milliseconds / 86400000.0));
}

} // namespace lacuna::corpus
