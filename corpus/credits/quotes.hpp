// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"

#include <string_view>
#include <vector>

namespace lacuna::corpus {

class Authority;
struct AgencyMention;

/// The agencies that the text attributes statements to: "told Reuters", "according to Xinhua",
/// "сообщает Интерфакс", "据新华社报道", "Reuters'a konuştu". Each once, role quoted.
[[nodiscard]] std::vector<Credit> read_quotes(std::string_view text, const Authority& authority);
/// The same, where all names of `text` that credits may hold were found before.
[[nodiscard]] std::vector<Credit> read_quotes(std::string_view text,
                                              const std::vector<AgencyMention>& mentions);

} // namespace lacuna::corpus
