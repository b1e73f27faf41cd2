// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/like_texts.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <string>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Read of a text: what it is about is said by then.
constexpr std::size_t most_bytes = std::size_t{1} << 20U;

[[noreturn]] void fail(const std::string& name, std::string_view why) {
    throw Error(ErrorKind::query,
                fmt::format("cannot read {} for like: {}", printable_path(name), why));
}

std::string beginning_of(std::istream& stream) {
    std::string text(most_bytes, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.erase(static_cast<std::size_t>(stream.gcount()));
    return text;
}

std::string read_text(const std::string& name) {
    if (name == "-") return beginning_of(std::cin);
    std::error_code ignored;
    if (std::filesystem::is_directory(name, ignored)) fail(name, "it is a folder");
    errno = 0;
    std::ifstream file(name, std::ios::binary);
    if (!file)
        fail(name, errno == ENOENT ? "no such file; articles are named by ids of 6 to 16 digits"
                                   : std::strerror(errno));
    return beginning_of(file);
}

std::string checked_text(const std::string& name) {
    std::string text = read_text(name);
    if (text.find('\0') != std::string::npos) fail(name, "it is no text");
    if (trim(text).empty()) fail(name, "it is empty");
    return valid_utf8(text);
}

// Depth is bounded by that of the query (caps::depth).
void add_texts(const Node& node, Texts& texts) {
    if (is_likeness(node) && !names_article(node) && !texts.contains(node.text))
        texts.emplace(node.text, checked_text(node.text));
    for (const Node& child : node.children) add_texts(child, texts);
}

} // namespace

Texts texts_named_in(std::string_view query, const ParseOptions& parsing) {
    constexpr std::string_view name = "like";
    Texts texts;
    // A query that says nothing of the kind is parsed once, by the search.
    if (lower_ascii(query).find(name) == std::string::npos) return texts;
    if (parsing.operators == Operators::yes) add_texts(parse_query(query, parsing).root, texts);
    return texts;
}

} // namespace lacuna::searcher
