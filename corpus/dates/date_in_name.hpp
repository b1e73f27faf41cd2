// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"

#include <optional>
#include <string_view>

namespace lacuna::corpus {

/// The day in the path or the query of an address: /2015/08/19/, /2015/0819/, /20150819/,
/// /2015/aug/19/, -2015-08-19.html, ?date=20150819, also 03-08-2015 where the numbers or
/// `locale` ("en-GB") tell which is the month. Only of years in which there was a web, and where
/// other digits touch it, only in front of those of a long id; empty if two days stand there.
[[nodiscard]] std::optional<Date> date_of_address(std::string_view address,
                                                  std::string_view locale = {});

/// The month in an address: /2015/08/.
[[nodiscard]] std::optional<Date> month_of_address(std::string_view address);

/// Where in a file's name a day may stand: of a page that a browser saved, what stands behind the
/// title is the day of saving.
enum class NamePart : unsigned char { anywhere, beginning };

/// The day in the name of a file, without its folders: 2019-06-04-slug.md, 20190604_slug.txt,
/// slug.2019.06.04.txt; empty if two days stand there.
[[nodiscard]] std::optional<Date> date_of_file_name(std::string_view path, NamePart part);

} // namespace lacuna::corpus
