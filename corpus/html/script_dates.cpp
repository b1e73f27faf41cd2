// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/script_dates.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_offer.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/html/date_keys.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_name = 40;
constexpr std::size_t longest_value = 40;
constexpr std::size_t most_blanks = 8; ///< with quotes, between a name and its value

bool is_name_character(char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.';
}

bool is_between(char c) { return c == ' ' || c == '"' || c == '\'' || c == '\\'; }

/// The name that ends before the colon or the sign of equality at `mark`.
std::string_view name_before(std::string_view script, std::size_t mark) {
    auto end = mark;
    while (end > 0 && mark - end < most_blanks && is_between(script[end - 1])) --end;
    auto begin = end;
    while (begin > 0 && end - begin < longest_name && is_name_character(script[begin - 1])) --begin;
    return script.substr(begin, end - begin);
}

std::string_view value_behind(std::string_view script, std::size_t mark) {
    auto begin = mark + 1;
    while (begin < script.size() && begin - mark <= most_blanks && is_between(script[begin]))
        ++begin;
    const auto rest = script.substr(std::min(begin, script.size()), longest_value);
    return trim(rest.substr(0, rest.find_first_of("\"'\\,;}")));
}

/// Takes down the days of publication in scripts.
class ScriptDates {
  public:
    explicit ScriptDates(std::string_view locale) : locale_(locale) {}

    void read(std::string_view script) {
        for (auto mark = script.find_first_of(":="); mark != std::string_view::npos;
             mark = script.find_first_of(":=", mark + 1))
            if (label_of_date_key(name_before(script, mark)) == DateLabel::published)
                add(value_behind(script, mark));
    }

    [[nodiscard]] std::optional<Date> only() const { return are_several_ ? std::nullopt : found_; }

  private:
    void add(std::string_view value) {
        constexpr std::size_t shortest = 8; // 20200301
        if (value.size() < shortest) return;
        const auto date = parse_date_text(value, locale_);
        if (!date || date->date.precision < DatePrecision::day || !is_plausible(date->date)) return;
        if (!found_ || found_->precision < date->date.precision) {
            are_several_ = are_several_ || (found_ && to_days(*found_) != to_days(date->date));
            found_ = date->date;
        }
        are_several_ = are_several_ || to_days(*found_) != to_days(date->date);
    }

    std::string_view locale_;
    std::optional<Date> found_;
    bool are_several_ = false;
};

} // namespace

std::optional<Date> date_in_script(std::string_view script, std::string_view locale) {
    ScriptDates dates(locale);
    dates.read(script);
    return dates.only();
}

std::optional<Date> date_in_scripts(std::string_view html, std::string_view locale) {
    ScriptDates dates(locale);
    constexpr std::string_view opening = "<script";
    for (auto at = html.find(opening); at != std::string_view::npos; at = html.find(opening, at)) {
        const auto text = std::min(html.find('>', at), html.size());
        const auto end = std::min(html.find("</script", text), html.size());
        const bool is_json_ld =
            html.substr(at, text - at).find("ld+json") != std::string_view::npos;
        if (!is_json_ld) dates.read(html.substr(text, end - text));
        at = end;
    }
    return dates.only();
}

} // namespace lacuna::corpus
