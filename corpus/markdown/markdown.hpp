// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/formats.hpp"

#include <memory>
#include <string_view>

namespace lacuna::corpus {

/// Markdown, with or without YAML or TOML front matter: one article.
[[nodiscard]] Recognised recognise_markdown(std::string_view beginning);
[[nodiscard]] std::unique_ptr<ArticleReader> open_markdown(std::unique_ptr<ByteSource> source,
                                                           ReadContext context);

} // namespace lacuna::corpus
