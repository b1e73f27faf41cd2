// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// The address that a browser or a tool wrote into the comments above a page when it saved it:
/// "saved from url=(0042)https://…", SingleFile's "url: …", "Mirrored from …". Or empty.
[[nodiscard]] std::string saved_address(std::string_view beginning);

/// When such a tool saved the page, as it says in the same comments ("saved date: …"), ISO 8601. Or
/// empty.
[[nodiscard]] std::string saved_moment(std::string_view beginning);

/// The address of the page of which this is that of a copy in a web archive, else as it is.
[[nodiscard]] std::string_view original_address(std::string_view address);

} // namespace lacuna::corpus
