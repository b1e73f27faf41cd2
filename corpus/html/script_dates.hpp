// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"

#include <optional>
#include <string_view>

namespace lacuna::corpus {

/// The day of publication that the scripts of a page hand to its programs, under names such as
/// "publishedAt"; empty if they name several, which may be those of other articles. JSON-LD is not
/// asked, since it says of what it speaks. `html`: the page as it is written. Linear time.
[[nodiscard]] std::optional<Date> date_in_scripts(std::string_view html, std::string_view locale);

/// The same of one script.
[[nodiscard]] std::optional<Date> date_in_script(std::string_view script, std::string_view locale);

} // namespace lacuna::corpus
