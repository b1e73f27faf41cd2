// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/date_terms.hpp"

#include "common/date.hpp"
#include "common/fields.hpp"

#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace lacuna::searcher {

namespace {

constexpr std::size_t year_length = 4;
constexpr std::size_t month_length = 6;

/// Days that a term's digits (a year, a month or a day) begin and end with.
std::string first_of(const std::string& digits) {
    if (digits.size() == year_length) return digits + "0101";
    return digits.size() == month_length ? digits + "01" : digits;
}

std::string last_of(const std::string& digits) {
    if (digits.size() == year_length) return digits + "1231";
    if (digits.size() != month_length) return digits;
    const int year = std::stoi(digits.substr(0, year_length));
    const int month = std::stoi(digits.substr(year_length));
    return month < 1 || month > 12 ? digits
                                   : fmt::format("{}{}", digits, days_in_month(year, month));
}

bool is_number(std::string_view digits, std::size_t length) {
    return digits.size() == length &&
           digits.find_first_not_of("0123456789") == std::string_view::npos;
}

class DateTerms {
  public:
    DateTerms(const Xapian::Database& database, std::string first, std::string last)
        : database_(&database), first_(std::move(first)), last_(std::move(last)) {}

    std::vector<std::string> collect() {
        visit(prefixes::year, {}, year_length);
        return std::move(terms_);
    }

  private:
    /// Takes every term below `parent` that lies within, and looks closer at those that overlap.
    void visit(std::string_view prefix, const std::string& parent, std::size_t digits_length) {
        const std::string begin = std::string(prefix) + parent;
        for (auto term = database_->allterms_begin(begin); term != database_->allterms_end(begin);
             ++term) {
            const std::string digits = (*term).substr(prefix.size());
            if (!is_number(digits, digits_length)) continue;
            if (is_outside(digits)) continue;
            if (is_inside(digits))
                terms_.push_back(*term);
            else if (digits_length == year_length)
                visit(prefixes::month, digits, month_length);
            else if (digits_length == month_length)
                visit(prefixes::day, digits, month_length + 2);
        }
    }

    [[nodiscard]] bool is_outside(const std::string& digits) const {
        return (!last_.empty() && first_of(digits) > last_) || last_of(digits) < first_;
    }
    [[nodiscard]] bool is_inside(const std::string& digits) const {
        return first_of(digits) >= first_ && (last_.empty() || last_of(digits) <= last_);
    }

    const Xapian::Database* database_;
    std::string first_;
    std::string last_;
    std::vector<std::string> terms_;
};

} // namespace

std::vector<std::string> date_terms(const Xapian::Database& database, const std::string& first,
                                    const std::string& last) {
    return DateTerms(database, first, last).collect();
}

} // namespace lacuna::searcher
