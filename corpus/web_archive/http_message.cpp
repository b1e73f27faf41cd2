// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/http_message.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

struct StatusName {
    int status;
    std::string_view name;
};

constexpr std::array status_names{
    StatusName{304, "answer that nothing changed"},
    StatusName{401, "answer that wants a password"},
    StatusName{403, "answer that refuses access"},
    StatusName{404, "page that was not found"},
    StatusName{410, "page that is gone"},
    StatusName{451, "page that is withheld for legal reasons"},
};

/// The three digits behind the version; 0 if there are none.
int status_in(std::string_view line) {
    const auto blank = line.find(' ');
    if (!line.starts_with("HTTP/") || blank == std::string_view::npos) return 0;
    const auto digits = trim_ascii(line.substr(blank)).substr(0, 3);
    int status = 0;
    for (const char c : digits) status = is_digit(c) ? status * 10 + (c - '0') : 0;
    return digits.size() == 3 ? status : 0;
}

} // namespace

std::optional<HttpMessage> read_http_message(std::string& block) {
    const auto line_end = block.find('\n');
    const auto status = status_in(std::string_view(block).substr(0, line_end));
    if (status == 0) return std::nullopt;
    HttpMessage message;
    message.status = status;
    const auto begin = std::min(line_end, block.size() - 1) + 1;
    auto head = read_header_block(std::string_view(block).substr(begin));
    message.fields = std::move(head.fields);
    block.erase(0, begin + head.end);
    message.body = std::move(block);
    return message;
}

std::string kind_of_answer(int status) {
    if (status >= 200 && status < 300) return {};
    const auto* const known =
        std::find_if(status_names.begin(), status_names.end(),
                     [&](const StatusName& row) { return row.status == status; });
    if (known != status_names.end()) return fmt::format("{} ({})", known->name, status);
    if (status >= 300 && status < 400) return fmt::format("redirect ({})", status);
    return fmt::format("answer with an error ({})", status);
}

} // namespace lacuna::corpus
