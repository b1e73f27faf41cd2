// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The charset of bytes that are no UTF-8: the first of `declared` (charsets that are known) unless
/// the letters of some language speak clearly for another one; where none fits, what uchardet
/// takes it for. Empty if nothing can be said.
[[nodiscard]] std::string charset_by_evidence(std::string_view bytes,
                                              const std::vector<std::string>& declared);

/// Bytes as UTF-8 by ICU; what cannot be decoded becomes U+FFFD. Empty for a charset not known.
[[nodiscard]] std::string converted(std::string_view bytes, const std::string& charset);

} // namespace lacuna::corpus
