// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"

namespace lacuna::corpus {

class Authority;

/// Reads the bylines that a format stated, whatever it is: agencies among the names are credited
/// ("الرياض - واس", "Ann Lee (AP)", "AFP/Reuters"), and of what stands beside a person (places,
/// papers, desks) the person is left. A byline in which nothing is understood stays as it is; one
/// that was changed is kept in `extra` as "byline_as_written".
void read_byline_credits(Article& article, const Authority& authority);

} // namespace lacuna::corpus
