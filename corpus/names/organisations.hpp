// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// Whether organisations are called by the word and no people are: "ministry", "stiftung".
/// `folded`: as `fold` gives it.
[[nodiscard]] bool is_organisation_word(std::string_view folded);

/// Whether one of the words is such: "The Ministries of Truth and Peace".
[[nodiscard]] bool names_organisation(std::string_view text);

} // namespace lacuna::corpus
