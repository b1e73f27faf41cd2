// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/plain/line.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The parts of a line between bars, dots, brackets and the date itself.
[[nodiscard]] std::vector<std::string_view> line_parts(std::string_view text);

/// Reads one part of a date line or the whole of a short line into `line`: says whether it was
/// understood.
bool read_part(PageLine& line, std::string_view part, const Authority& authority);

/// `text` with every date in it replaced by a separator. The first one that is said to be of
/// the publication is the line's; else the first of which nothing is said; else of a change.
std::string take_dates(PageLine& line, std::string_view text, std::string_view language);

void add_credits(PageLine& line, std::vector<Credit> credits);

/// The first name of a publisher is the line's; what is not known for one is taken as written.
void set_source(PageLine& line, std::string_view text);

} // namespace lacuna::corpus
