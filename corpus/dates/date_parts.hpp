// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"
#include "corpus/dates/date_names.hpp"
#include "corpus/dates/date_order.hpp"
#include "corpus/dates/date_tokens.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// A date read from tokens; `next` is the first token behind it.
struct DateMatch {
    Date date;
    std::size_t next = 0;
    bool ambiguous = false;
    /// Of a date of numbers: the order that it shows, `unknown` if it could be either.
    std::optional<DateOrder> shown;
    Calendar calendar = Calendar::gregorian;
};

/// `loose` also takes years of two digits and compact numbers, which running text is full of.
enum class YearForm : unsigned char { strict, loose };

/// Reads dates and times that begin at a given token.
class DateParts {
  public:
    /// Days of the week that a name can mean, and the token behind it.
    struct Weekday {
        WeekdaySet days = 0;
        std::size_t next = 0;
    };

    /// The views must live as long as this.
    DateParts(const std::vector<DateToken>& tokens, const DateHints& hints, YearForm years)
        : tokens_(&tokens), language_(primary_language(hints.language)), years_(years),
          order_(number_order(hints)), column_order_(hints.order) {}

    [[nodiscard]] const DateToken& token(std::size_t at) const;
    /// A date with a day, followed by a time or not.
    [[nodiscard]] std::optional<DateMatch> day_at(std::size_t at) const;
    /// A month and a year, a season and a year, or a year.
    [[nodiscard]] std::optional<DateMatch> month_or_year_at(std::size_t at) const;
    /// Reads a time and its zone into `match`, if one begins there; the token behind it.
    [[nodiscard]] std::size_t time_at(std::size_t at, DateMatch& match) const;
    /// The name of a day, of up to three words; no days if none begins there.
    [[nodiscard]] Weekday weekday_at(std::size_t at) const;

  private:
    struct Month {
        MonthName name;
        std::size_t next;
    };
    struct Number {
        int value;
        std::size_t next;
    };
    /// An era in front of a year, which counts from the year after `years_before`.
    struct Era {
        int years_before = 0;
        std::size_t next = 0;
    };

    [[nodiscard]] std::optional<DateMatch> units_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> numbers_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> year_first_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> year_last_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> short_year_first_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> compact_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> week_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> day_month_year_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> month_day_year_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> year_month_day_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> year_day_month_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> by_order(int first, int second, Number year,
                                                    const DateToken& mark) const;

    [[nodiscard]] std::optional<DateMatch> month_and_year_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> year_and_month_at(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> part_of_year_at(std::size_t at) const;
    [[nodiscard]] int common_year(Number year) const;
    [[nodiscard]] std::size_t season_at(std::size_t at) const;

    [[nodiscard]] std::optional<Month> month_at(std::size_t at) const;
    [[nodiscard]] std::optional<Month> named_month_at(std::size_t at) const;
    [[nodiscard]] std::optional<Month> bent_month_at(std::size_t at) const;
    [[nodiscard]] std::optional<Month> numbered_month_at(std::size_t at) const;
    [[nodiscard]] std::optional<Month> roman_month_at(std::size_t at) const;
    [[nodiscard]] std::optional<Number> day_number_at(std::size_t at) const;
    [[nodiscard]] std::optional<Number> year_at(std::size_t at) const;
    [[nodiscard]] std::optional<Number> short_year_at(std::size_t at) const;
    [[nodiscard]] int short_year_of(const DateToken& number) const;
    [[nodiscard]] std::optional<Number> unit_year_at(std::size_t at) const;
    [[nodiscard]] std::optional<Number> unit_number_at(std::size_t at,
                                                       std::string_view units) const;
    [[nodiscard]] std::optional<Era> era_at(std::size_t at) const;
    [[nodiscard]] std::optional<Era> letter_era_at(std::size_t at) const;
    [[nodiscard]] std::size_t skip_marks(std::size_t at, std::string_view marks) const;
    [[nodiscard]] std::size_t skip_links(std::size_t at) const;
    [[nodiscard]] std::size_t skip_group(std::size_t at) const;
    [[nodiscard]] std::size_t skip_ending(std::size_t at) const;
    [[nodiscard]] std::optional<DateMatch> made(MonthName month, Date day, std::size_t next) const;
    [[nodiscard]] Calendar calendar_of(int year, const DateToken& number) const;
    [[nodiscard]] bool is_buddhist(int year, std::size_t next) const;

    [[nodiscard]] std::size_t skip_before_time(std::size_t at) const;
    [[nodiscard]] std::size_t clock_at(std::size_t at, DateMatch& match) const;
    [[nodiscard]] std::size_t compact_time_at(std::size_t at, DateMatch& match) const;
    [[nodiscard]] bool is_dotted_time(std::size_t at) const;
    [[nodiscard]] std::size_t zone_at(std::size_t at, DateMatch& match) const;
    [[nodiscard]] std::size_t zone_part_at(std::size_t at, DateMatch& match) const;
    [[nodiscard]] std::size_t offset_at(std::size_t at, DateMatch& match) const;
    [[nodiscard]] std::size_t minutes_at(std::size_t at, DateMatch& match) const;
    [[nodiscard]] std::size_t half_of_day_at(std::size_t at, DateMatch& match) const;

    const std::vector<DateToken>* tokens_;
    std::string_view language_;
    YearForm years_;
    NumberOrder order_;
    DateOrder column_order_;
};

} // namespace lacuna::corpus
