// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// Whether the words are a place that the press writes from and that could be taken for a person's
/// name: "New York", "المدينة المنورة", "台北". Not a list of all places.
[[nodiscard]] bool is_place(std::string_view text);

/// `text` without a place of Chinese or Japanese at its end: "王小明台北" is "王小明".
[[nodiscard]] std::string_view without_last_place(std::string_view text);

} // namespace lacuna::corpus
