// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// Whether `text` ends as a sentence does: with a full stop or what other scripts have for it,
/// behind which quotations and brackets may close. A colon counts; what it announces may be the
/// next line.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// Whether `text` ends as a sentence does or, in a script that has no mark for that (Thai, Lao), is
/// long enough for one.
[[nodiscard]] bool reads_as_sentence(std::string_view text);

/// Whether `text` ends with a quotation, with or without a stop inside; brackets may close behind.
/// Headlines end so as well as sentences.
[[nodiscard]] bool ends_quotation(std::string_view text);

} // namespace lacuna::corpus
