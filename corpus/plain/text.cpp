// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/text.hpp"

#include "common/utf8.hpp"
#include "corpus/input/checks.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/plain/article.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::corpus {

namespace {

/// How files begin that consist of text but are not to be read as such.
constexpr std::array other_beginnings{
    std::string_view("%PDF-"),          std::string_view("%!PS"),
    std::string_view("{\\rtf"),         std::string_view("WARC/"),
    std::string_view("From: "),         std::string_view("Received: "),
    std::string_view("Return-Path: "),  std::string_view("Delivered-To: "),
    std::string_view("MIME-Version: "), std::string_view("Message-ID: "),
    std::string_view("Message-Id: "),   std::string_view("BEGIN:V"),
    std::string_view("-----BEGIN "),    std::string_view("#!"),
};

/// Whether mail headers, one of which is always there, precede the first empty line.
bool has_mail_headers(std::string_view text) {
    constexpr std::array headers{
        std::string_view("\nMIME-Version: "), std::string_view("\nMessage-ID: "),
        std::string_view("\nReceived: "), std::string_view("\nMessage-Id: ")};
    const auto head = text.substr(0, std::min(text.find("\n\n"), text.find("\r\n\r\n")));
    return std::any_of(headers.begin(), headers.end(),
                       [&](auto header) { return head.find(header) != std::string_view::npos; });
}

/// XML, HTML and SGML.
bool is_markup(std::string_view text) {
    if (text.size() < 2 || text[0] != '<') return false;
    return is_letter(text[1]) || text[1] == '?' || text[1] == '!';
}

std::vector<ReadResult> read_text(const std::string& text, const ReadOptions& options) {
    const auto* const authority = options.authority;
    std::vector<ReadResult> results;
    results.emplace_back(
        read_page_text(text, authority == nullptr ? Authority::built_in() : *authority));
    return results;
}

} // namespace

Recognised recognise_text(std::string_view beginning) {
    const auto text = trim_ascii(beginning);
    if (is_binary(beginning) || is_markup(text) || has_mail_headers(text)) return Recognised::no;
    const bool is_other = std::any_of(other_beginnings.begin(), other_beginnings.end(),
                                      [&](auto other) { return text.starts_with(other); });
    return is_other ? Recognised::no : Recognised::maybe;
}

std::vector<ReadResult> make_of_plain(Piece& piece, const ReadOptions& options) {
    return make_of_text(piece, options, read_text);
}

} // namespace lacuna::corpus
