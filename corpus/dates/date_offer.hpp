// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "common/rules.hpp"

namespace lacuna::corpus {

/// The name under which a date that is refused is kept among an article's stored values.
inline constexpr std::string_view rejected_date = "rejected_date";

/// Whether it is what databases and programs keep for "no date": the first or the last day that
/// they know, or the moment from which they count.
[[nodiscard]] bool is_placeholder(const Date& date);

/// Whether an article may have appeared then: a day that is no placeholder, not before there was
/// print, not after tomorrow.
[[nodiscard]] bool is_plausible(const Date& date);

/// Gives the article the date unless it has one. A date that is not plausible is kept as what was
/// rejected, so that the next one can be offered. Whether it is the article's now.
bool offer_date(Article& article, const Date& date, Rule rule);

} // namespace lacuna::corpus
