// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"

#include <string_view>

namespace lacuna::corpus {

class Authority;

/// Finds who is credited in the body of an article that was already separated from its page:
/// datelines ("ANKARA (Reuters) -", "北京（新华社）"), closing credit lines (removed from the
/// body), photo credits (removed when they stand on a line of their own), and quoted attributions
/// ("told Reuters", "according to Xinhua"). Adds credits and sets `agency`'s rule; explicit
/// agencies that the format gave are kept and win for their role.
void read_credits(Article& article, const Authority& authority);

} // namespace lacuna::corpus
