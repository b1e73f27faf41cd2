// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::searcher {

/// Whether an address may become a link on a page: http or https, and nothing in it that could end
/// one.
[[nodiscard]] bool is_web_address(std::string_view url);

/// Whether an address may become a link on a terminal: those, and file.
[[nodiscard]] bool is_linkable(std::string_view url);

/// An address for people: letters and digits beyond ASCII that it writes as %XX are shown as
/// themselves. All other escapes stay, so that nothing in it looks like another part of it.
[[nodiscard]] std::string readable_address(std::string_view url);

} // namespace lacuna::searcher
