// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// Whether a title or headline, or a part of it between marks such as "|", is what servers call a
/// page that they do not have, in any of many languages.
[[nodiscard]] bool is_not_found_title(std::string_view title);

/// Whether it is what services call the page on which readers have to show that they are people, or
/// on which they are refused.
[[nodiscard]] bool is_check_title(std::string_view title);

/// Whether the source of a page has the address or name of a service that checks readers.
[[nodiscard]] bool has_check_service(std::string_view html);

} // namespace lacuna::corpus
