// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/counter.hpp"

#include "common/analysis.hpp"
#include "common/date.hpp"
#include "common/safe_text.hpp"
#include "common/store/joined_values.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>
#include <utility>

namespace lacuna::searcher {

namespace {

/// The clock costs less than one article, but not nothing.
constexpr std::uint64_t articles_between_looks = 256;

constexpr std::size_t year_digits = 4;
constexpr std::size_t month_digits = 6;
constexpr std::size_t day_digits = 8;

/// The period after `digits`: "2015" → "2016", "201512" → "201601", "20151231" → "20160101".
std::string next_period(const std::string& digits) {
    Date date;
    date.year = std::stoi(digits.substr(0, year_digits));
    if (digits.size() == year_digits) return fmt::format("{:04}", date.year + 1);
    date.month = std::stoi(digits.substr(year_digits, 2));
    if (digits.size() == month_digits)
        return date.month == 12 ? fmt::format("{:04}01", date.year + 1)
                                : fmt::format("{:04}{:02}", date.year, date.month + 1);
    date.day = std::stoi(digits.substr(month_digits, 2));
    return first_day(from_days(to_days(date) + 1));
}

std::string known_day(const SlotReader& value_in) {
    const std::string day = value_in(field(FieldId::date).slot);
    return std::string(known_digits(day, value_in(slots::last_day)));
}

/// More bars than this are hard to read.
constexpr std::size_t most_bars = 48;

/// "201508" as "2015-08".
std::string period(std::string_view digits) {
    std::string text(digits.substr(0, year_digits));
    if (digits.size() >= month_digits) text.append("-").append(digits.substr(year_digits, 2));
    if (digits.size() >= day_digits) text.append("-").append(digits.substr(month_digits, 2));
    return text;
}

/// Articles of periods that follow each other.
using Periods = FacetCounter::Days;

/// Articles of which so many digits of the date are known.
std::uint64_t known_to(const Periods& days, std::size_t digits) {
    return std::accumulate(days.begin(), days.end(), std::uint64_t{0},
                           [&](std::uint64_t sum, const auto& day) {
                               return day.first.size() < digits ? sum : sum + day.second;
                           });
}

Periods shortened(const Periods& days, std::size_t digits) {
    Periods periods;
    for (const auto& [day, count] : days) {
        if (day.size() < digits) continue;
        if (periods.empty() || day.compare(0, digits, periods.back().first) != 0)
            periods.emplace_back(day.substr(0, digits), 0);
        periods.back().second += count;
    }
    return periods;
}

/// The same with a zero for every period between that has no article, unless there are too many.
Periods with_gaps(Periods periods) {
    constexpr std::size_t most_periods = 400;
    Periods filled;
    for (const auto& [digits, count] : periods) {
        while (!filled.empty() && filled.size() <= most_periods) {
            std::string next = next_period(filled.back().first);
            if (next >= digits) break;
            filled.emplace_back(std::move(next), 0);
        }
        if (filled.size() >= most_periods) return periods;
        filled.emplace_back(digits, count);
    }
    return filled;
}

/// Values that fold alike are one, which is shown as it is written most often.
std::vector<FacetCount>
one_form_each(const std::unordered_map<std::string, std::uint64_t>& values) {
    struct Forms {
        std::string_view shown;
        std::uint64_t shown_articles = 0;
        std::uint64_t articles = 0;
    };
    std::unordered_map<std::string, Forms> folded;
    for (const auto& [value, articles] : values) {
        Forms& forms = folded[fold_value(value)];
        forms.articles += articles;
        const bool is_shown = articles > forms.shown_articles ||
                              (articles == forms.shown_articles && value < forms.shown);
        if (!is_shown) continue;
        forms.shown = value;
        forms.shown_articles = articles;
    }
    std::vector<FacetCount> counts;
    counts.reserve(folded.size());
    for (const auto& [key, forms] : folded)
        counts.push_back({valid_utf8(forms.shown), forms.articles});
    return counts;
}

} // namespace

FacetCounter::FacetCounter(std::vector<FacetRequest> requests, const Deadline& deadline)
    : requests_(std::move(requests)), deadline_(deadline), counts_(requests_.size()),
      counts_dates_(std::any_of(requests_.begin(), requests_.end(),
                                [](const FacetRequest& request) { return request.digits > 0; })) {}

void FacetCounter::count_days() {
    counts_days_ = true;
    counts_dates_ = true;
}

void FacetCounter::count(const Xapian::Document& document) {
    count([&](Slot slot) { return document.get_value(slot); });
}

void FacetCounter::count(const SlotReader& value_in) {
    if (++seen_ % articles_between_looks == 0) deadline_.require_time();
    const std::string day = counts_dates_ ? known_day(value_in) : std::string();
    for (std::size_t i = 0; i < requests_.size(); ++i) {
        if (requests_[i].digits > 0)
            count_date(counts_[i], day, requests_[i].digits, 1);
        else if (requests_[i].slot != no_slot)
            count_values(counts_[i], value_in(requests_[i].slot));
    }
    if (counts_days_) ++days_[day];
}

void FacetCounter::add_days(const Days& days) {
    for (std::size_t i = 0; i < requests_.size(); ++i) {
        const std::size_t digits = requests_[i].digits;
        if (digits == 0) continue;
        for (const auto& [day, articles] : shortened(days, digits))
            count_date(counts_[i], day, digits, articles);
        counts_[i].missing += known_to(days, 0) - known_to(days, digits);
    }
    if (counts_days_) added_days_.insert(added_days_.end(), days.begin(), days.end());
}

FacetCounter::Days FacetCounter::days() const {
    Days days = added_days_;
    days.insert(days.end(), days_.begin(), days_.end());
    if (!std::is_sorted(days.begin(), days.end())) std::sort(days.begin(), days.end());
    return days;
}

void FacetCounter::count_values(Counts& counts, std::string_view joined) {
    if (joined.empty()) ++counts.missing;
    for_each_value(joined, [&](std::string_view value) { ++counts.values[std::string(value)]; });
}

void FacetCounter::count_date(Counts& counts, std::string_view day, std::size_t digits,
                              std::uint64_t articles) {
    if (day.size() < digits)
        counts.missing += articles;
    else
        counts.values[period(day.substr(0, digits))] += articles;
}

std::vector<Facet> FacetCounter::facets() const {
    std::vector<Facet> facets;
    for (std::size_t i = 0; i < requests_.size(); ++i) {
        Facet facet{requests_[i].name, {}, 0, counts_[i].missing};
        facet.counts = one_form_each(counts_[i].values);
        facet.distinct = facet.counts.size() + counts_[i].unlisted;
        std::sort(facet.counts.begin(), facet.counts.end(),
                  [](const auto& left, const auto& right) {
                      return left.count != right.count ? left.count > right.count
                                                       : left.value < right.value;
                  });
        if (facet.counts.size() > requests_[i].limit) facet.counts.resize(requests_[i].limit);
        if (requests_[i].digits > 0)
            std::sort(facet.counts.begin(), facet.counts.end(),
                      [](const auto& left, const auto& right) { return left.value < right.value; });
        facets.push_back(std::move(facet));
    }
    return facets;
}

Facet FacetCounter::timeline() const {
    Facet timeline{"year", {}, 0, 0};
    std::size_t shown = year_digits;
    const Days days = this->days();
    auto periods = with_gaps(shortened(days, year_digits));
    for (const auto& [name, digits] :
         {std::pair{"month", month_digits}, std::pair{"day", day_digits}}) {
        auto finer = with_gaps(shortened(days, digits));
        if (finer.size() > most_bars || 2 * known_to(days, digits) < known_to(days, year_digits))
            break;
        periods = std::move(finer);
        timeline.name = name;
        shown = digits;
    }
    timeline.missing = known_to(days, 0) - known_to(days, shown);
    for (const auto& [digits, count] : periods) timeline.counts.push_back({period(digits), count});
    timeline.distinct = timeline.counts.size();
    return timeline;
}

} // namespace lacuna::searcher
