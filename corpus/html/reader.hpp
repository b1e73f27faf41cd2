// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/formats.hpp"

#include <memory>
#include <string_view>

namespace lacuna::corpus {

/// Web pages: the main text by scored DOM, metadata by JSON-LD, meta elements and what is shown.
[[nodiscard]] Recognised recognise_html(std::string_view beginning);
[[nodiscard]] std::unique_ptr<ArticleReader> open_html(std::unique_ptr<ByteSource> source,
                                                       ReadContext context);

} // namespace lacuna::corpus
