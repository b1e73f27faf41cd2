// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"

#include <span>
#include <string_view>

namespace lacuna::corpus {

/// THE TABLE, in order of recognition.
[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format* find_format(std::string_view name);
/// By content first, then by the file's name (endings of compression removed); null: no format
/// fits.
[[nodiscard]] const Format* recognise_format(std::string_view beginning,
                                             std::string_view file_name);

/// That which the user chose, else the one that is recognised. What a container holds is read in
/// the chosen format, not the container. See FormatOf.
[[nodiscard]] const Format* format_of_member(std::string_view beginning, std::string_view file_name,
                                             const ReadOptions& options);

} // namespace lacuna::corpus
