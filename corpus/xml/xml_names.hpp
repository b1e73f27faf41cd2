// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// A name of XML in its parts: "http://purl.org/dc/elements/1.1/", "dc", "creator".
struct XmlName {
    std::string_view space; ///< the address of its namespace, or empty
    std::string_view prefix;
    std::string_view local;
};

/// The name under which readers know an element or attribute, in lower case: "dc:creator" whatever
/// the document calls the namespace, "title" in RSS, Atom, NITF, NewsML and XHTML alike, and the
/// document's own prefix where the namespace is not known here.
[[nodiscard]] std::string known_xml_name(const XmlName& name);

} // namespace lacuna::corpus
