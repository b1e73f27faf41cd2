// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// What a Content-Transfer-Encoding of MIME wrote as `text`: "quoted-printable", "base64", anything
/// else as it is. What is no such code is left as it is or out; never fails.
[[nodiscard]] std::string undo_transfer(std::string_view text, std::string_view coding);

} // namespace lacuna::corpus
