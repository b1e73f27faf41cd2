// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_dates.hpp"

#include "corpus/dates/date_in_name.hpp"
#include "corpus/dates/date_offer.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/html/script_dates.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lacuna::corpus {

namespace {

struct StatedDate {
    Date date;
    Rule rule = Rule::page;
};

/// Puts together what the parts of a page say of its dates.
class DateChooser {
  public:
    DateChooser(const PageHead& head, const ShownDates& shown, std::string_view source)
        : head_(&head), shown_(&shown), source_(source) {
        by_address_ = date_of_address(head.address.text, head.locale);
    }

    [[nodiscard]] std::optional<StatedDate> published() const {
        if (const auto stated = first_of(&PageFacts::published, shown_->published)) return stated;
        if (by_address_) return StatedDate{*by_address_, Rule::url};
        if (const auto hidden = date_in_scripts(source_, head_->locale))
            return StatedDate{*hidden, Rule::page};
        if (const auto changed = updated()) return changed;
        if (shown_->in_foot) return StatedDate{*shown_->in_foot, Rule::page};
        if (const auto month = month_of_address(head_->address.text))
            return StatedDate{*month, Rule::url};
        return std::nullopt;
    }

    [[nodiscard]] std::optional<StatedDate> updated() const {
        return first_of(&PageFacts::modified, shown_->updated);
    }

  private:
    [[nodiscard]] std::optional<StatedDate> first_of(std::vector<std::string> PageFacts::*fact,
                                                     const std::optional<Date>& shown) const {
        for (const PageFacts& part : head_->parts)
            for (const auto& text : part.*fact)
                if (const auto date = read(text)) return StatedDate{local(*date, shown), part.rule};
        if (shown) return StatedDate{*shown, Rule::page};
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Date> read(const std::string& text) const {
        auto found = parse_date_text(text, head_->locale);
        if (!found) found = find_date(text, head_->locale);
        if (!found || !is_plausible(found->date)) return std::nullopt;
        return found->date;
    }

    /// The day as the page's readers had it: a time in UTC may be of the day before or after.
    /// A day that is stated without its time has the one that is shown.
    [[nodiscard]] Date local(const Date& stated, const std::optional<Date>& shown) const {
        const bool is_timed = shown && stated.precision == DatePrecision::day &&
                              shown->precision == DatePrecision::time;
        if (is_timed && to_days(*shown) == to_days(stated)) return *shown;
        if (stated.precision != DatePrecision::time || stated.utc_offset != 0) return stated;
        for (const auto& day : {shown, by_address_})
            if (day && day->precision >= DatePrecision::day && is_neighbour(stated, *day))
                return in_zone(*day, stated);
        return stated;
    }

    /// A local time with the zone that the same moment in UTC shows it to have.
    static Date in_zone(Date local, const Date& utc) {
        constexpr int minutes_per_hour = 60;
        constexpr int minutes_per_day = 24 * minutes_per_hour;
        constexpr int steps = 15; // minutes between zones
        if (local.precision != DatePrecision::time || local.utc_offset) return local;
        const auto days = static_cast<int>(to_days(local) - to_days(utc));
        const int minutes = days * minutes_per_day + (local.hour - utc.hour) * minutes_per_hour +
                            local.minute - utc.minute;
        if (minutes % steps == 0) local.utc_offset = minutes;
        return local;
    }

    /// Whether a zone of the world has the other day at that moment.
    static bool is_neighbour(const Date& moment, const Date& day) {
        constexpr int last_hour_of_day_before = 12;
        constexpr int first_hour_of_day_after = 10;
        const auto days = to_days(day) - to_days(moment);
        return (days == -1 && moment.hour < last_hour_of_day_before) ||
               (days == 1 && moment.hour >= first_hour_of_day_after);
    }

    const PageHead* head_;
    const ShownDates* shown_;
    std::string_view source_;
    std::optional<Date> by_address_;
};

/// Pages show no seconds, and often no zone.
bool is_same_minute(const Date& left, const Date& right) {
    return left.hour == right.hour && left.minute == right.minute &&
           left.utc_offset.value_or(0) == right.utc_offset.value_or(0);
}

/// Whether the change came after the publication: not on the day before, nor at the same moment.
bool is_later(const Date& changed, const Date& published) {
    const auto days = to_days(changed) - to_days(published);
    return days > 0 || (days == 0 && !is_same_minute(changed, published));
}

} // namespace

void set_dates(Article& article, const PageHead& head, const ShownDates& shown,
               std::string_view source) {
    const DateChooser chooser(head, shown, source);
    const auto published = chooser.published();
    if (published) article.set_date(published->date, name_of(published->rule));
    const auto updated = chooser.updated();
    if (updated && published && is_later(updated->date, published->date))
        article.set_updated(updated->date, name_of(updated->rule));
}

} // namespace lacuna::corpus
