// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/web_archive/header_fields.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lacuna::corpus {

/// What a server answered.
struct HttpMessage {
    int status = 0;
    HeaderFields fields;
    std::string body; ///< as it was sent: chunked, compressed
};

/// Nothing if `block` is no answer of HTTP, and stays as it is then.
[[nodiscard]] std::optional<HttpMessage> read_http_message(std::string& block);

/// "redirect (301)", "page that was not found (404)"; empty for answers that carry a page.
[[nodiscard]] std::string kind_of_answer(int status);

} // namespace lacuna::corpus
