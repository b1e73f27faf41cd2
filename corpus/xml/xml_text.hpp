// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/xml/xml_tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lacuna::corpus {

/// All characters in an element, white space collapsed.
[[nodiscard]] std::string line_of(const XmlElement& element);

/// All characters in an element as they are.
[[nodiscard]] std::string characters_of(const XmlElement& element);

/// What stands for an element in HTML: a tag's name, nothing for its text alone, or not at all.
struct MarkupName {
    std::string_view name;
    bool is_left_out = false;
};
using NameInMarkup = MarkupName (*)(std::string_view name);

/// The content of an element as a piece of HTML, for the readers of that. Elements of HTML stay
/// what they are, of others the text stays; scripts and styles go.
[[nodiscard]] std::string markup_of(const XmlElement& element);
/// The same where `name_of` says what the elements of a format are in HTML; the element of the
/// index `left_out`, if it is not 0, is not written.
[[nodiscard]] std::string markup_of(const XmlElement& element, NameInMarkup name_of,
                                    XmlIndex left_out = 0);

/// The heading with which the text of an element begins, or nothing.
[[nodiscard]] std::optional<XmlElement> first_heading(const XmlElement& element);

/// The content as HTML, written as elements or, as feeds do, as characters.
[[nodiscard]] std::string content_of(const XmlElement& element);

/// Characters that are to mean themselves where HTML is read.
[[nodiscard]] std::string escaped_markup(std::string_view text);

/// How an element of HTML is called in a piece of it, if it is one.
[[nodiscard]] MarkupName html_name(std::string_view name);

} // namespace lacuna::corpus
