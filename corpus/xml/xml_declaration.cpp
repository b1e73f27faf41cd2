// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/xml_declaration.hpp"

#include "common/utf8.hpp"
#include "corpus/xml/xml_scanner.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace lacuna::corpus {

std::string_view declared_encoding(std::string_view beginning) {
    constexpr std::string_view start = "<?xml";
    const auto text = trim_ascii(beginning);
    if (!text.starts_with(start)) return {};
    const auto end = std::min(text.find('>'), text.size());
    std::string_view declared;
    for_each_xml_attribute(text.substr(0, end), [&](std::string_view name, std::string_view value) {
        if (name == "encoding") declared = value;
    });
    return declared;
}

Utf8Source utf8_of_xml(std::unique_ptr<ByteSource> source) {
    auto peeked = peek(std::move(source));
    const std::string declared(declared_encoding(peeked.beginning));
    return told_utf8_source(std::move(peeked.source), declared);
}

} // namespace lacuna::corpus
