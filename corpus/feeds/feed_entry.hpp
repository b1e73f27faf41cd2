// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/xml/entry_cutter.hpp"
#include "corpus/xml/record_builder.hpp"

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// The key of the stored value that says what a body is, and what it says of one that is only the
/// summary of a text that the input does not have.
inline constexpr std::string_view text_kind_key = "text_kind";
inline constexpr std::string_view summary_kind = "summary";

/// What an entry of a feed says, whatever its dialect.
[[nodiscard]] Record record_of_feed_entry(const XmlEntry& entry);

/// Title, address, dates, people, language, source and keywords, without the text.
[[nodiscard]] RecordBuilder facts_of_feed_entry(const XmlEntry& entry);

/// The first of the elements of these names, parted by blanks, that has a text; as feed_text().
[[nodiscard]] std::string first_feed_text(const XmlElement& element, std::string_view names);

} // namespace lacuna::corpus
