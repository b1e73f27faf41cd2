// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace lacuna::searcher {

/// Days as YYYYMMDD, both included; empty: open.
struct DateRange {
    std::string first;
    std::string last;

    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// Why a text is no date, and the byte of it where that shows.
struct DateProblem {
    std::string message;
    std::size_t at = 0;
};

/// `2019`, `2019-03`, `2019-03-04`, with slashes or as `20190304`; `today`, `yesterday`; a range
/// `a..b` of these with one end or both; `last-30d`, `last-2w`, `last-6m`, `last-1y`.
[[nodiscard]] std::variant<DateRange, DateProblem> parse_date_range(std::string_view typed,
                                                                    const Date& today);

/// The range in that language: `2019`, `2019-03`, `2019-03-04` or `2019-03-04..2020-12-31`.
[[nodiscard]] std::string to_text(const DateRange& range);

} // namespace lacuna::searcher
