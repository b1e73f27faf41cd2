// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/formats.hpp"

#include <memory>
#include <string_view>

namespace lacuna::corpus {

/// Plain text in any charset, as copied from a page or a wire: one article.
[[nodiscard]] Recognised recognise_text(std::string_view beginning);
[[nodiscard]] std::unique_ptr<ArticleReader> open_text(std::unique_ptr<ByteSource> source,
                                                       ReadContext context);

} // namespace lacuna::corpus
