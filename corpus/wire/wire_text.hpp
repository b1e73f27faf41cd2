// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/read_options.hpp"
#include "corpus/input/read_result.hpp"
#include "corpus/xml/record_builder.hpp"
#include "corpus/xml/xml_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// What elements of XHTML that an agency sends are in HTML: figures go, their captions are read
/// apart.
[[nodiscard]] MarkupName page_name(std::string_view name);

/// Adds the text of an element as body, unless there is one. A heading that begins it and repeats
/// the title is left out, another is the standfirst; captions of figures are captions.
void add_wire_text(RecordBuilder& record, const XmlElement& content, NameInMarkup name_of);

/// Takes out of the text of an article what agencies write around it: a byline in front of the
/// story, initials of editors, notices of rights and signs of the end behind it (left out, on
/// record). Without what is told of keys.
[[nodiscard]] std::vector<ReadResult> finished_wire(std::vector<ReadResult> results,
                                                    const ReadOptions& options);

/// Teleprinters had neither quotation marks nor dashes: "``", "''" and " _ " are those.
[[nodiscard]] std::string with_signs(std::string_view text);

} // namespace lacuna::corpus
