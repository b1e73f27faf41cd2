// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/xml_scanner.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

using lacuna::corpus::for_each_xml_attribute;
using lacuna::corpus::local_xml_name;
using lacuna::corpus::XmlEvent;
using lacuna::corpus::XmlScanner;

namespace {

/// Names of the tags in a text, '/' before those that end and behind those that are empty, where
/// the window grows by so many bytes.
std::string tags_of(std::string_view text, std::size_t step) {
    std::string tags;
    XmlScanner scanner;
    std::size_t size = step;
    while (!text.empty()) {
        const auto window = text.substr(0, size);
        const auto event = scanner.next(window, window.size() == text.size());
        if (event.length == 0) {
            if (window.size() == text.size()) break;
            size += step;
            continue;
        }
        if (event.kind == XmlEvent::Kind::close) tags += '/';
        tags += event.name;
        if (event.kind == XmlEvent::Kind::empty) tags += '/';
        if (!event.name.empty()) tags += ' ';
        text.remove_prefix(event.length);
        size = size > event.length ? size - event.length : step;
    }
    return tags;
}

} // namespace

TEST_CASE("tags are found whatever stands between them and however the text is cut") {
    struct Case {
        std::string text;
        std::string tags;
    };
    const Case cases[] = {
        {"<?xml version='1.0'?><a><b c='>'/></a>", "a b/ /a "},
        {"<a><!-- <b> --><![CDATA[</a>]]></a>", "a /a "},
        {"<!DOCTYPE a [<!ENTITY b \"<c>\"> ]><a>&b;</a>", "a /a "},
        {"<!DOCTYPE a SYSTEM 'a.dtd'><a/>", "a/ "},
        {"a < b <3 <dc:title x=\"1\"\n>", "dc:title "},
        {"<a b=\"c><d>e</d></a>", "a d /d /a "},
        {"<a title=it's><b>", "a b "},
        {"<\u00FCber>x</\u00FCber>", "\u00FCber /\u00FCber "},
        {"<a", ""},
    };
    for (const auto& [text, tags] : cases) {
        CAPTURE(text);
        for (const std::size_t step : {std::size_t{1}, std::size_t{7}, text.size()}) {
            CAPTURE(step);
            CHECK(tags_of(text, step) == tags);
        }
    }
}

TEST_CASE("attributes are found with and without quotation marks") {
    std::string found;
    for_each_xml_attribute("<a b='1' c = \"2 3\" d e=4/>", [&](auto name, auto value) {
        found += std::string(name) + "=" + std::string(value) + ";";
    });
    CHECK(found == "b=1;c=2 3;d=;e=4/;");
    CHECK(local_xml_name("dc:title") == "title");
    CHECK(local_xml_name("title") == "title");
}
