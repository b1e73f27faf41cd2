// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/dates/date_words.hpp"

#include <string_view>

namespace lacuna::corpus {

/// What the name of a value says of the date in it, in any spelling: "article_publication_date" and
/// "publishedAt" of the publication, "contentLastUpdate" of a change.
[[nodiscard]] DateLabel label_of_date_key(std::string_view name);

/// Whether the name at least calls the value a date, and not one that is of something else or ahead
/// of the article: "searchDate", but not "expiration_date".
[[nodiscard]] bool is_date_key(std::string_view name);

} // namespace lacuna::corpus
