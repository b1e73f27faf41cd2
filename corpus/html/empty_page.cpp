// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/empty_page.hpp"

#include "common/utf8.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

bool has(const PageTree& page, Tag tag) {
    return std::any_of(page.nodes().begin(), page.nodes().end(),
                       [&](const PageNode& node) { return node.tag == tag; });
}

bool leads_on(const PageTree& page) {
    for (NodeIndex i = 0; i < page.size(); ++i)
        if (page[i].tag == Tag::meta &&
            lower_ascii(page.attribute(i, AttributeId::http_equiv)) == "refresh")
            return true;
    return false;
}

} // namespace

std::string why_without_text(const PageTree& page) {
    if (has(page, Tag::frameset)) return "only a title: the page shows others in frames";
    if (leads_on(page)) return "only a title: the page leads on to another one";
    if (has(page, Tag::script)) return "only a title: the page is filled by a script";
    return "only a title: the page shows no text";
}

} // namespace lacuna::corpus
