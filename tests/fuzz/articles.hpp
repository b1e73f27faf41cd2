// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"

namespace lacuna::fuzz {

/// Requires all text of an article to be valid UTF-8 without NUL, and its date to exist.
void check_article(const Article& article);

} // namespace lacuna::fuzz
