// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"
#include "corpus/html/marked_page.hpp"
#include "corpus/html/story_scope.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The dates that a page shows as those of its story.
struct ShownDates {
    std::optional<Date> published;
    std::optional<Date> updated;
    std::optional<Date> in_foot; ///< the only day that the foot of the page says of itself
};

/// Reads what is marked as a date (microdata, RDFa, time elements, names of classes) or stands as
/// one beside the headline, above the text, in its first words or below it. Dates of the masthead,
/// of other stories, of comments, of quotations, and those inside the story are passed over.
/// `locale`: language and region, "en-GB".
[[nodiscard]] ShownDates read_shown_dates(const MarkedPage& page, const StoryPlace& place,
                                          std::string_view locale);

} // namespace lacuna::corpus
