// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/whole_input.hpp"

#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Markdown, with or without YAML or TOML front matter: one article.
[[nodiscard]] Recognised recognise_markdown(std::string_view beginning);
[[nodiscard]] std::vector<ReadResult> make_of_markdown(Piece& piece, const ReadOptions& options);

} // namespace lacuna::corpus
