// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/xml/xml_text.hpp"

#include <string>
#include <string_view>

namespace lacuna::corpus {

class RecordBuilder;
struct ReadOptions;

/// Adds what a document of NITF says and the record does not have yet: NewsML sends such documents
/// inside of its items.
void add_nitf(RecordBuilder& record, const XmlElement& nitf, const ReadOptions& options);

/// What the elements of NITF are in HTML.
[[nodiscard]] MarkupName nitf_name(std::string_view name);

} // namespace lacuna::corpus
