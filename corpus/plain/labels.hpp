// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// What follows "Source:", "来源：" at the beginning of a line, or empty.
[[nodiscard]] std::string_view after_source_label(std::string_view line);

/// Whether the line begins with a label of pictures and a colon: "Image credit: NASA".
[[nodiscard]] bool has_photo_label(std::string_view line);

} // namespace lacuna::corpus
