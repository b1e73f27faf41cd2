// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/xml/xml_tree.hpp"

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// The text of an element of a feed as HTML or plain characters, in whatever way its type and mode
/// say that it is written: as elements, as escaped HTML, as plain text, in Base64.
[[nodiscard]] std::string feed_text(const XmlElement& element);

/// The name in "Ann Lee <ann@post.example>", "ann@post.example (Ann Lee)", or the text as it is;
/// empty where it is an address alone.
[[nodiscard]] std::string name_of_author(std::string_view written);

} // namespace lacuna::corpus
