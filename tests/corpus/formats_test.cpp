// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/formats.hpp"

#include <doctest/doctest.h>
#include <set>
#include <string>

using lacuna::corpus::find_format;
using lacuna::corpus::formats;
using lacuna::corpus::recognise_format;

namespace {

std::string recognised(std::string_view beginning, std::string_view name) {
    const auto* const format = recognise_format(beginning, name);
    return format == nullptr ? "none" : std::string(format->name);
}

struct Case {
    std::string beginning;
    std::string name;
    std::string format;
};

} // namespace

TEST_CASE("every format has a name of its own, a MIME type and a line of help") {
    std::set<std::string_view> names;
    for (const auto& format : formats()) {
        CAPTURE(format.name);
        CHECK(names.insert(format.name).second);
        CHECK(find_format(format.name) == &format);
        CHECK(format.mime.find('/') != std::string_view::npos);
        CHECK_FALSE(format.help.empty());
        CHECK_FALSE(format.extensions.empty());
    }
    CHECK(find_format("no such format") == nullptr);
}

TEST_CASE("a format is recognised by its content, then by its name") {
    const Case cases[] = {
        {"{\"title\":\"a\"}\n{\"title\":\"b\"}\n", "x.txt", "jsonl"},
        {"{\"title\":\"a\"}\n", "x.jsonl", "jsonl"},
        {"{\"title\":\"a\"}\n", "x.json", "json"},
        {"{\"title\":\"a", "x.jsonl.zst", "jsonl"},
        {"{\n  \"title\": \"a\"\n}\n", "x", "json"},
        {"[{\"title\":\"a\"}]", "x", "json"},
        {"---\ntitle: a\n---\nb\n", "x.txt", "markdown"},
        {"+++\ntitle = 'a'\n+++\nb\n", "x", "markdown"},
        {"# Heading\n\ntext\n", "x.md.gz", "markdown"},
        {"plain words\n", "x.md", "markdown"},
        {"title,body\na,b\n", "x", "csv"},
        {"id;headline;text\n1;a;b\n", "x", "csv"},
        {"id\ttitle\tbody\n1\ta\tb\n", "x.txt", "tsv"},
        {"headline_de,inhalt\na,b\n", "x.csv", "csv"},
        {"garbage\n{\"title\":\"a\"}\n", "x.jsonl", "jsonl"},
        {"A headline\n\nSome words.\n", "x", "text"},
        {"A headline, with a comma\n\nSome words.\n", "x.txt", "text"},
        {std::string("\xFF\xFE"
                     "A\0 \0h\0e\0a\0d\0",
                     14),
         "x.txt", "text"},
        {std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20), "x.txt", "none"},
        {std::string("\x7f"
                     "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0",
                     18),
         "x", "none"},
        {"%PDF-1.4\n", "x.txt", "none"},
        {"<?xml version=\"1.0\"?><rss/>", "x.txt", "rss"},
        {"<?xml version=\"1.0\"?><svg/>", "x.txt", "none"},
        {"WARC/1.0\r\n", "x", "warc"},
        {"Subject: a\nMIME-Version: 1.0\n\nb", "x.txt", "none"},
    };
    for (const auto& [beginning, name, format] : cases) {
        CAPTURE(beginning);
        CAPTURE(name);
        CHECK(recognised(beginning, name) == format);
    }
}
