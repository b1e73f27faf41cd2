// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "corpus/html/page_head.hpp"
#include "corpus/html/shown_dates.hpp"

namespace lacuna::corpus {

/// Gives the article the day of its publication and that of its last change. Days of publication
/// come first, the most trusted part of the page first; then the day in the address; that of a
/// change only where nothing else is stated. What cannot be a day of publication is passed over.
/// The local day counts, where the page or its address shows that a UTC time is another.
/// What only scripts, the foot of the page or, as a month, its address say counts last. `source`:
/// the page as it is written.
void set_dates(Article& article, const PageHead& head, const ShownDates& shown,
               std::string_view source);

} // namespace lacuna::corpus
