// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/xml_names.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

struct NamespaceRow {
    std::string_view prefix;    ///< empty: of formats whose elements are known without one
    std::string_view beginning; ///< of the address, behind "://" and in lower case
};

// THE TABLE of namespaces. The first row that fits counts.
constexpr std::array namespaces{
    NamespaceRow{"dc", "purl.org/dc/elements/"},
    NamespaceRow{"dcterms", "purl.org/dc/terms"},
    NamespaceRow{"content", "purl.org/rss/1.0/modules/content"},
    NamespaceRow{"prism", "prismstandard.org/namespaces/"},
    NamespaceRow{"media", "search.yahoo.com/mrss"},
    NamespaceRow{"media", "www.rssboard.org/media-rss"},
    NamespaceRow{"itunes", "www.itunes.com/dtds/"},
    NamespaceRow{"feedburner", "rssnamespace.org/feedburner/"},
    NamespaceRow{"excerpt", "wordpress.org/export/1.0/excerpt"},
    NamespaceRow{"excerpt", "wordpress.org/export/1.1/excerpt"},
    NamespaceRow{"excerpt", "wordpress.org/export/1.2/excerpt"},
    NamespaceRow{"wp", "wordpress.org/export/"},
    NamespaceRow{"rdf", "www.w3.org/1999/02/22-rdf-syntax-ns"},
    NamespaceRow{"xml", "www.w3.org/xml/1998/namespace"},
    NamespaceRow{"", "purl.org/rss/"},
    NamespaceRow{"", "my.netscape.com/"},
    NamespaceRow{"", "channel.netscape.com/"},
    NamespaceRow{"", "backend.userland.com/"},
    NamespaceRow{"", "blogs.law.harvard.edu/"},
    NamespaceRow{"", "www.w3.org/2005/atom"},
    NamespaceRow{"", "purl.org/atom/"},
    NamespaceRow{"", "www.w3.org/1999/xhtml"},
    NamespaceRow{"", "iptc.org/std/"},
    NamespaceRow{"", "www.openarchives.org/oai/"},
};

std::string_view behind_scheme(std::string_view address) {
    const auto scheme = address.find("://");
    return scheme == std::string_view::npos ? address : address.substr(scheme + 3);
}

/// The prefix that is known here, or what the document writes.
std::string_view prefix_of(const XmlName& name) {
    const std::string space = lower_ascii(behind_scheme(name.space));
    const auto* const row =
        std::find_if(namespaces.begin(), namespaces.end(),
                     [&](const NamespaceRow& known) { return space.starts_with(known.beginning); });
    return row == namespaces.end() ? name.prefix : row->prefix;
}

} // namespace

std::string known_xml_name(const XmlName& name) {
    const auto prefix = prefix_of(name);
    if (prefix.empty()) return lower_ascii(name.local);
    return lower_ascii(prefix) + ':' + lower_ascii(name.local);
}

} // namespace lacuna::corpus
