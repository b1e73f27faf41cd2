// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace lacuna::corpus {

/// A page with this headline and some text.
inline std::string captured_page(std::string_view title, std::string_view head = {}) {
    return fmt::format(
        "<!DOCTYPE html><html><head>{1}<title>{0}</title></head><body><article><h1>{0}</h1>"
        "<p>The regulator told providers on Monday to close the site, and most of them had done so "
        "by the evening, said two engineers of the largest one.</p>"
        "<p>Readers reached it by mirrors until these were closed as well.</p>"
        "</article></body></html>",
        title, head);
}

/// What a server answered.
inline std::string answer(std::string_view body, std::string_view fields = {},
                          std::string_view status = "200 OK") {
    const std::string_view type =
        fields.find("Content-Type") == std::string_view::npos ? "Content-Type: text/html\r\n" : "";
    return fmt::format("HTTP/1.1 {}\r\n{}{}\r\n{}", status, type, fields, body);
}

struct RecordSettings {
    std::string_view type = "response";
    std::string_view content_type = "application/http; msgtype=response";
    std::string_view date = "2019-03-05T10:11:12Z";
    long wrong_by = 0; ///< what is added to the length that is said
};

/// A record of a WARC.
inline std::string record_of(std::string_view url, std::string_view block,
                             const RecordSettings& settings = {}) {
    return fmt::format("WARC/1.0\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nWARC-Date: {}\r\n"
                       "Content-Type: {}\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n",
                       settings.type, url, settings.date, settings.content_type,
                       static_cast<long>(block.size()) + settings.wrong_by, block);
}

/// A record of an ARC.
inline std::string arc_record(std::string_view url, std::string_view block) {
    return fmt::format("{} 192.0.2.1 20040519142305 text/html {}\n{}\n", url, block.size(), block);
}

inline const std::string arc_beginning =
    "filedesc://a.arc 0.0.0.0 20040519142200 text/plain 73\n"
    "1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n\n\n";

} // namespace lacuna::corpus
