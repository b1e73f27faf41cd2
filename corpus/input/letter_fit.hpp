// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/letter_models.hpp"

#include <string_view>

namespace lacuna::corpus {

/// How well the characters beyond ASCII of a text fit a language: a sum of logarithms, 0 where
/// there are none. Letters inside words of another script, capitals inside words, symbols between
/// letters and what is no character at all weigh against it.
[[nodiscard]] double letter_fit(std::u32string_view text, const LetterModel& model);

} // namespace lacuna::corpus
