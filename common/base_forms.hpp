// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// Words that a word of a language (ISO 639-1) may be a form of, where its stemmer does not bring
/// the two together: jueces → juez, prisões → prisão, women → woman, роки (рік → рок). Not all of
/// them need be words; what matters is that they have the stem of one. `written` is a word as
/// `written_word` gives it. Mostly none.
[[nodiscard]] std::vector<std::string> base_forms(std::string_view language,
                                                  std::string_view written);

} // namespace lacuna
