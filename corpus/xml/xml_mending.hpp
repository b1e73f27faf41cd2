// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// What mending made of a text.
struct MendedXml {
    std::string text;
    bool was_unbalanced = false; ///< whether end tags were missing or too many
};

/// Something like XML (valid UTF-8) made well-formed in linear time: signs that are no markup and
/// entities become characters, attributes get their quotation marks, elements end where the one
/// around them does, end tags that end nothing go, as do comments and declarations. Entities that
/// HTML does not know stay as they are written.
[[nodiscard]] MendedXml mended_xml(std::string_view text);

} // namespace lacuna::corpus
